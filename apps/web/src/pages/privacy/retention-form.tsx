import { keptDays, keptStores, type KeptStore, type Retention } from '@taktboard/protocol';
import { useCallback, useEffect, useState } from 'react';
import { sayFault } from '../../api/late-fault.ts';
import { privacyApi } from '../../api/privacy-calls.ts';
import type { ApiFault } from '../../api/request.ts';
import { useMessages } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { showToast } from '../../kit/toast.ts';
import { ReportFailed, ReportLoading } from '../digest/report-states.tsx';
import styles from './privacy.module.css';
import { privacyMessages } from './text/messages.ts';

const STORES = keptStores();
type Typed = Record<KeptStore, string>;

/** For how long what is kept. */
export function RetentionForm() {
  const m = useMessages(privacyMessages);
  const [typed, setTyped] = useState<Typed | null>(null);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const load = useCallback(async (): Promise<void> => {
    const answer = await privacyApi.retention();
    setFault(answer.ok ? null : answer.reason);
    if (answer.ok) setTyped(asTyped(answer.value));
  }, []);
  useEffect(() => void load(), [load]);
  if (fault) return <ReportFailed fault={fault} onRetry={() => void load()} />;
  if (!typed) return <ReportLoading />;
  const wrong = STORES.filter((store) => !isWithin(store, typed[store]));
  const save = async (): Promise<void> => {
    if (wrong.length > 0) return;
    const days = Object.fromEntries(STORES.map((store) => [store, Number(typed[store])]));
    const answer = await privacyApi.changeRetention(days);
    if (!answer.ok) return sayFault(answer.reason);
    setTyped(asTyped(answer.value));
    showToast({ text: m.savedRetention });
  };
  return (
    <form
      className={styles.section}
      aria-label={m.retention}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className={styles.text}>{m.retentionText}</p>
      <div className={styles.stores}>
        {STORES.map((store) => (
          <TextField
            key={store}
            label={m.kept[store]}
            inputMode="numeric"
            value={typed[store]}
            hint={m.days(...keptDays(store))}
            fault={wrong.includes(store) ? m.days(...keptDays(store)) : undefined}
            onChange={(event) => setTyped({ ...typed, [store]: event.target.value.trim() })}
          />
        ))}
      </div>
      <div className={styles.buttons}>
        <Button look="primary" type="submit" disabled={wrong.length > 0}>
          {m.save}
        </Button>
      </div>
    </form>
  );
}

function asTyped(days: Retention): Typed {
  return Object.fromEntries(STORES.map((store) => [store, String(days[store])])) as Typed;
}

function isWithin(store: KeptStore, text: string): boolean {
  const [least, most] = keptDays(store);
  return /^\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= most;
}
