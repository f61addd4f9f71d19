import { describe, expect, it } from 'vitest';
import { countScale, dayScale } from './scale.ts';

describe('[REP-41] the axes of a picture', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [7, [0, 2, 4, 6, 8]],
    [43, [0, 20, 40, 60]],
    [1_000, [0, 500, 1_000]],
  ])('count to %i by whole steps', (most, ticks) => {
    expect(countScale(most, [200, 0]).ticks).toEqual(ticks);
  });

  it('hold every value', () => {
    for (let most = 0; most < 3_000; most += 7) {
      const scale = countScale(most, [200, 0]);
      expect(scale(most)).toBeGreaterThanOrEqual(0);
      expect(scale(0)).toBe(200);
    }
  });

  it('name as many days as there is room for, today always', () => {
    const scale = dayScale({ first: 100, last: 190, left: 0, right: 360, labelWidth: 90 });
    expect(scale.ticks.at(-1)).toBe(190);
    expect(scale.ticks.length).toBeLessThanOrEqual(5);
    expect([scale(100), scale(190)]).toEqual([0, 360]);
  });

  it('have a place for a day that is alone', () => {
    const scale = dayScale({ first: 5, last: 5, left: 10, right: 90, labelWidth: 20 });
    expect(scale(5)).toBe(10);
    expect(scale.ticks).toEqual([5]);
  });
});
