import type { Id } from '@taktboard/board';
import { Plus, Search, Undo2 } from 'lucide-react';
import type { RefObject } from 'react';
import { IconButton } from '../../kit/icon-button.tsx';
import { PartBoundary, unaskedPart } from '../../kit/part.tsx';
import { useStore } from '../../kit/use-store.ts';
import { ColumnDots } from '../columns/column-dots.tsx';
import { useBoard } from '../state/board-context.ts';
import { step } from '../state/ask-step.ts';
import { useText } from '../text/board-messages.ts';
import styles from './phone-bar.module.css';

const ViewButton = unaskedPart(async () => (await import('./view-button.tsx')).ViewButton);

interface PhoneBarProps {
  columnIds: readonly Id[];
  scroller: RefObject<HTMLElement | null>;
}

/** What a thumb reaches: search, undo, where one is, and a new task in the column on the screen. */
export function PhoneBar({ columnIds, scroller }: PhoneBarProps) {
  const model = useBoard();
  const text = useText();
  const can = useStore(model.connection.history);
  const writable = useStore(model.connection.writable);
  const add = () => {
    const columnId = model.inView.get() ?? columnIds[0];
    if (columnId !== undefined) model.adding.set(columnId);
  };
  return (
    <div className={styles.bar} role="group" aria-label={text.bar.boardActions}>
      <IconButton
        label={text.bar.search}
        icon={<Search size={20} />}
        onClick={() => model.searching.set(true)}
      />
      <IconButton
        label={text.bar.undo}
        icon={<Undo2 size={20} />}
        disabled={!can.undo}
        onClick={() => step(model, 'undo')}
      />
      <PartBoundary>
        <ViewButton size={20} />
      </PartBoundary>
      <ColumnDots columnIds={columnIds} scroller={scroller} />
      {writable && (
        <IconButton look="primary" label={text.card.add} icon={<Plus size={20} />} onClick={add} />
      )}
    </div>
  );
}
