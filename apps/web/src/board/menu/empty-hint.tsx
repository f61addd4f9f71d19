import { useCallback, useState, useSyncExternalStore } from 'react';
import { Link } from '../../app/navigation.tsx';
import { href } from '../../app/route.ts';
import { Button, buttonClass } from '../../kit/button.tsx';
import { useBoard } from '../state/board-context.ts';
import { useColumnIds, useSelected } from '../state/use-topic.ts';
import styles from './empty-hint.module.css';
import { TemplateDialog } from './template-dialog.tsx';
import { useMenuText } from './text/menu-messages.ts';

/** On a board with columns and not one task: what to do next. It is gone with the first task, whoever adds it. */
export function EmptyHint() {
  const model = useBoard();
  const text = useMenuText();
  const [choosing, setChoosing] = useState(false);
  const isEmpty = useIsEmpty();
  // the line for the first task is not to lie under the advice to write one
  const isAdding = useSelected(model.adding, (adding) => adding !== null);
  if (!isEmpty || isAdding) return null;
  const [first = null] = model.columnIds();
  return (
    <section className={styles.hint} aria-label={text.hintTitle}>
      <h2 className={styles.title}>{text.hintTitle}</h2>
      <p>{text.hintText}</p>
      <div className={styles.actions}>
        <Button look="primary" onClick={() => model.adding.set(first)}>
          {text.firstTask}
        </Button>
        <Button onClick={() => setChoosing(true)}>{text.useTemplate}</Button>
        <Link className={buttonClass('outline')} href={`${href.import}?board=${model.connection.boardId}`}>
          {text.importFile}
        </Link>
      </div>
      {choosing && <TemplateDialog onClose={() => setChoosing(false)} />}
    </section>
  );
}

/** Whether no column holds a task; nothing renders while that stays as it is. */
function useIsEmpty(): boolean {
  const { projection } = useBoard().connection;
  const columnIds = useColumnIds();
  const subscribe = useCallback(
    (notify: () => void) => {
      const ends = columnIds.map((id) => projection.subscribe(`column:${id}`, notify));
      return () => ends.forEach((end) => end());
    },
    [projection, columnIds],
  );
  return useSyncExternalStore(subscribe, () =>
    columnIds.every((id) => (projection.column(id)?.cardIds.length ?? 0) === 0),
  );
}
