import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../testing/seeded.ts';
import { rankBetween } from './rank-between.ts';
import { isReadableRank } from './rank.ts';

const half = (): number => 0.5;
const anyString = fc.string({
  unit: fc.constantFrom('a', '0', 'z', 'A', 'Z', '!', '~', ' ', 'é', '😀', '\u0000'),
});
const anyReadable = fc
  .array(fc.tuple(fc.nat(1000), fc.nat(999)), { minLength: 1, maxLength: 12 })
  .map((drops) =>
    drops.reduce((ranks, [at, chance]) => {
      const index = at % (ranks.length + 1);
      const rank = rankBetween(ranks[index - 1] ?? null, ranks[index] ?? null, () => chance / 1000);
      return [...ranks.slice(0, index), rank, ...ranks.slice(index)];
    }, [] as string[]),
  );

describe('rankBetween', () => {
  it('[DOC-9] lands strictly between any two ranks that it made', () => {
    fc.assert(
      fc.property(anyReadable, (ranks) => {
        expect(ranks.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(ranks);
        expect(new Set(ranks).size).toBe(ranks.length);
        expect(ranks.every(isReadableRank)).toBe(true);
      }),
    );
  });

  it('[DOC-9] answers for any two strings at all, between them where there is room and never out of order', () => {
    fc.assert(
      fc.property(
        fc.option(anyString),
        fc.option(anyString),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (a, b, chance) => {
          const rank = rankBetween(a, b, () => chance);
          expect(rank.isWellFormed()).toBe(true);
          if (a !== null) expect(rank >= a).toBe(true);
          if (b !== null && (a === null || a < b)) expect(rank <= b).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('splits strings that are no keys', () => {
    for (const [lower, upper] of [
      ['!', '~'],
      ['a', 'b'],
      ['', 'zebra'],
      ['é', 'ü'],
      ['same prefix 1', 'same prefix 2'],
    ] as const) {
      const rank = rankBetween(lower, upper, half);
      expect(rank > lower && rank < upper, `${lower} < ${rank} < ${upper}`).toBe(true);
    }
  });

  it('gives the lower rank back when the neighbours are tied or inverted, or nothing fits between', () => {
    expect(rankBetween('a1', 'a1', half)).toBe('a1');
    expect(rankBetween('a2', 'a1', half)).toBe('a2');
    expect(rankBetween('!', '!\u0000', half)).toBe('!');
  });

  it('[DOC-9] takes ten thousand drops into the same place', () => {
    const random = seededRandom(7);
    let upper: string | null = null;
    const lower = rankBetween(null, null, random);
    for (let drop = 0; drop < 10_000; drop++) {
      const rank: string = rankBetween(lower, upper, random);
      if (!(rank > lower) || (upper !== null && !(rank < upper)))
        throw new Error(`drop ${drop} is out of order`);
      upper = rank;
    }
  });

  it('keeps ranks at both ends short', () => {
    const random = seededRandom(8);
    let last: string | null = null;
    let first: string | null = null;
    for (let added = 0; added < 10_000; added++) {
      last = rankBetween(last, null, random);
      first = rankBetween(null, first, random);
    }
    expect(last?.length).toBeLessThan(10);
    expect(first?.length).toBeLessThan(10);
  });

  it('spreads concurrent drops into one gap', () => {
    const random = seededRandom(9);
    const ranks = new Set(Array.from({ length: 100 }, () => rankBetween('a0', 'a1', random)));
    expect(ranks.size).toBeGreaterThan(90);
  });

  it('[DOC-9] survives ranks that are long enough to exhaust a recursion', () => {
    const long = `a0${'z'.repeat(200_000)}`;
    expect(rankBetween(long, null, half) > long).toBe(true);
    expect(rankBetween(long, `${long}V`, half) >= long).toBe(true);
    expect(rankBetween(null, long, half) < long).toBe(true);
  });
});
