import { LabelSwatch } from '../../kit/label-pill.tsx';
import { Picker } from '../../kit/picker.tsx';
import { useGesturesText } from '../gestures/text/gestures-messages.ts';
import { addLabel, cardsOf, setLabel } from '../selection/batch.ts';
import { useBoard } from '../state/board-context.ts';
import { useCardsOf, useLabels } from '../state/use-topic.ts';
import { nextColor } from '../task/labels/next-color.ts';
import type { PopupProps } from './card-popups.tsx';

/** Labels on and off, for one task or for several: a label that only some have goes on all of them first. */
export function LabelsPopup({ popup, anchor, onClose }: PopupProps) {
  const model = useBoard();
  const text = useGesturesText();
  const labels = useLabels();
  useCardsOf(popup.cardIds);
  const cards = cardsOf(model, popup.cardIds);
  const live = [...labels.values()].filter((label) => !label.archived);
  const having = (id: string) => cards.filter((card) => card.labels.includes(id)).length;
  const options = live.map((label) => {
    const count = having(label.id);
    return { ...label, hint: count > 0 && count < cards.length ? text.selection.mixed : undefined };
  });
  return (
    <Picker
      anchor={anchor}
      label={text.selection.labels}
      several
      options={options}
      selected={new Set(live.map(({ id }) => id).filter((id) => having(id) === cards.length))}
      onPick={({ id }) => setLabel(model, popup.cardIds, { id, on: having(id) < cards.length })}
      onCreate={(name) => addLabel(model, popup.cardIds, { name, color: nextColor(live) })}
      onClose={onClose}
      renderMark={(label) => <LabelSwatch color={label.color} />}
    />
  );
}
