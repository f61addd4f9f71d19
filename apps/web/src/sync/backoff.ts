const FIRST_MS = 250;
const MOST_MS = 15_000;

/**
 * How long to wait before the next try. The wait doubles, and chance takes up to half of it away, so that a
 * restarted server is not met by everyone in the same moment.
 *
 * @param failures tries in a row that led nowhere, 0 after a connection that worked
 * @param chance in [0, 1)
 */
export function backoff(failures: number, chance: number): number {
  const whole = Math.min(FIRST_MS * 2 ** Math.min(failures, 16), MOST_MS);
  return Math.round(whole * (1 - chance / 2));
}
