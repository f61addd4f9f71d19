import { generateNKeysBetween } from 'fractional-indexing';
import { isReadableRank, type Ranked } from './rank.ts';

/**
 * New ranks for those that are tied, too long or unreadable, so that all differ and the order stays as it is. Others
 * keep theirs, except the neighbours of one that is too long: they are rebalanced with it until the keys are short
 * again, or every further drop into that place would need the next repair.
 *
 * Uses no chance: two servers that see the same find the same.
 *
 * @param ordered in board order
 * @returns id → new rank, of those that change
 */
export function repairRanks(ordered: readonly Ranked[], maxChars: number): ReadonlyMap<string, string> {
  const ranks = ordered.map(({ rank }) => rank);
  const isKept = keepable(ranks, maxChars);
  for (let start = isKept.indexOf(false); start >= 0; start = isKept.indexOf(false, start)) {
    const run = widen({ start, end: endOfRun(isKept, start) }, { ranks, isKept, maxChars });
    for (const [offset, key] of run.keys.entries()) {
      ranks[run.start + offset] = key;
      isKept[run.start + offset] = true;
    }
    start = run.start;
  }
  const changed = new Map<string, string>();
  for (const [index, { id, rank }] of ordered.entries()) {
    const repaired = ranks[index];
    if (repaired !== undefined && repaired !== rank) changed.set(id, repaired);
  }
  return changed;
}

function keepable(ranks: readonly string[], maxChars: number): boolean[] {
  let last: string | undefined;
  return ranks.map((rank) => {
    if (rank === last || rank.length > maxChars || !isReadableRank(rank)) return false;
    last = rank;
    return true;
  });
}

function endOfRun(isKept: readonly boolean[], from: number): number {
  const end = isKept.indexOf(true, from);
  return end < 0 ? isKept.length : end;
}

interface Ranks {
  readonly ranks: readonly string[];
  readonly isKept: readonly boolean[];
  readonly maxChars: number;
}

function widen(
  run: { start: number; end: number },
  { ranks, isKept, maxChars }: Ranks,
): { start: number; keys: string[] } {
  let { start, end } = run;
  const isLong = ranks.slice(start, end).some((rank) => rank.length > maxChars && isReadableRank(rank));
  // room for many drops, so that rebalancing is rare
  const goal = isLong ? maxChars / 2 : maxChars;
  for (;;) {
    const lower = ranks[start - 1] ?? null;
    const upper = ranks[end] ?? null;
    const keys = generateNKeysBetween(lower, upper, end - start);
    if (keys.every((key) => key.length <= goal)) return { start, keys };
    if (lower !== null && (upper === null || lower.length >= upper.length)) start--;
    else end = endOfRun(isKept, end + 1);
  }
}
