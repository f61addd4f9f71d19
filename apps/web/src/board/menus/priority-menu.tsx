import type { Priority } from '@taktboard/board';
import { Menu } from '../../kit/menu.tsx';
import { useGesturesText } from '../gestures/text/gestures-messages.ts';
import { cardsOf, setFields } from '../selection/batch.ts';
import { useBoard } from '../state/board-context.ts';
import { useText } from '../text/board-messages.ts';
import type { PopupProps } from './card-popups.tsx';

const PRIORITIES: readonly (Priority | null)[] = ['urgent', 'high', null, 'low'];

export function PriorityMenu({ popup, anchor, onClose }: PopupProps) {
  const model = useBoard();
  const text = useText();
  const words = useGesturesText();
  const cards = cardsOf(model, popup.cardIds);
  return (
    <Menu
      anchor={anchor}
      label={words.selection.priority}
      onClose={onClose}
      entries={PRIORITIES.map((priority) => ({
        label: priority === null ? words.menu.normal : text.card.priority[priority],
        checked: cards.length > 0 && cards.every((card) => (card.priority ?? null) === priority),
        onSelect: () => void setFields(model, popup.cardIds, { priority }),
      }))}
    />
  );
}
