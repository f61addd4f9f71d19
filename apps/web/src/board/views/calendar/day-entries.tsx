import type { Id } from '@taktboard/board';
import { CalendarOff, CalendarPlus, CalendarRange } from 'lucide-react';
import { addDays } from '../../../i18n/calendar-math.ts';
import type { MenuEntry } from '../../../kit/menu.tsx';
import { cardsOf } from '../../selection/batch.ts';
import type { BoardModel } from '../../state/board-model.ts';
import { moveAll, type MoveWords } from './calendar-moves.ts';

/** What the calendar adds to the menu of a task: each of several goes on by as much. */
export function dayEntries(model: BoardModel, cardIds: readonly Id[], words: MoveWords): MenuEntry[] {
  const text = words.text.calendar;
  const { today } = model.day.get();
  const cards = cardsOf(model, cardIds);
  const later = (days: number) => () =>
    moveAll(
      model,
      cards.map((card) => ({ card, day: addDays(card.due?.slice(0, 10) ?? today, days) })),
      words,
    );
  return [
    { label: text.tomorrow, icon: <CalendarPlus size={16} />, onSelect: later(1) },
    { label: text.nextWeek, icon: <CalendarRange size={16} />, onSelect: later(7) },
    {
      label: text.noDate,
      icon: <CalendarOff size={16} />,
      disabled: cards.every(({ due }) => due === undefined),
      onSelect: () =>
        moveAll(
          model,
          cards.map((card) => ({ card, day: null })),
          words,
        ),
    },
  ];
}
