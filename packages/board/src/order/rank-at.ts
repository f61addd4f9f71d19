import { compareRanked, type Ranked } from './rank.ts';
import { rankBetween } from './rank-between.ts';

/**
 * The rank with which `id` comes to stand before `ordered[index]`, writing no other rank.
 *
 * Between two tied neighbours no rank lands exactly, unless the ids allow it: then before, among or behind the tied
 * ones, whichever is nearest.
 *
 * @param ordered in board order, without the one that is being placed
 */
export function rankAt(
  ordered: readonly Ranked[],
  index: number,
  mover: { id: string; random: () => number },
): string {
  const lower = ordered[index - 1]?.rank ?? null;
  const upper = ordered[index]?.rank ?? null;
  if (lower === null || upper === null || lower !== upper) return rankBetween(lower, upper, mover.random);
  let first = index - 1;
  while (ordered[first - 1]?.rank === lower) first--;
  let end = index + 1;
  while (ordered[end]?.rank === lower) end++;
  let among = first;
  for (const tied = { id: mover.id, rank: lower }; among < end; among++) {
    const other = ordered[among];
    if (!other || compareRanked(tied, other) < 0) break;
  }
  const nearest = Math.min(Math.abs(among - index), end - index, index - first);
  if (Math.abs(among - index) === nearest) return lower;
  return end - index === nearest
    ? rankBetween(lower, ordered[end]?.rank ?? null, mover.random)
    : rankBetween(ordered[first - 1]?.rank ?? null, lower, mover.random);
}
