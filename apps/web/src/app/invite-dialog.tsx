import type { Invitation, WorkspaceRole } from '@taktboard/protocol';
import { useEffect, useState } from 'react';
import { accountApi } from '../api/account-calls.ts';
import { doorApi } from '../api/door-calls.ts';
import type { ApiFault } from '../api/request.ts';
import { useSayFault } from '../api/say-fault.ts';
import { byName } from '../i18n/by-name.ts';
import { sayInstant } from '../i18n/instant.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import { Button } from '../kit/button.tsx';
import { CopyField } from '../kit/copy-field.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { inputClass, TextField } from '../kit/text-field.tsx';
import { useStore } from '../kit/use-store.ts';
import { people, refreshPeople } from '../session/people.ts';
import { session } from '../session/session.ts';
import { LocalNote } from './dialog-local-note.tsx';
import { dialogMessages } from './dialog-messages.ts';
import styles from './dialogs.module.css';

export default function InviteDialog({ onClose }: { onClose: () => void }) {
  const m = useMessages(dialogMessages);
  const language = useLanguage();
  const sayFault = useSayFault();
  const current = useStore(session);
  const [role, setRole] = useState<WorkspaceRole>('member');
  const [person, setPerson] = useState('');
  const [made, setMade] = useState<Invitation | null>(null);
  /** As it was when the link was made: whoever has used it has an account by now. */
  const [whom, setWhom] = useState('');
  const [mail, setMail] = useState('');
  /** What becomes of the mail with the link; empty where none was asked for, or nothing is known of it. */
  const [sent, setSent] = useState('');
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [busy, setBusy] = useState(false);
  const isAdministrator = current.kind === 'signed-in' && current.me.workspaceRole === 'administrator';

  const everyone = [...useStore(people).values()].sort(byName(language));
  const without = everyone.filter(({ userId }) => userId === undefined);
  const own = current.kind === 'signed-in' ? current.me.person.id : null;
  const having = everyone.filter(({ id, userId }) => userId !== undefined && id !== own);
  const isReset = having.some(({ id }) => id === person);
  useEffect(() => void refreshPeople(), []);

  const make = async () => {
    setBusy(true);
    const to = isReset ? '' : mail.trim();
    const answer = await accountApi.invite(isReset ? 'member' : role, {
      person: person || undefined,
      mail: to || undefined,
    });
    const ways = answer.ok && to !== '' ? await doorApi.ways() : null;
    setBusy(false);
    // where one signs in elsewhere alone, it does not tell of mail
    if (!ways?.ok || ways.value.sso?.required) setSent('');
    else setSent(ways.value.resetByMail ? m.mailSent(to) : m.mailLies(to));
    setFault(answer.ok ? null : answer.reason);
    if (!answer.ok) return;
    const name = everyone.find(({ id }) => id === person)?.name;
    const roleName = role === 'administrator' ? m.administrator : m.member;
    setWhom(
      name === undefined ? m.linkForNew(roleName) : isReset ? m.linkForPassword(name) : m.linkFor(name),
    );
    setMade(answer.value);
  };

  const another = () => {
    setMade(null);
    // the next link is somebody else's
    setMail('');
  };

  const roles: [WorkspaceRole, string, string][] = [
    ['member', m.member, m.memberText],
    ['administrator', m.administrator, m.administratorText],
  ];
  return (
    <Dialog
      title={m.inviteTitle}
      onClose={onClose}
      foot={
        made ? (
          <>
            <Button look="plain" onClick={another}>
              {m.another}
            </Button>
            <Button onClick={onClose}>{m.done}</Button>
          </>
        ) : (
          <Button look="primary" data-autofocus disabled={busy} onClick={() => void make()}>
            {m.makeLink}
          </Button>
        )
      }
    >
      <div className={styles.stack}>
        <p className={styles.soft}>{m.inviteText}</p>
        {!made && isAdministrator && !isReset && (
          <div role="radiogroup" aria-label={m.role} className={styles.radios}>
            {roles.map(([value, name, text]) => (
              <label key={value} className={styles.radio}>
                <input type="radio" name="role" checked={role === value} onChange={() => setRole(value)} />
                <span>
                  {name} <span className={styles.soft}>– {text}</span>
                </span>
              </label>
            ))}
          </div>
        )}
        {!made && isAdministrator && everyone.length > 1 && (
          <label className={styles.stack}>
            {m.inviteFor}
            <select className={inputClass} value={person} onChange={(event) => setPerson(event.target.value)}>
              <option value="">{m.someoneNew}</option>
              {without.length > 0 && (
                <optgroup label={m.withoutAccount}>
                  {without.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              )}
              {having.length > 0 && (
                <optgroup label={m.withAccount}>
                  {having.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {m.newPasswordFor(name)}
                    </option>
                  ))}
                </optgroup>
              )}
            </select>
            <span className={styles.soft}>{isReset ? m.newPasswordText : m.inviteForText}</span>
          </label>
        )}
        {!made && !isReset && (
          <TextField
            label={m.mail}
            type="email"
            value={mail}
            maxLength={254}
            autoComplete="off"
            hint={m.mailHint}
            onChange={(event) => setMail(event.target.value)}
          />
        )}
        {made && (
          <>
            <p>{whom}</p>
            {sent !== '' && <p>{sent}</p>}
            <CopyField label={m.link} value={made.url} />
            <p className={styles.soft}>{m.validUntil(sayInstant(made.expiresAt, language))}</p>
            {made.reach === 'local' && <LocalNote />}
          </>
        )}
        {fault && (
          <p role="alert" className={styles.fault}>
            {sayFault(fault)}
          </p>
        )}
      </div>
    </Dialog>
  );
}
