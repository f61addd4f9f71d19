import { generateKeyBetween } from 'fractional-indexing';
import { isReadableRank } from './rank.ts';
import { stringBetween } from './string-between.ts';

/** 4,096 places in every gap: of two people who drop into the same one at once, one in 4,096 pairs ties. */
const JITTER_BITS = 12;

/**
 * A rank between two others, null for no bound. Never throws: bounds may be tied, inverted or no ranks at all, and
 * then the answer is as near to the lower one as strings allow.
 *
 * @param random one number in [0, 1): spreads concurrent drops into the same gap
 */
export function rankBetween(lower: string | null, upper: string | null, random: () => number): string {
  if (lower !== null && upper !== null && lower >= upper) return lower;
  const isReadable = (lower === null || isReadableRank(lower)) && (upper === null || isReadableRank(upper));
  if (!isReadable) return stringBetween(lower, upper);
  let [low, high] = closedGap(lower, upper);
  let rank = generateKeyBetween(low, high);
  let left = random();
  for (let bit = 0; bit < JITTER_BITS; bit++) {
    left *= 2;
    if (left >= 1) {
      left -= 1;
      low = rank;
    } else {
      high = rank;
    }
    rank = generateKeyBetween(low, high);
  }
  return rank;
}

/** An open end becomes one whole step, so that ranks at the ends stay short however many are added there. */
function closedGap(lower: string | null, upper: string | null): [string | null, string | null] {
  if (lower !== null && upper !== null) return [lower, upper];
  const step = generateKeyBetween(lower, upper);
  return upper === null ? [step, generateKeyBetween(step, null)] : [generateKeyBetween(null, step), step];
}
