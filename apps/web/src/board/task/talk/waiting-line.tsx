import { CircleAlert, Clock } from 'lucide-react';
import { useSayFault } from '../../../api/say-fault.ts';
import { Avatar } from '../../../kit/avatar.tsx';
import { Button } from '../../../kit/button.tsx';
import { useStore } from '../../../kit/use-store.ts';
import type { OutboxEntry } from '../../../session/outbox.ts';
import { ownOutbox } from '../../../session/own-outbox.ts';
import { useBoard } from '../../state/board-context.ts';
import { CommentText } from './comment-text.tsx';
import styles from './talk.module.css';
import { useTalkText } from './text/talk-messages.ts';

/** One's own comment that the server has not got yet, and why it has not where it said so. */
export function WaitingLine({ entry }: { entry: OutboxEntry }) {
  const { connection, ownPersonId } = useBoard();
  const people = useStore(connection.people);
  const text = useTalkText();
  const sayFault = useSayFault();
  const person = ownPersonId === null ? undefined : people.get(ownPersonId);
  const { refused } = entry;
  return (
    <li className={styles.comment} data-waiting>
      <Avatar person={person} own decorative />
      <div className={styles.body}>
        <p className={styles.who}>
          <strong>{person?.name ?? text.unknownPerson}</strong>
          <span className={styles.meta} data-fault={refused !== undefined || undefined}>
            {refused ? <CircleAlert size={13} aria-hidden="true" /> : <Clock size={13} aria-hidden="true" />}
            {refused ? text.refused(sayFault(refused)) : text.waiting}
          </span>
        </p>
        <CommentText text={entry.text} mentions={entry.mentions} />
        {refused && (
          <div className={styles.ask}>
            <Button onClick={() => ownOutbox().retry(entry.id)}>{text.again}</Button>
            <Button look="plain" onClick={() => void ownOutbox().drop(entry.id)}>
              {text.discard}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}
