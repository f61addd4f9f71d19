import { wallClock } from './calendar-math.ts';

const DAY = 86_400_000;

/** Whether a deadline, a day or a day with a time on the clock of its board, is over. */
export type IsPast = (due: string) => boolean;

/**
 * What is over at an instant on the clock of a zone, as reports judge it: a day alone when it is over, one with a time once
 * that instant has passed. A time that a change of the clocks skips counts with the offset before it, one that comes
 * twice as its first (RFC 5545, 3.3.5).
 */
export function pastIn(zone: string, now: number): IsPast {
  const offsetAt = (instant: number) => {
    const { today, clock } = wallClock(instant, zone);
    return Date.parse(`${today}T${clock}Z`) - (instant - (instant % 60_000));
  };
  const { today } = wallClock(now, zone);
  return (due) => {
    const day = due.slice(0, 10);
    if (due.length === 10 || day !== today) return day < today;
    const local = Date.parse(`${due}Z`);
    const before = offsetAt(local - DAY);
    const after = offsetAt(local + DAY);
    const isFirst = offsetAt(local - before) === before;
    const isLater = offsetAt(local - after) === after;
    return local - (!isFirst && isLater ? after : before) < now;
  };
}
