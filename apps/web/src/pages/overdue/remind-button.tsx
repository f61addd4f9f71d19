import { Reminded } from '@taktboard/protocol';
import { BellRing, Check } from 'lucide-react';
import { useState } from 'react';
import { sayFault } from '../../api/late-fault.ts';
import { request } from '../../api/request.ts';
import { useMessages } from '../../i18n/messages.ts';
import { IconButton } from '../../kit/icon-button.tsx';
import { showToast } from '../../kit/toast.ts';
import { useStore } from '../../kit/use-store.ts';
import { people } from '../../session/people.ts';
import { ownPersonId } from '../../session/session.ts';
import styles from '../digest/report-page.module.css';
import { overdueMessages } from './text/overdue-messages.ts';

interface RemindButtonProps {
  boardId: string;
  task: { id: string; title: string };
  /** Who is responsible. */
  owner: string;
  /** Who did so today, null for somebody who is not there any more; left out: nobody. */
  remindedBy: string | null | undefined;
  onReminded: (by: string | null) => void;
}

/** Asks whoever is responsible to look at it, at most once a day, whoever asks. */
export function RemindButton({ boardId, task, owner, remindedBy, onReminded }: RemindButtonProps) {
  const m = useMessages(overdueMessages);
  const names = useStore(people);
  const [isAsking, setAsking] = useState(false);
  const nameOf = (id: string | null) => (id === null ? undefined : names.get(id)?.name) ?? m.someone;
  const remind = async (): Promise<void> => {
    if (isAsking) return;
    setAsking(true);
    const answer = await request(`/boards/${boardId}/reminders`, {
      method: 'POST',
      body: { cardId: task.id },
      answer: Reminded,
    });
    setAsking(false);
    if (!answer.ok) return sayFault(answer.reason);
    const { already, by } = answer.value;
    onReminded(by);
    showToast({
      about: 'reminder',
      text: already ? m.remindedAlready(nameOf(by)) : m.reminded(nameOf(owner)),
    });
  };
  if (remindedBy !== undefined) {
    return (
      <span className={styles.told}>
        <Check size={14} aria-hidden="true" />{' '}
        {remindedBy === ownPersonId() ? m.remindedByYou : m.remindedBy(nameOf(remindedBy))}
      </span>
    );
  }
  return (
    <IconButton
      label={m.remind(nameOf(owner), task.title)}
      icon={<BellRing size={18} />}
      aria-busy={isAsking || undefined}
      onClick={() => void remind()}
    />
  );
}
