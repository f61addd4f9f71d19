import type { Id } from '@taktboard/board';
import { ArchiveRestore } from 'lucide-react';
import { sayInstant } from '../../i18n/instant.ts';
import { Button } from '../../kit/button.tsx';
import { useBoard } from '../state/board-context.ts';
import { perform } from '../state/perform.ts';
import { useHistory } from '../told/history/use-history.ts';
import { useSaying } from '../told/use-saying.ts';
import styles from './task-dialog.module.css';
import { useTaskText } from './text/task-messages.ts';

/** That a task was put away, by whom and when as far as the server is there to say so, and the way back. */
export function ArchivedNote({ cardId, writable }: { cardId: Id; writable: boolean }) {
  const model = useBoard();
  const task = useTaskText();
  const { personName, day } = useSaying();
  const last = useHistory(cardId, 'moves').items.find(({ kind }) => kind === 'card.archived');
  const who = last?.by ?? null;
  return (
    <p className={styles.archived}>
      <span>
        {last && who !== null
          ? task.archivedBy(personName(who), sayInstant(last.at, day.language))
          : task.archived}
      </span>
      {writable && (
        <Button
          icon={<ArchiveRestore size={16} aria-hidden="true" />}
          onClick={() => perform(model, { type: 'card.restore', id: cardId })}
        >
          {task.restore}
        </Button>
      )}
    </p>
  );
}
