import type { Id } from '@taktboard/board';
import { Plus } from 'lucide-react';
import { memo, useRef } from 'react';
import { lazyPart, PartBoundary } from '../../kit/part.tsx';
import { cellKey } from '../drag/cell.ts';
import { useBoard } from '../state/board-context.ts';
import { useSelected } from '../state/use-topic.ts';
import { useText } from '../text/board-messages.ts';
import styles from './quick-add.module.css';

const QuickAddLine = lazyPart(async () => (await import('./quick-add-line.tsx')).QuickAddLine);

interface QuickAddProps {
  columnId: Id;
  columnName: string;
  /** The swimlane in which it stands, and whether it is the first one. */
  lane?: string;
  first?: boolean;
}

/** A line at the list's foot for new tasks; it stays open for the next one. */
export const QuickAdd = memo(function QuickAdd({ columnId, columnName, lane, first }: QuickAddProps) {
  const model = useBoard();
  const text = useText();
  const key = cellKey({ columnId, lane });
  // who asks for a line in a column has none in mind of its swimlanes
  const open = useSelected(
    model.adding,
    (adding) => adding === key || (first === true && adding === columnId),
  );
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
      onClick={() => model.adding.set(key)}
    >
      <Plus size={16} aria-hidden="true" />
      {text.card.add}
    </button>
  );
  if (!open) return button;
  return (
    <PartBoundary onFailed={() => model.adding.set(null)} until={button}>
      <QuickAddLine {...{ columnId, columnName, lane }} onClose={close} />
    </PartBoundary>
  );
});
