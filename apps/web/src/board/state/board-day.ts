import type { BoardProjection } from '@taktboard/board';
import { wallClock } from '../../i18n/calendar-math.ts';
import { pastIn, type IsPast } from '../../i18n/past-due.ts';
import { createStore, type ReadStore } from '../../kit/store.ts';

export interface BoardDay {
  today: string;
  workdays: readonly number[];
  /** What is over by now: another one every minute. */
  isPast: IsPast;
}

export interface Clock {
  now(): number;
  /** Calls back at every full minute or so; the end of it comes back. */
  everyMinute(tick: () => void): () => void;
}

export const browserClock: Clock = {
  now: () => Date.now(),
  everyMinute(tick) {
    const timer = setInterval(tick, 60_000);
    // a laptop that wakes up is on another day at once
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  },
};

/** The board's own day and time, in its zone. */
export function boardDay(
  projection: BoardProjection,
  clock: Clock,
): { day: ReadStore<BoardDay>; end: () => void } {
  const read = (): BoardDay => {
    const { zone, workdays } = projection.meta();
    const now = clock.now();
    return { today: wallClock(now, zone).today, workdays, isPast: pastIn(zone, now) };
  };
  const day = createStore(read());
  const minute = () => Math.floor(clock.now() / 60_000);
  let seen = { minute: minute(), meta: projection.meta() };
  const refresh = () => {
    const next = { minute: minute(), meta: projection.meta() };
    if (next.minute === seen.minute && next.meta === seen.meta) return;
    seen = next;
    day.set(read());
  };
  const ends = [clock.everyMinute(refresh), projection.subscribe('meta', refresh)];
  return { day, end: () => ends.forEach((end) => end()) };
}
