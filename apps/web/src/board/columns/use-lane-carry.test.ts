import { describe, expect, it } from 'vitest';
import type { Carried } from '../drag/carry.ts';
import { shiftOf } from './use-lane-carry.ts';

const from = { columnId: 'a', after: null, before: null };
const carried: Carried = {
  kind: 'carried',
  by: 'mouse',
  cardId: 'x',
  cardIds: ['x'],
  from,
  over: from,
  size: 66,
};
const shifts = (source: number, gap: number) =>
  [0, 1, 2, 3].map((row) => shiftOf(row, { carried, source, gap }));

describe('shiftOf', () => {
  it('opens the gap where the card would land, and closes the one that it left', () => {
    expect(shifts(-1, 2)).toEqual([0, 0, 66, 66]);
    expect(shifts(1, -1)).toEqual([0, 0, -66, -66]);
    expect(shifts(1, 0)).toEqual([66, 0, 0, 0]);
    expect(shifts(1, 3)).toEqual([0, 0, -66, -66]);
  });

  it('moves nothing where the card is', () => {
    expect(shifts(1, 1)).toEqual([0, 0, 0, 0]);
  });
});
