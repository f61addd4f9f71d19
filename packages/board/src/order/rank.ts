/** Something with a place in an order. */
export interface Ranked {
  readonly id: string;
  readonly rank: string;
}

/** Board order: ranks by UTF-16 unit (never by locale, which sorts them wrongly), ties by id. */
export function compareRanked(a: Ranked, b: Ranked): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

export const RANK_DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const WORD = /^[A-Za-z][0-9A-Za-z]+$/;
const SMALLEST = `A${'0'.repeat(26)}`;
/** Above this the recursion of the key algorithm could exhaust the stack. */
const READABLE_CHARS = 512;

/** Whether a string is a key of fractional indexing. Any other string orders all the same, but cannot be split well. */
export function isReadableRank(rank: string): boolean {
  if (rank.length > READABLE_CHARS || !WORD.test(rank)) return false;
  const head = rank.charCodeAt(0);
  // 'a' heads an integer of two characters, 'b' of three …; 'Z' of two, 'Y' of three …
  const integerChars = head >= 97 ? head - 97 + 2 : 90 - head + 2;
  if (rank.length < integerChars) return false;
  const hasFraction = rank.length > integerChars;
  return !(hasFraction && rank.endsWith('0')) && rank !== SMALLEST;
}
