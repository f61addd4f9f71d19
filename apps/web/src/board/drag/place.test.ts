import { describe, expect, it } from 'vitest';
import { placeAmong, placeAt, samePlace, slotFor } from './place.ts';
import { indexOfPlace, without } from './seen-place.ts';

describe('placeAt', () => {
  it('names the visible neighbours, and null at an edge', () => {
    expect(placeAt({ columnId: 'c' }, ['a', 'b'], 0)).toEqual({ columnId: 'c', after: null, before: 'a' });
    expect(placeAt({ columnId: 'c' }, ['a', 'b'], 1)).toEqual({ columnId: 'c', after: 'a', before: 'b' });
    expect(placeAt({ columnId: 'c' }, ['a', 'b'], 2)).toEqual({ columnId: 'c', after: 'b', before: null });
    expect(placeAt({ columnId: 'c' }, [], 0)).toEqual({ columnId: 'c', after: null, before: null });
  });
});

describe('without', () => {
  it('keeps the identity of a list that does not hold the card', () => {
    const ids = ['a', 'b'];
    expect(without(ids, 'x')).toBe(ids);
    expect(without(ids, 'a')).toEqual(['b']);
  });
});

describe('slotFor', () => {
  it('[UI-56] lands before the card that was to come next, though cards came and went meanwhile', () => {
    const place = placeAt({ columnId: 'c' }, ['a', 'b', 'd'], 2);
    expect(slotFor(['new', 'a', 'newer', 'd'], place)).toEqual({ after: 'newer', before: 'd' });
  });

  it('follows the card before it when the next one is gone', () => {
    const place = placeAt({ columnId: 'c' }, ['a', 'b', 'd'], 2);
    expect(slotFor(['b', 'x'], place)).toEqual({ after: 'b', before: 'x' });
  });

  it('goes to the end when neither neighbour is left, and to the start when it was the start', () => {
    expect(slotFor(['x', 'y'], placeAt({ columnId: 'c' }, ['a', 'b'], 1))).toEqual({
      after: 'y',
      before: null,
    });
    expect(slotFor(['x', 'y'], placeAt({ columnId: 'c' }, ['a', 'b'], 0))).toEqual({
      after: null,
      before: 'x',
    });
    expect(indexOfPlace([], placeAt({ columnId: 'c' }, [], 0))).toBe(0);
  });

  it('[UI-55] names visible cards only, so that a drop under a filter lands where it was seen', () => {
    const column = ['h1', 'a', 'h2', 'h3', 'b'];
    const visible = column.filter((id) => !id.startsWith('h'));
    expect(slotFor(visible, placeAt({ columnId: 'c' }, visible, 1))).toEqual({ after: 'a', before: 'b' });
  });
});

describe('placeAmong', () => {
  it('[BOARD-13] names no neighbour that is carried along', () => {
    const cell = { columnId: 'c' };
    const visible = ['a', 'x', 'b', 'y', 'd'];
    const carried = ['lead', 'x', 'y'];
    expect(placeAmong(cell, visible, { index: 2, carried })).toEqual({ ...cell, after: 'a', before: 'b' });
    expect(placeAmong(cell, visible, { index: 3, carried })).toEqual({ ...cell, after: 'b', before: 'd' });
    expect(placeAmong(cell, ['x', 'y'], { index: 1, carried })).toEqual({
      ...cell,
      after: null,
      before: null,
    });
  });
});

describe('samePlace', () => {
  it('compares by what it names', () => {
    expect(samePlace(placeAt({ columnId: 'c' }, ['a'], 0), placeAt({ columnId: 'c' }, ['a', 'b'], 0))).toBe(
      true,
    );
    expect(samePlace(placeAt({ columnId: 'c' }, ['a'], 0), placeAt({ columnId: 'd' }, ['a'], 0))).toBe(false);
    expect(samePlace(null, null)).toBe(true);
    expect(samePlace(null, placeAt({ columnId: 'c' }, [], 0))).toBe(false);
  });
});
