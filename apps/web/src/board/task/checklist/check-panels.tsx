import type { Card, ChecklistItem } from '@taktboard/board';
import { ArrowDown, ArrowUp, CalendarDays, SquareArrowOutUpRight, Trash2, User } from 'lucide-react';
import { Avatar } from '../../../kit/avatar.tsx';
import { DatePanel } from '../../../kit/date-panel.tsx';
import { Menu } from '../../../kit/late-menu.tsx';
import { Picker } from '../../../kit/picker.tsx';
import { showToast } from '../../../kit/toast.ts';
import { useBoard } from '../../state/board-context.ts';
import { perform } from '../../state/perform.ts';
import { useDayContext } from '../../state/use-day-context.ts';
import { useTaskText } from '../text/task-messages.ts';
import { usePeopleOptions } from '../use-people-options.ts';
import { toTask } from './check-actions.ts';

export type ItemPanel = 'menu' | 'owner' | 'due';

interface CheckPanelsProps {
  card: Card;
  item: ChecklistItem;
  place: { at: number; count: number };
  panel: ItemPanel;
  anchor: HTMLElement;
  onPanel: (panel: ItemPanel | null) => void;
  onMove: (to: number) => void;
}

/** What hangs on an item: its menu, who does it, and when. */
export function CheckPanels({ card, item, place, panel, anchor, onPanel, onMove }: CheckPanelsProps) {
  const model = useBoard();
  const task = useTaskText();
  const people = usePeopleOptions();
  const context = useDayContext(item.due);
  const close = (): void => onPanel(null);
  const set = (fields: { owner?: string | null; due?: string | null }) =>
    perform(model, { type: 'check.set', cardId: card.id, id: item.id, fields });
  if (panel === 'owner') {
    return (
      <Picker
        anchor={anchor}
        label={task.owner}
        align="end"
        options={item.owner === undefined ? people : [...people, { id: '', name: task.nobody }]}
        awaited={people.length === 0}
        selected={new Set(item.owner === undefined ? [] : [item.owner])}
        onPick={({ id }) => set({ owner: id === '' ? null : id })}
        onClose={close}
        renderMark={(person) => (
          <Avatar person={person.id === '' ? undefined : person} size="small" decorative />
        )}
      />
    );
  }
  if (panel === 'due') {
    return (
      <DatePanel
        anchor={anchor}
        label={task.due}
        value={item.due}
        today={context.today}
        workdays={context.workdays}
        timed
        onChange={(due) => set({ due: due ?? null })}
        onClose={close}
      />
    );
  }
  const remove = (): void => {
    if (!perform(model, { type: 'check.remove', cardId: card.id, id: item.id })) return;
    showToast({ about: 'history', text: task.check.removed(item.text) });
  };
  const convert = (): void => {
    const made = toTask(model, card, item);
    if (made === null) return;
    showToast({
      text: task.check.isTask(item.text),
      action: { label: task.check.openTask, run: () => model.open(made) },
    });
  };
  return (
    <Menu
      anchor={anchor}
      label={task.check.menu(item.text)}
      align="end"
      onClose={close}
      entries={[
        { label: task.check.owner, icon: <User size={16} />, onSelect: () => onPanel('owner') },
        { label: task.check.due, icon: <CalendarDays size={16} />, onSelect: () => onPanel('due') },
        'line',
        {
          label: task.check.up,
          icon: <ArrowUp size={16} />,
          shortcut: 'Alt ↑',
          disabled: place.at === 0,
          onSelect: () => onMove(place.at - 1),
        },
        {
          label: task.check.down,
          icon: <ArrowDown size={16} />,
          shortcut: 'Alt ↓',
          disabled: place.at === place.count - 1,
          onSelect: () => onMove(place.at + 1),
        },
        'line',
        { label: task.check.toTask, icon: <SquareArrowOutUpRight size={16} />, onSelect: convert },
        { label: task.check.remove, icon: <Trash2 size={16} />, onSelect: remove },
      ]}
    />
  );
}
