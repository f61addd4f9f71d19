import { useRef, useState, type FormEvent } from 'react';
import { passkeyApi } from '../../../api/passkey-calls.ts';
import type { ApiFault } from '../../../api/request.ts';
import { useSayFault } from '../../../api/say-fault.ts';
import { useMessages } from '../../../i18n/messages.ts';
import { Button } from '../../../kit/button.tsx';
import { textOf } from '../../../kit/form-text.ts';
import { PasswordField } from '../../../kit/password-field.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { makePasskey } from '../../doors/ask-authenticator.ts';
import styles from '../account.module.css';
import { passkeyMessages } from './text/messages.ts';

/** @param onTold what became of it; with the list to be read anew where one was added */
export function AddPasskey({ onTold }: { onTold: (said: string, isAdded: boolean) => void }) {
  const m = useMessages(passkeyMessages);
  const sayFault = useSayFault();
  const form = useRef<HTMLFormElement>(null);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [busy, setBusy] = useState(false);
  const isWrong = fault?.kind === 'refused' && fault.problem?.code === 'wrong-credentials';

  const add = async (name: string, password: string): Promise<ApiFault | null> => {
    const begun = await passkeyApi.beginToAdd(password);
    if (!begun.ok) return begun.reason;
    const answer = await makePasskey(begun.value.options);
    if (!answer) {
      onTold(m.calledOff, false);
      return null;
    }
    const added = await passkeyApi.add({ name, answer });
    if (!added.ok) return added.reason;
    form.current?.reset();
    onTold(m.added(name), true);
    return null;
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setBusy(true);
    setFault(null);
    setFault(await add(textOf(data, 'name').trim(), textOf(data, 'password')));
    setBusy(false);
  };
  return (
    <form ref={form} className={styles.form} aria-label={m.add} onSubmit={(event) => void submit(event)}>
      <TextField
        label={m.name}
        name="name"
        className={styles.narrow}
        hint={m.nameHint}
        autoComplete="off"
        maxLength={100}
        required
      />
      <PasswordField
        label={m.password}
        name="password"
        className={styles.narrow}
        autoComplete="current-password"
        maxLength={256}
        required
        fault={isWrong ? m.passwordWrong : undefined}
      />
      {fault && !isWrong && (
        <p role="alert" className={styles.fault}>
          {sayFault(fault)}
        </p>
      )}
      <div>
        <Button type="submit" disabled={busy}>
          {m.add}
        </Button>
      </div>
    </form>
  );
}
