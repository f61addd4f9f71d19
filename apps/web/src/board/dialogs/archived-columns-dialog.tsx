import { ArchiveRestore } from 'lucide-react';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { useStore } from '../../kit/use-store.ts';
import { useGesturesText } from '../gestures/text/gestures-messages.ts';
import { useBoard } from '../state/board-context.ts';
import { perform } from '../state/perform.ts';
import { useArchivedColumns } from '../state/use-topic.ts';
import styles from './archived-columns.module.css';

/** Columns that have left the board with their tasks, each with its way back. */
export function ArchivedColumnsDialog({ onClose }: { onClose: () => void }) {
  const model = useBoard();
  const text = useGesturesText().column;
  const writable = useStore(model.connection.writable);
  const archived = useArchivedColumns();
  return (
    <Dialog title={text.archivedTitle} onClose={onClose}>
      {archived.length === 0 && <p>{text.noneArchived}</p>}
      <ul className={styles.list}>
        {archived.map(({ id, name, cardIds }) => (
          <li key={id} className={styles.column}>
            <span className={styles.name}>{name}</span>
            <span className={styles.count}>{text.withTasks(cardIds.length)}</span>
            <Button
              icon={<ArchiveRestore size={16} />}
              disabled={!writable}
              aria-label={text.restoreNamed(name)}
              onClick={() => perform(model, { type: 'column.restore', id })}
            >
              {text.restore}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
