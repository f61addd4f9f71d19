import type { OwnAddress } from '@taktboard/protocol';
import { useCallback, useEffect, useRef, useState, type FormEvent } from 'react';
import { doorApi } from '../../../api/door-calls.ts';
import { sayFault } from '../../../api/late-fault.ts';
import type { ApiFault } from '../../../api/request.ts';
import { useSayFault } from '../../../api/say-fault.ts';
import { useMessages } from '../../../i18n/messages.ts';
import { Button } from '../../../kit/button.tsx';
import { textOf } from '../../../kit/form-text.ts';
import { PasswordField } from '../../../kit/password-field.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { ReportFailed, ReportLoading } from '../../digest/report-states.tsx';
import styles from '../account.module.css';
import { Section } from '../section.tsx';
import { addressMessages } from './text/messages.ts';

/**
 * Where one gets mail about one's account: confirmed by a link that goes there.
 *
 * @param takesPassword another address takes the password; accounts without one have theirs from the identity provider
 */
export function AddressSection({ takesPassword }: { takesPassword: boolean }) {
  const m = useMessages(addressMessages);
  const [own, setOwn] = useState<OwnAddress | null>(null);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [done, setDone] = useState('');
  const heard = useRef<HTMLParagraphElement>(null);
  const load = useCallback(async (): Promise<void> => {
    const answer = await doorApi.address();
    setFault(answer.ok ? null : answer.reason);
    if (answer.ok) setOwn(answer.value);
  }, []);
  useEffect(() => void load(), [load]);

  const remove = async (): Promise<void> => {
    const answer = await doorApi.removeAddress();
    if (!answer.ok) return sayFault(answer.reason);
    setOwn({ address: null, waiting: null });
    setDone(m.removed);
    // the button that was pressed is gone
    heard.current?.focus();
  };
  return (
    <Section title={m.title} text={m.text}>
      {fault && <ReportFailed fault={fault} onRetry={() => void load()} />}
      {!fault && !own && <ReportLoading />}
      {own && (
        <>
          {(own.address !== null || own.waiting === null) && (
            <p className={styles.label}>{own.address === null ? m.none : m.counts(own.address)}</p>
          )}
          {own.waiting !== null && <p className={styles.soft}>{m.waits(own.waiting)}</p>}
          {takesPassword && (
            <AddressForm
              onEntered={(entered) => {
                setOwn(entered);
                setDone(m.sent(entered.waiting ?? ''));
              }}
            />
          )}
          <div className={styles.buttons}>
            {(own.address !== null || own.waiting !== null) && (
              <Button onClick={() => void remove()}>{m.remove}</Button>
            )}
            <p ref={heard} role="status" tabIndex={-1} className={styles.heard}>
              {done}
            </p>
          </div>
        </>
      )}
    </Section>
  );
}

function AddressForm({ onEntered }: { onEntered: (own: OwnAddress) => void }) {
  const m = useMessages(addressMessages);
  const sayFaultHere = useSayFault();
  const form = useRef<HTMLFormElement>(null);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [busy, setBusy] = useState(false);
  const code = fault?.kind === 'refused' ? fault.problem?.code : undefined;
  const isField = code === 'wrong-credentials' || code === 'invalid-request';

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setBusy(true);
    const answer = await doorApi.enterAddress({
      address: textOf(data, 'address').trim(),
      password: textOf(data, 'password'),
    });
    setBusy(false);
    setFault(answer.ok ? null : answer.reason);
    if (!answer.ok) return;
    form.current?.reset();
    onEntered(answer.value);
  };
  return (
    <form ref={form} className={styles.form} aria-label={m.title} onSubmit={(event) => void submit(event)}>
      <TextField
        label={m.address}
        name="address"
        type="email"
        className={styles.narrow}
        autoComplete="email"
        maxLength={254}
        required
        fault={code === 'invalid-request' ? m.addressWrong : undefined}
      />
      <PasswordField
        label={m.password}
        name="password"
        className={styles.narrow}
        autoComplete="current-password"
        maxLength={256}
        required
        fault={code === 'wrong-credentials' ? m.passwordWrong : undefined}
      />
      {fault && !isField && (
        <p role="alert" className={styles.fault}>
          {sayFaultHere(fault)}
        </p>
      )}
      <div>
        <Button type="submit" disabled={busy}>
          {m.send}
        </Button>
      </div>
    </form>
  );
}
