import type { ColumnView } from '@taktboard/board';
import {
  Archive,
  ArrowLeft,
  ArrowRight,
  ChevronsRightLeft,
  CircleDot,
  Gauge,
  PencilLine,
  Plus,
  SquareCheck,
} from 'lucide-react';
import { Menu, type MenuEntry } from '../../kit/menu.tsx';
import { useGesturesText } from '../gestures/text/gestures-messages.ts';
import { selectAll } from '../selection/select.ts';
import { useBoard } from '../state/board-context.ts';
import { toggledIn } from '../state/board-look.ts';
import { useText } from '../text/board-messages.ts';
import { moveColumn } from './column-carry-control.ts';

interface ColumnMenuProps {
  column: ColumnView;
  anchor: HTMLElement;
  onClose: () => void;
}

export function ColumnMenu({ column, anchor, onClose }: ColumnMenuProps) {
  const model = useBoard();
  const text = useText();
  const words = useGesturesText().column;
  const { id } = column;
  const order = model.columnIds();
  const at = order.indexOf(id);
  const writable = model.connection.writable.get();
  const inSwimlanes = model.swimlanes.get() !== null;
  const fold: MenuEntry[] = inSwimlanes
    ? []
    : [
        {
          label: words.fold,
          icon: <ChevronsRightLeft size={16} />,
          onSelect: () => {
            const look = model.look.get();
            model.look.set({ ...look, folded: toggledIn(look.folded, id) });
          },
        },
      ];
  const entries: MenuEntry[] = [
    {
      label: text.card.add,
      icon: <Plus size={16} />,
      shortcut: 'C',
      onSelect: () => model.adding.set(id),
    },
    {
      label: words.selectAll,
      icon: <SquareCheck size={16} />,
      shortcut: 'Ctrl A',
      disabled: column.cardIds.length === 0,
      onSelect: () => selectAll(model, model.visible(id)),
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
      disabled: at <= 0,
      onSelect: () => moveColumn(model, id, at - 1),
    },
    {
      label: text.column.moveRight,
      icon: <ArrowRight size={16} />,
      disabled: at >= order.length - 1,
      onSelect: () => moveColumn(model, id, at + 1),
    },
    ...fold,
    'line',
    {
      label: text.column.archive,
      icon: <Archive size={16} />,
      onSelect: () => model.asking.set({ kind: 'archive-column', columnId: id }),
    },
    {
      label: words.archivedColumns,
      onSelect: () => model.asking.set({ kind: 'archived-columns' }),
    },
  ];
  return (
    <Menu
      anchor={anchor}
      label={text.column.menu(column.name)}
      align="end"
      onClose={onClose}
      entries={writable ? entries : fold}
    />
  );
}
