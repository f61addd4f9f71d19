const FIRST_MS = 250;
const MOST_MS = 15_000;
/** A board whose data is damaged comes back when somebody has restored it. */
export const SLOW_MS = 60_000;

/**
 * How long to wait before the next try. The wait doubles, and chance takes up to half of it away, so that a
 * restarted server is not met by everyone in the same moment.
 *
 * @param failures tries in a row that led nowhere, 0 after a connection that worked
 * @param chance in [0, 1)
 * @param mostMs how long the wait becomes
 */
export function backoff(failures: number, chance: number, mostMs = MOST_MS): number {
  const whole = Math.min(FIRST_MS * 2 ** Math.min(failures, 16), mostMs);
  return Math.round(whole * (1 - chance / 2));
}
