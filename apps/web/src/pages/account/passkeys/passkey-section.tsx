import type { Passkeys } from '@taktboard/protocol';
import { KeyRound } from 'lucide-react';
import { useCallback, useEffect, useRef, useState, type FormEvent } from 'react';
import { sayFault } from '../../../api/late-fault.ts';
import { passkeyApi } from '../../../api/passkey-calls.ts';
import type { ApiFault } from '../../../api/request.ts';
import { sayInstant } from '../../../i18n/instant.ts';
import { useLanguage, useMessages } from '../../../i18n/messages.ts';
import { Button } from '../../../kit/button.tsx';
import { textOf } from '../../../kit/form-text.ts';
import { TextField } from '../../../kit/text-field.tsx';
import { hasPasskeys } from '../../doors/ask-authenticator.ts';
import { ReportFailed, ReportLoading } from '../../digest/report-states.tsx';
import styles from '../account.module.css';
import { Section } from '../section.tsx';
import { AddPasskey } from './add-passkey.tsx';
import { passkeyMessages } from './text/messages.ts';

type Passkey = Passkeys['passkeys'][number];

/** One's passkeys: added, named and removed. */
export function PasskeySection() {
  const m = useMessages(passkeyMessages);
  const [own, setOwn] = useState<Passkeys | null>(null);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [done, setDone] = useState('');
  const heard = useRef<HTMLParagraphElement>(null);
  const load = useCallback(async (): Promise<void> => {
    const answer = await passkeyApi.list();
    setFault(answer.ok ? null : answer.reason);
    if (answer.ok) setOwn(answer.value);
  }, []);
  useEffect(() => void load(), [load]);
  const remove = async ({ id, name }: Passkey): Promise<void> => {
    const answer = await passkeyApi.remove(id);
    if (!answer.ok) return sayFault(answer.reason);
    await load();
    setDone(m.removed(name));
    // the button that was pressed is gone
    heard.current?.focus();
  };
  if (own && !own.offered && own.passkeys.length === 0) return null;
  return (
    <Section title={m.title} text={m.text}>
      {fault && <ReportFailed fault={fault} onRetry={() => void load()} />}
      {!fault && !own && <ReportLoading />}
      {own?.passkeys.length === 0 && <p>{m.none}</p>}
      {own && own.passkeys.length > 0 && (
        <ul className={styles.list} aria-label={m.title}>
          {own.passkeys.map((passkey) => (
            <PasskeyItem
              key={passkey.id}
              passkey={passkey}
              onRemove={() => void remove(passkey)}
              onRenamed={() => void load()}
            />
          ))}
        </ul>
      )}
      {own?.offered &&
        (hasPasskeys() ? (
          <AddPasskey
            onTold={(said, isAdded) => {
              setDone(said);
              if (isAdded) void load();
            }}
          />
        ) : (
          <p className={styles.soft}>{m.notHere}</p>
        ))}
      <p ref={heard} role="status" tabIndex={-1} className={styles.heard}>
        {done}
      </p>
    </Section>
  );
}

interface ItemProps {
  passkey: Passkey;
  onRemove: () => void;
  onRenamed: () => void;
}

function PasskeyItem({ passkey: { id, name, createdAt, usedAt }, onRemove, onRenamed }: ItemProps) {
  const m = useMessages(passkeyMessages);
  const language = useLanguage();
  const added = sayInstant(createdAt, language);
  const rename = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = textOf(new FormData(event.currentTarget), 'name').trim();
    if (entered === '' || entered === name) return;
    const answer = await passkeyApi.rename(id, entered);
    if (answer.ok) onRenamed();
    else sayFault(answer.reason);
  };
  return (
    <li className={styles.item}>
      <KeyRound size={18} aria-hidden="true" className={styles.icon} />
      <div className={styles.grow}>
        <span className={styles.label}>{name}</span>
        <span className={styles.soft}>
          {usedAt === null ? m.since(added) : m.used(added, sayInstant(usedAt, language))}
        </span>
        <details>
          <summary>{m.rename(name)}</summary>
          <form className={styles.form} onSubmit={(event) => void rename(event)}>
            <TextField
              label={m.newName}
              name="name"
              className={styles.narrow}
              defaultValue={name}
              maxLength={100}
              autoComplete="off"
              required
            />
            <div>
              <Button type="submit">{m.save}</Button>
            </div>
          </form>
        </details>
      </div>
      <Button aria-label={m.removeOf(name)} onClick={onRemove}>
        {m.remove}
      </Button>
    </li>
  );
}
