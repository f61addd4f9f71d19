import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankAt } from './rank-at.ts';
import { compareRanked, type Ranked } from './rank.ts';
import { slotIndex, standsInSlot } from './slot-index.ts';

const half = (): number => 0.5;
const order = (...entries: [id: string, rank: string][]): Ranked[] =>
  entries.map(([id, rank]) => ({ id, rank }));

function placed(ordered: readonly Ranked[], index: number, id: string): string[] {
  const rank = rankAt(ordered, index, { id, random: half });
  return [...ordered, { id, rank }].sort(compareRanked).map((entry) => entry.id);
}

describe('rankAt', () => {
  it('lands exactly where it is asked to among different ranks', () => {
    const ordered = order(['a', 'a0'], ['b', 'a1'], ['c', 'a2']);
    expect(placed(ordered, 0, 'x')).toEqual(['x', 'a', 'b', 'c']);
    expect(placed(ordered, 1, 'x')).toEqual(['a', 'x', 'b', 'c']);
    expect(placed(ordered, 3, 'x')).toEqual(['a', 'b', 'c', 'x']);
  });

  it('lands between tied neighbours when the ids allow it', () => {
    expect(placed(order(['a', 'a0'], ['c', 'a0']), 1, 'b')).toEqual(['a', 'b', 'c']);
  });

  it('lands as near as possible when they do not', () => {
    const tied = order(['a', 'a0'], ['b', 'a0'], ['c', 'a0'], ['d', 'a0']);
    expect(placed(tied, 3, 'z')).toEqual(['a', 'b', 'c', 'd', 'z']);
    expect(placed(tied, 1, 'z')).toEqual(['z', 'a', 'b', 'c', 'd']);
  });

  it('[DOC-9] is off by no more than half of the tied ones, whatever the ranks', () => {
    const anyOrder = fc
      .uniqueArray(fc.tuple(fc.stringMatching(/^[a-m]{1,2}$/), fc.constantFrom('', 'a0', 'a1', '!', 'zz')), {
        selector: ([id]) => id,
      })
      .map((entries) => order(...entries).sort(compareRanked));
    fc.assert(
      fc.property(anyOrder, fc.nat(30), (ordered, at) => {
        const index = at % (ordered.length + 1);
        const lands = placed(ordered, index, 'nz').indexOf('nz');
        const rank = ordered[index - 1]?.rank;
        const isTied = rank !== undefined && rank === ordered[index]?.rank;
        const tied = isTied ? ordered.filter((entry) => entry.rank === rank).length : 0;
        // before the empty rank nothing sorts, so the very front may be out of reach too
        const isFront = ordered[index]?.rank === '';
        if (!isFront) expect(Math.abs(lands - index)).toBeLessThanOrEqual(Math.ceil(tied / 2));
      }),
    );
  });
});

describe('slotIndex', () => {
  const ordered = order(['a', 'a0'], ['hidden', 'a1'], ['b', 'a2'], ['c', 'a3']);

  it.each([
    [{}, 4],
    [{ after: null }, 0],
    [{ before: null }, 4],
    [{ after: 'a', before: 'b' }, 1],
    [{ after: null, before: 'b' }, 2],
    [{ after: 'a', before: null }, 1],
    [{ before: 'c' }, 3],
    [{ after: 'gone', before: 'b' }, 2],
    [{ after: 'gone', before: 'gone' }, 4],
    [{ after: 'c', before: 'a' }, 4],
  ])('%j goes to %i', (slot, index) => {
    expect(slotIndex(ordered, slot)).toBe(index);
  });
});

describe('standsInSlot', () => {
  const others = order(['a', 'a0'], ['b', 'a2'], ['c', 'a3']);
  const mover = { id: 'x', rank: 'a1' };

  it.each([
    [{ after: 'a', before: 'b' }, true],
    [{ after: 'a', before: 'c' }, true],
    [{ after: 'a' }, true],
    [{ before: 'b' }, true],
    [{ after: null, before: 'b' }, true],
    [{ after: null, before: 'a' }, false],
    [{ after: 'a', before: null }, true],
    [{ after: 'b', before: 'c' }, false],
    [{ after: 'b' }, false],
    [{ after: null }, false],
    [{}, false],
  ])('%j: %s', (slot, stands) => {
    expect(standsInSlot(others, mover, slot)).toBe(stands);
  });
});
