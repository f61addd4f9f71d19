import { describe, expect, it } from 'vitest';
import { anchorShift } from './anchor.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const view = { ids, firstVisible: 2, lastVisible: 4, focused: null };

describe('[UI-61] what a person looks at stays where it is', () => {
  it('follows the first card in view when one comes or goes above it', () => {
    expect(anchorShift(view, ['new', ...ids], false)).toEqual({ from: 2, to: 3 });
    expect(anchorShift(view, ['b', 'c', 'd', 'e'], false)).toEqual({ from: 2, to: 1 });
  });

  it('takes the next card when the first one in view left', () => {
    expect(anchorShift(view, ['new', 'a', 'b', 'd', 'e'], false)).toBeNull();
    expect(anchorShift(view, ['a', 'b', 'd', 'e'], false)).toEqual({ from: 3, to: 2 });
  });

  it('prefers the card with the focus', () => {
    expect(anchorShift({ ...view, focused: 'd' }, ['a', 'b', 'c', 'x', 'd', 'e'], false)).toEqual({
      from: 3,
      to: 4,
    });
  });

  it('stays at the very start, unless the focus is there', () => {
    const start = { ids, firstVisible: 0, lastVisible: 2, focused: null };
    expect(anchorShift(start, ['new', ...ids], true)).toBeNull();
    expect(anchorShift({ ...start, focused: 'b' }, ['new', ...ids], true)).toEqual({ from: 1, to: 2 });
  });

  it('does nothing for a change below, and when all that was in view is gone', () => {
    expect(anchorShift(view, [...ids, 'new'], false)).toBeNull();
    expect(anchorShift(view, ['a', 'b'], false)).toBeNull();
  });
});
