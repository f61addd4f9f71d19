import type { Id } from '@taktboard/board';
import { useState } from 'react';
import { cellKey } from '../drag/cell.ts';
import { focusCard } from '../keys/focus-card.ts';
import { useBoard } from '../state/board-context.ts';
import { useText } from '../text/board-messages.ts';
import { addCards } from './add-cards.ts';
import { LineForm } from './line-form.tsx';

interface QuickAddLineProps {
  columnId: Id;
  columnName: string;
  lane?: string | undefined;
  onClose: () => void;
}

/** The line at the foot of a list. */
export function QuickAddLine({ columnId, columnName, lane, onClose }: QuickAddLineProps) {
  const model = useBoard();
  const text = useText();
  const key = cellKey({ columnId, lane });
  // whoever asked by a key had the focus on a task
  const [cameFrom] = useState(
    () => document.activeElement?.closest<HTMLElement>('[data-card]')?.dataset['card'] ?? null,
  );
  return (
    <LineForm
      label={text.card.addTo(columnName)}
      placeholder={text.card.addPlaceholder}
      draft={key}
      onAdd={(lines) => {
        const added = addCards(model, { columnId, lane }, lines);
        if (added === null) return null;
        requestAnimationFrame(() => {
          const last = model.visible(columnId, lane).length - 1;
          model.handles.get(key)?.list?.scrollToIndex(last, { align: 'end' });
        });
        return added;
      }}
      onEscape={(added) => {
        onClose();
        const goOnFrom = added ?? cameFrom;
        if (goOnFrom !== null) focusCard(model, goOnFrom);
      }}
      onLeft={() => {
        if (model.adding.get() === key || model.adding.get() === columnId) model.adding.set(null);
      }}
    />
  );
}
