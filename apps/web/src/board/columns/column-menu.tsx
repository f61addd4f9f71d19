import type { ColumnView } from '@taktboard/board';
import { Archive, ArrowLeft, ArrowRight, CircleDot, Gauge, PencilLine, Plus } from 'lucide-react';
import { Menu } from '../../kit/menu.tsx';
import { useBoard } from '../state/board-context.ts';
import { perform } from '../state/perform.ts';
import { useText } from '../text/board-messages.ts';
import { slotBeside } from './slot-beside.ts';

interface ColumnMenuProps {
  column: ColumnView;
  anchor: HTMLElement;
  onClose: () => void;
}

export function ColumnMenu({ column, anchor, onClose }: ColumnMenuProps) {
  const model = useBoard();
  const text = useText();
  const { id } = column;
  const order = model.columnIds();
  const left = slotBeside(order, id, -1);
  const right = slotBeside(order, id, 1);
  return (
    <Menu
      anchor={anchor}
      label={text.column.menu(column.name)}
      align="end"
      onClose={onClose}
      entries={[
        {
          label: text.card.add,
          icon: <Plus size={16} />,
          shortcut: 'C',
          onSelect: () => model.adding.set(id),
        },
        'line',
        {
          label: text.column.rename,
          icon: <PencilLine size={16} />,
          onSelect: () => model.asking.set({ kind: 'rename-column', columnId: id }),
        },
        {
          label: text.column.kind,
          icon: <CircleDot size={16} />,
          onSelect: () => model.asking.set({ kind: 'column-kind', columnId: id }),
        },
        {
          label: text.column.limit,
          icon: <Gauge size={16} />,
          onSelect: () => model.asking.set({ kind: 'column-limit', columnId: id }),
        },
        'line',
        {
          label: text.column.moveLeft,
          icon: <ArrowLeft size={16} />,
          disabled: left === null,
          onSelect: () => left && perform(model, { type: 'column.move', id, ...left }),
        },
        {
          label: text.column.moveRight,
          icon: <ArrowRight size={16} />,
          disabled: right === null,
          onSelect: () => right && perform(model, { type: 'column.move', id, ...right }),
        },
        'line',
        {
          label: text.column.archive,
          icon: <Archive size={16} />,
          onSelect: () => model.asking.set({ kind: 'archive-column', columnId: id }),
        },
      ]}
    />
  );
}
