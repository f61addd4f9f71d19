import type { Id } from '@taktboard/board';
import { useState, type KeyboardEvent, type RefObject } from 'react';
import { longDay } from '../../../i18n/day.ts';
import { dayAfterKey } from '../../../kit/month-grid.ts';
import { announce } from '../../../kit/toast.ts';
import { useBoard } from '../../state/board-context.ts';
import { moveToDay, type MoveWords } from './calendar-moves.ts';
import type { TaskDrag } from './use-task-drag.ts';

interface TaskKeys {
  carried: TaskDrag | null;
  press: (event: KeyboardEvent) => void;
}

/** Space lifts a task, arrows carry it from day to day, Space puts it down; without one in the hand they walk. */
export function useTaskKeys(
  area: RefObject<HTMLElement | null>,
  words: MoveWords,
  onShow: (day: string) => void,
): TaskKeys {
  const model = useBoard();
  const [carried, setCarried] = useState<{ cardId: Id; over: string } | null>(null);
  const { text, language } = words;
  const titleOf = (id: Id) => model.connection.projection.card(id)?.title || text.untitled;

  const carry = (event: KeyboardEvent, { cardId: id, over }: { cardId: Id; over: string }): void => {
    const { key } = event;
    if (key === ' ' || key === 'Enter') {
      setCarried(null);
      moveToDay(model, { cardId: id, day: over }, words);
    } else if (key === 'Escape' || key === 'Tab') {
      setCarried(null);
      announce(text.calendar.returned(titleOf(id)));
    } else {
      const next = dayAfterKey(key, over);
      if (next !== undefined) {
        setCarried({ cardId: id, over: next });
        onShow(next);
        announce(longDay(next, language));
      }
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return {
    carried,
    press(event) {
      if (carried) return carry(event, carried);
      const task = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-drag]') : null;
      const id = task?.dataset['drag'];
      if (!task || id === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === ' ') {
        if (!model.connection.writable.get()) return;
        const over = model.connection.projection.card(id)?.due?.slice(0, 10) ?? model.day.get().today;
        setCarried({ cardId: id, over });
        onShow(over);
        announce(text.calendar.lifted(titleOf(id), longDay(over, language)));
        event.preventDefault();
        return;
      }
      const all = [...(area.current?.querySelectorAll<HTMLElement>('a[data-drag]') ?? [])];
      const at = all.indexOf(task);
      const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
      if (step === undefined) return;
      all[Math.max(0, Math.min(all.length - 1, at + step))]?.focus();
      event.preventDefault();
    },
  };
}
