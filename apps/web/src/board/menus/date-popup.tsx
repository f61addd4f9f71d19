import { DatePanel } from '../../kit/date-panel.tsx';
import { useStore } from '../../kit/use-store.ts';
import { useGesturesText } from '../gestures/text/gestures-messages.ts';
import { cardsOf, setFields } from '../selection/batch.ts';
import { useBoard } from '../state/board-context.ts';
import type { PopupProps } from './card-popups.tsx';

/** When it is due or begins, for one task or for several. */
export function DatePopup({ popup, anchor, onClose, field }: PopupProps & { field: 'due' | 'start' }) {
  const model = useBoard();
  const text = useGesturesText();
  const { today, workdays } = useStore(model.day);
  const dates = new Set(cardsOf(model, popup.cardIds).map((card) => card[field]));
  const [only] = dates;
  return (
    <DatePanel
      anchor={anchor}
      label={text.selection[field]}
      value={dates.size === 1 ? only : undefined}
      today={today}
      workdays={workdays}
      timed={field === 'due'}
      onChange={(next) => {
        const date = next ?? null;
        setFields(model, popup.cardIds, field === 'due' ? { due: date } : { start: date });
      }}
      onClose={onClose}
    />
  );
}
