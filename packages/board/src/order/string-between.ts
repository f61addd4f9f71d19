import { RANK_DIGITS } from './rank.ts';

const FIRST = RANK_DIGITS.charAt(0);
const LAST = RANK_DIGITS.charAt(RANK_DIGITS.length - 1);
const MIDDLE = RANK_DIGITS.charAt(RANK_DIGITS.length / 2);

/**
 * A string between two arbitrary ones, `lower < upper`, null for no bound: for neighbours whose ranks are no keys of
 * fractional indexing. Strictly between wherever digits allow it, else equal to one of the two.
 */
export function stringBetween(lower: string | null, upper: string | null): string {
  const found = between(lower ?? '', upper);
  // half a surrogate pair would not survive the wire
  return found.isWellFormed() ? found : (lower ?? upper ?? MIDDLE);
}

function between(lower: string, upper: string | null): string {
  if (upper === null) return above(lower);
  let common = 0;
  while (common < lower.length && lower[common] === upper[common]) common++;
  if (common === lower.length) return lower + below(upper.slice(common));
  const digit = digitBetween(lower.charAt(common), upper.charAt(common));
  if (digit !== undefined) {
    const found = lower.slice(0, common) + digit;
    if (found.isWellFormed()) return found;
  }
  return lower.slice(0, common + 1) + above(lower.slice(common + 1));
}

/** The shortest step up: raises the first character that can be raised. */
function above(text: string): string {
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) >= LAST) continue;
    for (const digit of RANK_DIGITS) if (digit > text.charAt(at)) return text.slice(0, at) + digit;
  }
  return text + MIDDLE;
}

/** Something less than `text`, empty when there is nothing else. */
function below(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character <= FIRST) continue;
    const digit = digitBetween(FIRST, character);
    return text.slice(0, at) + (digit ?? FIRST + MIDDLE);
  }
  return text.slice(0, -1);
}

function digitBetween(low: string, high: string): string | undefined {
  const inside = RANK_DIGITS.split('').filter((digit) => digit > low && digit < high);
  return inside[Math.floor(inside.length / 2)];
}
