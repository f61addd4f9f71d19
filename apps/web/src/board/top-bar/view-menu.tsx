import { Keyboard, Plus, Redo2, SquareCheck, Undo2 } from 'lucide-react';
import { preferences, setPreferences } from '../../app/preferences.ts';
import { Menu, type MenuEntry } from '../../kit/menu.tsx';
import { useStore } from '../../kit/use-store.ts';
import { useGesturesText } from '../gestures/text/gestures-messages.ts';
import { useBoard } from '../state/board-context.ts';
import { sayWhat } from '../state/say-what.ts';
import { step } from '../state/step.ts';
import { SWIMLANES_BY } from '../swimlanes/lane-of.ts';
import { useText } from '../text/board-messages.ts';

/** How the board is shown, and what is done to it as a whole. */
export function ViewMenu({ anchor, onClose }: { anchor: HTMLElement; onClose: () => void }) {
  const model = useBoard();
  const text = useGesturesText();
  const board = useText();
  const look = useStore(model.look);
  const { compact } = useStore(preferences);
  const can = useStore(model.connection.history);
  const writable = useStore(model.connection.writable);
  const nextUndo = model.said.next('undo');
  const nextRedo = model.said.next('redo');
  const swimlanes: MenuEntry[] = [
    { heading: text.view.lanes },
    ...[null, ...SWIMLANES_BY].map((by) => ({
      label: by === null ? text.view.none : text.view.by[by],
      checked: look.by === by,
      onSelect: () => model.look.set({ ...model.look.get(), by }),
    })),
  ];
  const density: MenuEntry[] = [
    { heading: text.view.density },
    ...[false, true].map((value) => ({
      label: value ? text.view.compact : text.view.comfortable,
      checked: compact === value,
      onSelect: () => setPreferences({ compact: value }),
    })),
  ];
  const columns: MenuEntry[] = [
    ...(writable
      ? [
          {
            label: text.view.addColumn,
            icon: <Plus size={16} />,
            onSelect: () => model.asking.set({ kind: 'add-column' }),
          },
        ]
      : []),
    { label: text.column.archivedColumns, onSelect: () => model.asking.set({ kind: 'archived-columns' }) },
    ...(look.folded.size > 0
      ? [
          {
            label: text.view.unfoldAll,
            icon: <SquareCheck size={16} />,
            onSelect: () => model.look.set({ ...model.look.get(), folded: new Set<string>() }),
          },
        ]
      : []),
  ];
  const history: MenuEntry[] = [
    {
      label: nextUndo && can.undo ? text.view.undo(sayWhat(nextUndo)) : board.bar.undo,
      icon: <Undo2 size={16} />,
      shortcut: 'Ctrl Z',
      disabled: !can.undo,
      onSelect: () => step(model, 'undo'),
    },
    {
      label: nextRedo && can.redo ? text.view.redo(sayWhat(nextRedo)) : board.bar.redo,
      icon: <Redo2 size={16} />,
      shortcut: 'Ctrl Shift Z',
      disabled: !can.redo,
      onSelect: () => step(model, 'redo'),
    },
  ];
  const keys: MenuEntry = {
    label: text.view.keys,
    icon: <Keyboard size={16} />,
    shortcut: '?',
    onSelect: () => model.asking.set({ kind: 'help' }),
  };
  return (
    <Menu
      anchor={anchor}
      label={text.view.button}
      align="end"
      onClose={onClose}
      entries={[
        ...swimlanes,
        'line',
        ...density,
        'line',
        ...columns,
        'line',
        ...(writable ? history : []),
        keys,
      ]}
    />
  );
}
