import { Temporal } from 'temporal-polyfill';
import type { BoardSummary } from '../store/database.ts';

/**
 * How many open tasks are late now: one with a day alone when the day is over in the board's zone, one with a time when
 * that has passed. Both are wall-clock, so both compare as text.
 */
export function countOverdue({ dues, zone }: BoardSummary, now: number): number {
  const local = wallClock(now, zone);
  const today = local.slice(0, 10);
  return dues.filter((due) => (due.length === 10 ? due < today : due <= local)).length;
}

function wallClock(now: number, zone: string): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(now);
  try {
    return instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
  } catch {
    // a zone that no one here knows reads as UTC, as everywhere
    return instant.toZonedDateTimeISO('UTC').toPlainDateTime().toString({ smallestUnit: 'minute' });
  }
}
