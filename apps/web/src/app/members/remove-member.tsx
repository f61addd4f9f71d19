import type { Members } from '@taktboard/protocol';
import { useState, type ReactNode } from 'react';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { inputClass } from '../../kit/text-field.tsx';
import styles from './members.module.css';
import { useMembersText } from './text/members-messages.ts';

type Member = Members['members'][number];

interface Props {
  member: Member;
  others: readonly Member[];
  busy: boolean;
  trouble: ReactNode;
  onCancel: () => void;
  onConfirm: (handTo: string) => void;
}

/** Before an account ends: what ends with it, and who gets the open tasks. */
export function RemoveMember({ member, others, busy, trouble, onCancel, onConfirm }: Props) {
  const text = useMembersText();
  const [handTo, setHandTo] = useState('');
  return (
    <Dialog
      title={text.askTitle(member.name)}
      onClose={onCancel}
      foot={
        <>
          <Button look="plain" data-autofocus onClick={onCancel}>
            {text.cancel}
          </Button>
          <Button look="danger" disabled={busy} onClick={() => onConfirm(handTo)}>
            {text.confirm}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{text.askText}</p>
        <label className={styles.field}>
          <span className={styles.name}>{text.handTo}</span>
          <select
            className={inputClass}
            value={handTo}
            disabled={busy}
            onChange={(event) => setHandTo(event.target.value)}
          >
            <option value="">{text.nobody}</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          {handTo !== '' && <span className={styles.soft}>{text.handHelp}</span>}
        </label>
        {trouble}
      </div>
    </Dialog>
  );
}
