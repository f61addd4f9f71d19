import { Avatar } from '../../kit/avatar.tsx';
import { Picker } from '../../kit/picker.tsx';
import { useGesturesText } from '../gestures/text/gestures-messages.ts';
import { cardsOf, setFields } from '../selection/batch.ts';
import { useBoard } from '../state/board-context.ts';
import { usePeopleOptions } from '../task/use-people-options.ts';
import type { PopupProps } from './card-popups.tsx';

/** Who is accountable, for one task or for several. */
export function OwnerPopup({ popup, anchor, onClose }: PopupProps) {
  const model = useBoard();
  const text = useGesturesText();
  const people = usePeopleOptions();
  const owners = new Set(cardsOf(model, popup.cardIds).map((card) => card.owner ?? ''));
  const options =
    owners.size === 1 && owners.has('') ? people : [...people, { id: '', name: text.menu.nobody }];
  return (
    <Picker
      anchor={anchor}
      label={text.selection.owner}
      options={options}
      awaited={people.length === 0}
      selected={owners.size === 1 ? owners : new Set()}
      onPick={({ id }) => setFields(model, popup.cardIds, { owner: id === '' ? null : id })}
      onClose={onClose}
      renderMark={(person) => (
        <Avatar person={person.id === '' ? undefined : person} size="small" decorative />
      )}
    />
  );
}
