import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../testing/seeded.ts';
import { rankBetween } from './rank-between.ts';
import { compareRanked, isReadableRank, type Ranked } from './rank.ts';
import { repairRanks } from './repair-ranks.ts';

const MAX = 64;
const anyRank = fc.oneof(
  fc.constantFrom(
    '',
    'a0',
    'a1',
    'a0V',
    '!',
    'zz',
    'A'.repeat(27),
    `a0${'V'.repeat(70)}`,
    `a0${'V'.repeat(62)}`,
  ),
  fc.string({ maxLength: 4 }),
);
const anyOrder = fc
  .array(anyRank, { maxLength: 40 })
  .map((ranks) => ranks.map((rank, index): Ranked => ({ id: `c${index}`, rank })).sort(compareRanked));

function repaired(ordered: readonly Ranked[]): Ranked[] {
  const ranks = repairRanks(ordered, MAX);
  return ordered.map(({ id, rank }) => ({ id, rank: ranks.get(id) ?? rank }));
}

describe('repairRanks', () => {
  it('[DOC-12] makes all ranks different, readable and short, keeps the order, and then finds nothing more', () => {
    fc.assert(
      fc.property(anyOrder, (ordered) => {
        const after = repaired(ordered);
        expect(after.toSorted(compareRanked)).toEqual(after);
        expect(new Set(after.map(({ rank }) => rank)).size).toBe(after.length);
        expect(after.every(({ rank }) => isReadableRank(rank) && rank.length <= MAX)).toBe(true);
        expect(repairRanks(after, MAX).size).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it('[DOC-12] leaves good ranks alone, and of tied ones the first', () => {
    const ordered = [
      { id: 'a', rank: 'a0' },
      { id: 'b', rank: 'a1' },
      { id: 'c', rank: 'a1' },
      { id: 'd', rank: 'a2' },
    ];
    expect([...repairRanks(ordered, MAX).keys()]).toEqual(['c']);
    expect(repairRanks(ordered.slice(0, 2), MAX).size).toBe(0);
  });

  it('makes room for many drops when it has to rebalance', () => {
    const random = seededRandom(3);
    const ranks = ['a0'];
    const isShort = (rank: string | undefined): boolean => (rank?.length ?? 0) <= MAX;
    while (isShort(ranks[1])) ranks.splice(1, 0, rankBetween('a0', ranks[1] ?? null, random));
    const ordered = ranks.map((rank, index) => ({ id: `c${String(index).padStart(5, '0')}`, rank }));
    const after = repaired(ordered);
    expect(after[0]).toEqual(ordered[0]);
    let drops = 0;
    for (let upper = after[1]?.rank; isShort(upper); drops++)
      upper = rankBetween('a0', upper ?? null, random);
    expect(drops).toBeGreaterThan(50);
  });
});
