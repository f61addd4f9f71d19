import { isLate, isTimed, momentOf } from '../digest/lateness.ts';
import { dayNumber } from '../time/day.ts';
import { type Millis, millisOf } from '../time/instant.ts';
import type { ZoneTimes } from '../time/zone-times.ts';
import type { FeedDeadline } from './deadline-feed.ts';

/** The three moments of a deadline that a feed tells of. */
export type Stage = 'late' | 'today' | 'soon';

/** A week ahead one can still do something about it. */
const SOON_DAYS = 7;

/** How a deadline stands, and since when; null: it is too far off to be told of. A task cannot be due before it was there. */
export function stageOf(
  { due, created }: Pick<FeedDeadline, 'due' | 'created'>,
  now: Millis,
  zone: ZoneTimes,
): { stage: Stage; since: Millis } | null {
  const moment = momentOf(now, zone);
  const day = dayNumber(due);
  const since = (begin: Millis): Millis => Math.max(begin, created === null ? begin : millisOf(created));
  if (isLate(due, moment, zone)) {
    const end = isTimed(due) ? zone.instantOfDue(due) : zone.instantOf(day + 1, 0);
    return { stage: 'late', since: since(end) };
  }
  if (day === moment.day) return { stage: 'today', since: since(zone.instantOf(day, 0)) };
  if (day > moment.day + SOON_DAYS) return null;
  return { stage: 'soon', since: since(zone.instantOf(day - SOON_DAYS, 0)) };
}
