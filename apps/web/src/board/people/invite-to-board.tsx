import type { Invitation, Role } from '@taktboard/protocol';
import { useState } from 'react';
import { LocalNote } from '../../app/dialog-local-note.tsx';
import type { ApiFault } from '../../api/request.ts';
import { useSayFault } from '../../api/say-fault.ts';
import { sayInstant } from '../../i18n/instant.ts';
import { useLanguage } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { CopyField } from '../../kit/copy-field.tsx';
import { peopleApi } from './people-calls.ts';
import styles from './people.module.css';
import { RoleSelect } from './role-select.tsx';
import { usePeopleText } from './text/people-messages.ts';

/** A link for someone who has no account yet, with a role on this board. */
export function InviteToBoard({ boardId }: { boardId: string }) {
  const text = usePeopleText();
  const language = useLanguage();
  const sayFault = useSayFault();
  const [role, setRole] = useState<Role>('editor');
  const [made, setMade] = useState<Invitation | null>(null);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [busy, setBusy] = useState(false);
  const make = async () => {
    setBusy(true);
    const answer = await peopleApi.invite(boardId, role);
    setBusy(false);
    setFault(answer.ok ? null : answer.reason);
    setMade(answer.ok ? answer.value : null);
  };
  return (
    <fieldset className={styles.group}>
      <legend>{text.invite}</legend>
      <p className={styles.soft}>{text.inviteText}</p>
      <div className={styles.line}>
        <RoleSelect
          label={text.role}
          value={role}
          onChange={(next) => {
            setRole(next);
            // a link that was made for another role is not this one
            setMade(null);
          }}
        />
        <Button disabled={busy} onClick={() => void make()}>
          {text.makeLink}
        </Button>
      </div>
      {made && (
        <>
          <CopyField label={text.link} value={made.url} />
          <p className={styles.soft}>{text.validUntil(sayInstant(made.expiresAt, language))}</p>
          {made.reach === 'local' && <LocalNote />}
        </>
      )}
      {fault && (
        <p role="alert" className={styles.fault}>
          {sayFault(fault)}
        </p>
      )}
    </fieldset>
  );
}
