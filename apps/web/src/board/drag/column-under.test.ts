import { expect, it } from 'vitest';
import { columnUnder } from './column-under.ts';

const lanes = [
  { id: 'a', rect: { left: 0, right: 288 } },
  { id: 'b', rect: { left: 296, right: 584 } },
  { id: 'unmeasured', rect: undefined },
];

it('takes the column at the pointer, and between two the nearer one', () => {
  expect(columnUnder(lanes, { x: 100, y: 5000 })).toBe('a');
  expect(columnUnder(lanes, { x: 291, y: 0 })).toBe('a');
  expect(columnUnder(lanes, { x: 294, y: 0 })).toBe('b');
});

it('takes the last column for a pointer beside it, and none far away', () => {
  expect(columnUnder(lanes, { x: 640, y: 0 })).toBe('b');
  expect(columnUnder(lanes, { x: 1_000, y: 0 })).toBeNull();
  expect(columnUnder([], { x: 0, y: 0 })).toBeNull();
});
