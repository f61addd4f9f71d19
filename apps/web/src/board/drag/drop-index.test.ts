import { describe, expect, it } from 'vitest';
import { dropIndex, type RowGeometry } from './drop-index.ts';

function rowsOf(sizes: readonly number[]): RowGeometry {
  const offsetOf = (index: number) => sizes.slice(0, index).reduce((sum, size) => sum + size, 0);
  return {
    count: sizes.length,
    offsetOf,
    sizeOf: (index) => sizes[index] ?? 0,
    rowAt: (offset) => {
      let index = 0;
      while (index < sizes.length - 1 && offsetOf(index + 1) <= offset) index += 1;
      return index;
    },
  };
}

describe('dropIndex', () => {
  const rows = rowsOf([60, 100, 60]);

  it('changes at the middle of a card', () => {
    expect(dropIndex(rows, 29, null)).toBe(0);
    expect(dropIndex(rows, 31, null)).toBe(1);
    expect(dropIndex(rows, 109, null)).toBe(1);
    expect(dropIndex(rows, 111, null)).toBe(2);
  });

  it('is the first above the list and the last below it', () => {
    expect(dropIndex(rows, -500, null)).toBe(0);
    expect(dropIndex(rows, 5_000, null)).toBe(3);
    expect(dropIndex(rowsOf([]), 40, null)).toBe(0);
  });

  it('is its own place where the carried card came from', () => {
    expect(dropIndex(rows, 10, 0)).toBe(0);
    expect(dropIndex(rows, 70, 1)).toBe(1);
    expect(dropIndex(rows, 400, 2)).toBe(2);
  });

  it('counts the others alone, at the places that they have moved up to', () => {
    expect(dropIndex(rows, 49, 0)).toBe(0);
    expect(dropIndex(rows, 51, 0)).toBe(1);
    expect(dropIndex(rows, 20, 2)).toBe(0);
    expect(dropIndex(rows, 40, 2)).toBe(1);
    expect(dropIndex(rows, 5_000, 0)).toBe(2);
  });

  it('finds a place in ten thousand rows without walking them', () => {
    let asked = 0;
    const many: RowGeometry = {
      count: 10_000,
      rowAt: (offset) => Math.floor(offset / 66),
      offsetOf: (index) => {
        asked += 1;
        return index * 66;
      },
      sizeOf: () => 66,
    };
    expect(dropIndex(many, 66 * 9_000 + 1, 5)).toBe(9_000);
    expect(asked).toBeLessThan(5);
  });
});
