import type { Id } from '@taktboard/board';
import { Avatar } from '../../kit/avatar.tsx';
import { useStore } from '../../kit/use-store.ts';
import { NOBODY } from '../presence/presence-by-card.ts';
import { useBoard } from '../state/board-context.ts';
import { useSelected } from '../state/use-topic.ts';
import styles from './task-dialog.module.css';
import { useTaskText } from './text/task-messages.ts';

/** Who else has the task open just now. */
export function Readers({ cardId }: { cardId: Id }) {
  const { presence, connection } = useBoard();
  const task = useTaskText();
  const people = useStore(connection.people);
  const { readers } = useSelected(presence, (here) => here.get(cardId) ?? NOBODY);
  if (readers.length === 0) return null;
  const shown = readers.map((id) => ({ id, name: people.get(id)?.name ?? id }));
  const names = shown.map(({ name }) => name).join(', ');
  return (
    <div className={styles.readers} role="img" aria-label={task.readers(names)} title={task.readers(names)}>
      {shown.map((person) => (
        <Avatar key={person.id} person={person} decorative />
      ))}
    </div>
  );
}
