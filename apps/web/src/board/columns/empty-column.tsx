import type { ColumnView } from '@taktboard/board';
import { Plus } from 'lucide-react';
import { useBoard } from '../state/board-context.ts';
import { useText } from '../text/board-messages.ts';
import styles from './empty-column.module.css';

/** Says why there is nothing, and invites the first card where there could be one. */
export function EmptyColumn({ column, writable }: { column: ColumnView; writable: boolean }) {
  const model = useBoard();
  const text = useText();
  if (column.cardIds.length > 0) return <p className={styles.note}>{text.column.noneShown}</p>;
  if (!writable) return <p className={styles.note}>{text.column.emptyReadOnly}</p>;
  return (
    <button type="button" className={styles.invite} data-empty onClick={() => model.adding.set(column.id)}>
      <span>{text.column.empty}</span>
      <span className={styles.add}>
        <Plus size={16} aria-hidden="true" />
        {text.column.emptyInvite}
      </span>
    </button>
  );
}
