import type { Id } from '@taktboard/board';
import { Plus } from 'lucide-react';
import { memo, useRef, useState } from 'react';
import { lazyPart, PartBoundary } from '../../kit/part.tsx';
import { useBoard } from '../state/board-context.ts';
import { useSelected } from '../state/use-topic.ts';
import { useText } from '../text/board-messages.ts';
import styles from './quick-add.module.css';

const QuickAddLine = lazyPart(async () => (await import('./quick-add-line.tsx')).QuickAddLine);

/** One line at the column's foot; it stays open for the next card. What was typed is kept until it is added. */
export const QuickAdd = memo(function QuickAdd(props: { columnId: Id; columnName: string }) {
  const { columnId, columnName } = props;
  const model = useBoard();
  const text = useText();
  const open = useSelected(model.adding, (adding) => adding === columnId);
  const [title, setTitle] = useState('');
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    model.adding.set(null);
    queueMicrotask(() => opener.current?.focus());
  };
  const button = (
    <button
      ref={opener}
      type="button"
      className={styles.opener}
      data-add
      aria-label={text.card.addTo(columnName)}
      onClick={() => model.adding.set(columnId)}
    >
      <Plus size={16} aria-hidden="true" />
      {text.card.add}
    </button>
  );
  if (!open) return button;
  return (
    <PartBoundary onFailed={close} until={button}>
      <QuickAddLine {...{ columnId, columnName, title, setTitle, close }} />
    </PartBoundary>
  );
});
