import type { ColumnView } from '@taktboard/board';
import { useGesturesText } from '../gestures/text/gestures-messages.ts';
import { useBoard } from '../state/board-context.ts';
import { toggledIn } from '../state/board-look.ts';
import styles from './column-header.module.css';

/** The whole strip of a folded column. */
export function UnfoldButton({ column: { id, name } }: { column: ColumnView }) {
  const model = useBoard();
  const text = useGesturesText();
  return (
    <button
      type="button"
      className={styles.unfold}
      aria-expanded="false"
      aria-label={text.column.unfold(name)}
      title={text.column.unfold(name)}
      onClick={() => {
        const look = model.look.get();
        model.look.set({ ...look, folded: toggledIn(look.folded, id) });
        requestAnimationFrame(() =>
          model.handles.get(id)?.lane.querySelector<HTMLElement>('[data-column-name], button')?.focus(),
        );
      }}
    />
  );
}
