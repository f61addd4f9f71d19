import type { BoardProjection } from '@taktboard/board';
import { wallClock } from '../../i18n/calendar-math.ts';
import { createStore, type ReadStore } from '../../kit/store.ts';

export interface BoardDay {
  today: string;
  clock: string;
  workdays: readonly number[];
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
    return { ...wallClock(clock.now(), zone), workdays };
  };
  const day = createStore(read());
  const refresh = () => {
    const next = read();
    const { today, clock: time, workdays } = day.get();
    if (next.today !== today || next.clock !== time || next.workdays !== workdays) day.set(next);
  };
  const ends = [clock.everyMinute(refresh), projection.subscribe('meta', refresh)];
  return { day, end: () => ends.forEach((end) => end()) };
}
