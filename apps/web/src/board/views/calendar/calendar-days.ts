import type { Card } from '@taktboard/board';
import { addDays, dayNumber, weekdayOf } from '../../../i18n/calendar-math.ts';
import { addMonths, monthGrid } from '../../../kit/month-grid.ts';
import type { Span } from './week-lanes.ts';

export type CalendarSpan = 'month' | 'week';

/** The weeks that are shown around a day, Monday first. */
export function weeksOf(at: string, span: CalendarSpan): readonly (readonly string[])[] {
  if (span === 'month') return monthGrid(at);
  const monday = addDays(at, 1 - weekdayOf(at));
  return [Array.from({ length: 7 }, (_, day) => addDays(monday, day))];
}

export function stepOf(at: string, span: CalendarSpan, steps: number): string {
  return span === 'month' ? addMonths(`${at.slice(0, 7)}-01`, steps) : addDays(at, 7 * steps);
}

/** ISO 8601: the week that has the year's first Thursday is its first. */
export function weekNumber(monday: string): number {
  const thursday = addDays(monday, 3);
  const first = `${thursday.slice(0, 4)}-01-01`;
  return Math.floor((dayNumber(thursday) - dayNumber(first)) / 7) + 1;
}

/** Of a task with a deadline; a start after it, or none, makes it a task of one day. */
export function spanOf({ id, start, due }: Card): Span | null {
  const to = due?.slice(0, 10);
  if (to === undefined) return null;
  return { id, from: start !== undefined && start < to ? start : to, to };
}

/** The deadline on another day, at the same time of day. */
function dueOn(due: string | undefined, day: string): string {
  return day + (due?.slice(10) ?? '');
}

/** A whole span on other days: what is dragged keeps its length. */
export function movedTo(card: Card, day: string): { due: string; start?: string } {
  const due = dueOn(card.due, day);
  const span = spanOf(card);
  if (!span || span.from === span.to) return { due };
  return { due, start: addDays(span.from, dayNumber(day) - dayNumber(span.to)) };
}
