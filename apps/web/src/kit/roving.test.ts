import { describe, expect, it } from 'vitest';
import { nextIndex } from './roving.ts';

const labels = ['Add', 'Move', 'Archive', 'Äpfel'];

describe('walking a menu', () => {
  it('goes round with the arrows, and to the ends', () => {
    expect(nextIndex({ key: 'ArrowDown', at: 3, labels })).toBe(0);
    expect(nextIndex({ key: 'ArrowUp', at: 0, labels })).toBe(3);
    expect(nextIndex({ key: 'ArrowUp', at: -1, labels })).toBe(3);
    expect(nextIndex({ key: 'Home', at: 2, labels })).toBe(0);
    expect(nextIndex({ key: 'End', at: 0, labels })).toBe(3);
  });

  it('goes to the next entry that begins with a letter', () => {
    expect(nextIndex({ key: 'a', at: 0, labels })).toBe(2);
    expect(nextIndex({ key: 'a', at: 2, labels })).toBe(0);
    expect(nextIndex({ key: 'ä', at: 0, labels })).toBe(3);
    expect(nextIndex({ key: 'x', at: 0, labels })).toBeUndefined();
  });

  it('leaves other keys, and empty menus, alone', () => {
    expect(nextIndex({ key: ' ', at: 0, labels })).toBeUndefined();
    expect(nextIndex({ key: 'Enter', at: 0, labels })).toBeUndefined();
    expect(nextIndex({ key: 'ArrowDown', at: -1, labels: [] })).toBeUndefined();
  });
});
