import { describe, expect, it } from 'vitest';
import { extended, kept, rangeOf, toggled } from './range.ts';
import { NOTHING_SELECTED } from './selection.ts';

const lanes = [
  { id: 'a', cards: ['a0', 'a1', 'a2', 'a3'] },
  { id: 'b', cards: ['b0', 'b1'] },
  { id: 'c', cards: ['c0', 'c1', 'c2'] },
];

describe('[BOARD-10] a range', () => {
  it('holds the rows between two tasks of a column, in either direction', () => {
    expect(rangeOf(lanes, 'a1', 'a3')).toEqual(['a1', 'a2', 'a3']);
    expect(rangeOf(lanes, 'a3', 'a1')).toEqual(['a1', 'a2', 'a3']);
    expect(rangeOf(lanes, 'a1', 'a1')).toEqual(['a1']);
  });

  it('holds the same rows of every column between two of different columns', () => {
    expect(rangeOf(lanes, 'a1', 'c2')).toEqual(['a1', 'a2', 'b1', 'c1', 'c2']);
    expect(rangeOf(lanes, 'c0', 'a0')).toEqual(['a0', 'b0', 'c0']);
  });

  it('is the task alone when the other end is not seen', () => {
    expect(rangeOf(lanes, 'gone', 'b1')).toEqual(['b1']);
    expect(rangeOf(lanes, 'b1', 'gone')).toEqual([]);
  });

  it('is drawn anew from its anchor and keeps what was selected before', () => {
    const first = toggled(NOTHING_SELECTED, 'c2');
    const second = toggled(first, 'a1');
    const long = extended(second, lanes, { start: 'a1', to: 'a3' });
    expect([...long.ids]).toEqual(['c2', 'a1', 'a2', 'a3']);
    const short = extended(long, lanes, { start: 'a3', to: 'a2' });
    expect([...short.ids]).toEqual(['c2', 'a1', 'a2']);
  });

  it('begins at the task with the focus when nothing is selected', () => {
    const range = extended(NOTHING_SELECTED, lanes, { start: 'b0', to: 'b1' });
    expect([...range.ids]).toEqual(['b0', 'b1']);
    expect(range.anchor).toBe('b0');
  });
});

describe('[BOARD-11] a selection', () => {
  it('takes a task in and out', () => {
    const one = toggled(NOTHING_SELECTED, 'a0');
    expect([...one.ids]).toEqual(['a0']);
    expect(toggled(one, 'a0')).toBe(NOTHING_SELECTED);
  });

  it('loses what is gone, and is the same where all is there', () => {
    const both = toggled(toggled(NOTHING_SELECTED, 'a0'), 'a1');
    expect(kept(both, () => true)).toBe(both);
    expect([...kept(both, (id) => id !== 'a1').ids]).toEqual(['a0']);
    expect(kept(both, (id) => id !== 'a1').anchor).toBeNull();
    expect(kept(both, () => false)).toBe(NOTHING_SELECTED);
  });
});
