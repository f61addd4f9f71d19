import { percentile } from './spread.ts';

/** By how many days from now on the work will be done, in so many of a hundred futures. Null: not within five years. */
export interface ForecastDays {
  p50: number | null;
  p85: number | null;
  p95: number | null;
}

const RUNS = 10_000;
const LONGEST_DAYS = 1_826;

/**
 * Plays the future 10,000 times: each day to come finishes as many tasks as a day of the past, drawn at random, did.
 *
 * @param perDay how many tasks each day of the past finished; at least one of them finished any
 */
export function forecastDays(
  remaining: number,
  perDay: readonly number[],
  random: () => number,
): ForecastDays {
  const finished = perDay.reduce((sum, count) => sum + count, 0);
  // so far beyond the end that none of the futures would reach it
  if ((remaining / finished) * perDay.length > LONGEST_DAYS * 1.5) return { p50: null, p85: null, p95: null };
  const days = Float64Array.from({ length: RUNS }, () => {
    let left = remaining;
    let day = 0;
    while (left > 0 && day < LONGEST_DAYS) {
      left -= perDay[Math.floor(random() * perDay.length)] ?? 0;
      day += 1;
    }
    return left > 0 ? Infinity : day;
  }).sort();
  const within = (share: number) => {
    const day = percentile(days, share);
    return day === Infinity ? null : day;
  };
  return { p50: within(50), p85: within(85), p95: within(95) };
}
