import type { Card, Column, Id, PlainBoard } from '@taktboard/board';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { type DayNumber, dayNumber, digitsAt } from '../time/day.ts';
import type { ZoneTimes } from '../time/zone-times.ts';
import { isLate, isTimed, type Moment } from './lateness.ts';

/** A card and the column that it stands in. */
export interface Standpoint {
  card: Card;
  column: Column | undefined;
}

/** Neither the card nor its column is archived. */
export function isLive({ card, column }: Standpoint): boolean {
  return card.archived !== true && column?.archived !== true;
}

/** Archived or not: the work was finished before it was put away. */
export function isDone({ column }: Standpoint): boolean {
  return column?.kind === 'done';
}

function standpointsOf(board: PlainBoard): Standpoint[] {
  const columns = new Map(board.columns.map((column) => [column.id, column]));
  return board.cards.map((card) => ({ card, column: columns.get(card.columnId) }));
}

/** A card as the reports judge it. */
export interface Task extends Standpoint {
  /** Where it stood at the window's beginning; undefined when it was not there, or when nothing is compared. */
  old: Standpoint | undefined;
  live: boolean;
  /** Live, and not in a column of kind done. Only open work can be late. */
  open: boolean;
  dueDay: DayNumber | null;
  late: boolean;
  lateDays: number;
}

export interface Judgement {
  moment: Moment;
  zone: ZoneTimes;
  calendar: WorkingCalendar;
}

/** Every card of the board, most urgent first: by days late, then deadline (none last), then id. */
export function judgeTasks(now: PlainBoard, then: PlainBoard | null, judgement: Judgement): Task[] {
  const { moment, zone, calendar } = judgement;
  const before = new Map<Id, Standpoint>();
  if (then !== null) for (const old of standpointsOf(then)) before.set(old.card.id, old);
  const tasks = standpointsOf(now).map((standpoint): Task & { order: number } => {
    const { card, column } = standpoint;
    const { due } = card;
    const live = isLive(standpoint);
    const open = live && !isDone(standpoint);
    const late = open && due !== undefined && isLate(due, moment, zone);
    const dueDay = due === undefined ? null : dayNumber(due);
    return {
      card,
      column,
      old: before.get(card.id),
      live,
      open,
      dueDay,
      late,
      lateDays: late && dueDay !== null ? calendar.workingDaysSince(dueDay) : 0,
      order: due === undefined ? Infinity : dueOrder(due),
    };
  });
  return tasks.sort((a, b) => {
    if (a.lateDays !== b.lateDays) return b.lateDays - a.lateDays;
    if (a.order !== b.order) return a.order < b.order ? -1 : 1;
    return byCodeUnit(a.card.id, b.card.id);
  });
}

/** Orders deadlines as their texts do, a day before its times, at a number's price. */
function dueOrder(due: string): number {
  const minute = isTimed(due) ? digitsAt(due, 11) * 60 + digitsAt(due, 14) + 1 : 0;
  return dayNumber(due) * 2000 + minute;
}

/** The same on every machine and in every language. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
