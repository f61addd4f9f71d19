import type { Id } from '@taktboard/board';
import { useState } from 'react';
import { Picker } from '../../../kit/picker.tsx';
import { useBoard } from '../../state/board-context.ts';
import { useText } from '../../text/board-messages.ts';

interface CardPickerProps {
  anchor: HTMLElement;
  label: string;
  without: ReadonlySet<Id>;
  onPick: (id: Id) => void;
  onClose: () => void;
}

/** Choosing another task of the board by words of its title; those in work stand before what is done. */
export function CardPicker({ anchor, label, without, onPick, onClose }: CardPickerProps) {
  const { projection } = useBoard().connection;
  const text = useText();
  // as the board was when it opened: a list that changes under the finger picks the wrong one
  const [options] = useState(() => {
    const columns = projection.columns().filter((column) => !column.archived);
    const inWork = columns.filter(({ kind }) => kind !== 'done');
    const done = columns.filter(({ kind }) => kind === 'done');
    return [...inWork, ...done].flatMap(({ name, cardIds }) =>
      cardIds.flatMap((id) => {
        const title = projection.card(id)?.title;
        return title === undefined || without.has(id)
          ? []
          : [{ id, name: title || text.card.untitled, hint: name }];
      }),
    );
  });
  return (
    <Picker
      anchor={anchor}
      label={label}
      options={options}
      selected={new Set()}
      onPick={({ id }) => onPick(id)}
      onClose={onClose}
    />
  );
}
