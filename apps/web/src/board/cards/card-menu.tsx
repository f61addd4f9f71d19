import type { Card } from '@taktboard/board';
import { Archive, Maximize2, MoveRight, PencilLine } from 'lucide-react';
import { Menu } from '../../kit/menu.tsx';
import { useBoard } from '../state/board-context.ts';
import { archiveCard } from '../state/perform.ts';
import { useText } from '../text/board-messages.ts';
import { focusNeighbour } from '../keys/focus-card.ts';

export function CardMenu({
  card,
  anchor,
  onClose,
}: {
  card: Card;
  anchor: HTMLElement;
  onClose: () => void;
}) {
  const model = useBoard();
  const text = useText();
  return (
    <Menu
      anchor={anchor}
      label={text.card.menu(card.title || text.card.untitled)}
      align="end"
      onClose={onClose}
      entries={[
        {
          label: text.card.open,
          icon: <Maximize2 size={16} />,
          shortcut: 'Enter',
          onSelect: () => model.open(card.id),
        },
        {
          label: text.card.rename,
          icon: <PencilLine size={16} />,
          shortcut: 'E',
          onSelect: () => model.renaming.set(card.id),
        },
        {
          label: text.card.moveTo,
          icon: <MoveRight size={16} />,
          shortcut: 'M',
          onSelect: () => model.asking.set({ kind: 'move', cardId: card.id }),
        },
        'line',
        {
          label: text.card.archive,
          icon: <Archive size={16} />,
          shortcut: 'Del',
          onSelect: () => focusNeighbour(model, card.id, () => archiveCard(model, card.id)),
        },
      ]}
    />
  );
}
