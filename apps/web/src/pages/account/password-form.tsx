import { useRef, useState, type FormEvent } from 'react';
import { ownAccountApi } from '../../api/own-account-calls.ts';
import type { ApiFault } from '../../api/request.ts';
import { useSayFault } from '../../api/say-fault.ts';
import { useMessages } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { textOf } from '../../kit/form-text.ts';
import { PasswordField } from '../../kit/password-field.tsx';
import { useStore } from '../../kit/use-store.ts';
import { session } from '../../session/session.ts';
import styles from './account.module.css';
import { tellSessionsChanged } from './sessions-changed.ts';
import { Section } from './section.tsx';
import { accountMessages } from './text/messages.ts';

const PASSWORD_CHARS = 10;

/** A new password, by the old one. */
export function PasswordForm() {
  const m = useMessages(accountMessages);
  const sayFault = useSayFault();
  const current = useStore(session);
  const form = useRef<HTMLFormElement>(null);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [missing, setMissing] = useState(0);
  const [done, setDone] = useState('');
  const [busy, setBusy] = useState(false);
  const code = fault?.kind === 'refused' ? fault.problem?.code : undefined;
  const isNext = code === 'weak-password' || code === 'same-password';

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const password = textOf(data, 'next');
    const short = Math.max(0, PASSWORD_CHARS - password.length);
    setMissing(short);
    setDone('');
    setFault(null);
    if (short > 0) return;
    setBusy(true);
    const endOthers = data.get('endOthers') !== null;
    const answer = await ownAccountApi.changePassword({
      current: textOf(data, 'current'),
      password,
      endOthers,
    });
    setBusy(false);
    if (!answer.ok) return setFault(answer.reason);
    form.current?.reset();
    setDone(endOthers ? m.changedEnded : m.changed);
    tellSessionsChanged();
  };
  return (
    <Section title={m.password}>
      <form ref={form} className={styles.form} onSubmit={(event) => void submit(event)}>
        {/* for the browser's own keeper of passwords */}
        <input
          type="text"
          name="username"
          autoComplete="username"
          hidden
          readOnly
          value={current.kind === 'signed-in' ? current.me.person.name : ''}
        />
        <PasswordField
          label={m.current}
          name="current"
          className={styles.narrow}
          autoComplete="current-password"
          maxLength={256}
          required
          fault={code === 'wrong-credentials' ? m.currentWrong : undefined}
        />
        <PasswordField
          label={m.next}
          name="next"
          className={styles.narrow}
          autoComplete="new-password"
          maxLength={256}
          required
          hint={m.nextHint}
          fault={missing > 0 ? m.short(missing) : isNext && fault ? sayFault(fault) : undefined}
        />
        <label className={styles.check}>
          <input type="checkbox" name="endOthers" defaultChecked />
          <span>
            {m.endOthers}
            <span className={styles.soft}>{m.endOthersHint}</span>
          </span>
        </label>
        {fault && !isNext && code !== 'wrong-credentials' && (
          <p role="alert" className={styles.fault}>
            {sayFault(fault)}
          </p>
        )}
        <div className={styles.buttons}>
          <Button type="submit" look="primary" disabled={busy}>
            {m.change}
          </Button>
          <p role="status">{done}</p>
        </div>
      </form>
    </Section>
  );
}
