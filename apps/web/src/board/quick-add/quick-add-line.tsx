import type { Id } from '@taktboard/board';
import { cellKey } from '../drag/cell.ts';
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
  return (
    <LineForm
      label={text.card.addTo(columnName)}
      placeholder={text.card.addPlaceholder}
      draft={key}
      onAdd={(lines) => {
        if (!addCards(model, { columnId, lane }, lines)) return false;
        requestAnimationFrame(() => {
          const last = model.visible(columnId, lane).length - 1;
          model.handles.get(key)?.list?.scrollToIndex(last, { align: 'end' });
        });
        return true;
      }}
      onEscape={onClose}
      onLeft={() => {
        if (model.adding.get() === key || model.adding.get() === columnId) model.adding.set(null);
      }}
    />
  );
}
