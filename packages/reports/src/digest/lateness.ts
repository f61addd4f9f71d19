import type { Due } from '@taktboard/board';
import { type DayNumber, dayNumber } from '../time/day.ts';
import type { Millis } from '../time/instant.ts';
import { ZoneTimes } from '../time/zone-times.ts';

/** From where one looks at deadlines: an instant, and the local day that it falls on. */
export interface Moment {
  at: Millis;
  day: DayNumber;
}

export function momentOf(at: Millis, zone: ZoneTimes): Moment {
  return { at, day: zone.dayAt(at) };
}

export function isTimed(due: Due): boolean {
  return due.length > 10;
}

/** A day alone is late once the day is over, a timed deadline once its instant has passed. */
export function isLate(due: Due, moment: Moment, zone: ZoneTimes): boolean {
  return isTimed(due) ? zone.instantOfDue(due) < moment.at : dayNumber(due) < moment.day;
}

/** For whoever counts without a report: whether a deadline on the clock of this zone is over now. */
export function lateness(zone: string, now: Millis): (due: Due) => boolean {
  const times = new ZoneTimes(zone);
  const moment = momentOf(now, times);
  return (due) => isLate(due, moment, times);
}

/** Sorts deadlines by the moment that they end: a day alone lasts until its midnight. */
export function deadlineKey(due: Due): string {
  return isTimed(due) ? due : `${due}T24:00`;
}
