import { describe, expect, it } from 'vitest';
import { placeOf, type Box } from './place.ts';

const window = { width: 1000, height: 600 };
const size = { width: 200, height: 100 };
const box = (left: number, top: number): Box => ({
  left,
  top,
  right: left + 80,
  bottom: top + 30,
  width: 80,
  height: 30,
});

describe('where something floats', () => {
  it('is below what it belongs to', () => {
    expect(placeOf(size, box(100, 100), { align: 'start', gap: 4, window })).toEqual({ top: 134, left: 100 });
    expect(placeOf(size, box(400, 100), { align: 'end', gap: 4, window })).toEqual({ top: 134, left: 280 });
    expect(placeOf(size, box(400, 100), { align: 'center', gap: 4, window })).toEqual({
      top: 134,
      left: 340,
    });
  });

  it('is above where there is no room below', () => {
    expect(placeOf(size, box(100, 560), { align: 'start', gap: 4, window }).top).toBe(456);
  });

  it('[UI-123] is above where that was asked for and there is room', () => {
    const above = { align: 'start', gap: 4, window, above: true } as const;
    expect(placeOf(size, box(100, 300), above).top).toBe(196);
    expect(placeOf(size, box(100, 60), above).top).toBe(94);
  });

  it('never leaves the window', () => {
    expect(placeOf(size, box(960, 300), { align: 'start', gap: 4, window }).left).toBe(792);
    expect(placeOf(size, box(0, 300), { align: 'end', gap: 4, window }).left).toBe(8);
    expect(placeOf({ width: 200, height: 900 }, box(0, 300), { align: 'start', gap: 4, window }).top).toBe(8);
  });
});
