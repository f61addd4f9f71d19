import type { Card, Column, ColumnKind, Id, PlainBoard } from '@taktboard/board';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { dayNumber } from '../time/day.ts';
import type { ZoneTimes } from '../time/zone-times.ts';
import { isLate, type Moment } from './lateness.ts';

/** A card as the reports judge it. */
export interface Task {
  card: Card;
  kind: ColumnKind | undefined;
  /** Neither the card nor its column is archived. */
  live: boolean;
  /** Live, and not in a column of kind done. Only open work can be late. */
  open: boolean;
  late: boolean;
  lateDays: number;
}

export type ColumnsById = ReadonlyMap<Id, Column>;

export function columnsById(board: PlainBoard): ColumnsById {
  return new Map(board.columns.map((column) => [column.id, column]));
}

export function isLive(card: Card, columns: ColumnsById): boolean {
  return card.archived !== true && columns.get(card.columnId)?.archived !== true;
}

/** Archived or not: the work was finished before it was put away. */
export function isDone(card: Card, columns: ColumnsById): boolean {
  return columns.get(card.columnId)?.kind === 'done';
}

export function isOpen(card: Card, columns: ColumnsById): boolean {
  return isLive(card, columns) && !isDone(card, columns);
}

export interface Judgement {
  moment: Moment;
  zone: ZoneTimes;
  calendar: WorkingCalendar;
}

/** Every card of the board, most urgent first: by days late, then deadline (none last), then id. */
export function judgeTasks(board: PlainBoard, judgement: Judgement): Task[] {
  const { moment, zone, calendar } = judgement;
  const columns = columnsById(board);
  const tasks = board.cards.map((card): Task => {
    const live = isLive(card, columns);
    const kind = columns.get(card.columnId)?.kind;
    const open = live && kind !== 'done';
    const late = open && card.due !== undefined && isLate(card.due, moment, zone);
    const lateDays = late && card.due !== undefined ? calendar.workingDaysSince(dayNumber(card.due)) : 0;
    return { card, kind, live, open, late, lateDays };
  });
  return tasks.sort(byUrgency);
}

/** Sorts behind every date. */
const NO_DUE = '~';

/** Compares code units: the same on every machine, in every language. */
function byUrgency(a: Task, b: Task): number {
  if (a.lateDays !== b.lateDays) return b.lateDays - a.lateDays;
  const dueA = a.card.due ?? NO_DUE;
  const dueB = b.card.due ?? NO_DUE;
  if (dueA !== dueB) return dueA < dueB ? -1 : 1;
  if (a.card.id === b.card.id) return 0;
  return a.card.id < b.card.id ? -1 : 1;
}
