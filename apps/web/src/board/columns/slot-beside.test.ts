import { expect, it } from 'vitest';
import { slotBeside } from './slot-beside.ts';

it('moves a column by one place and stops at the edges', () => {
  const order = ['a', 'b', 'c'];
  expect(slotBeside(order, 'a', -1)).toBeNull();
  expect(slotBeside(order, 'b', -1)).toEqual({ after: null, before: 'a' });
  expect(slotBeside(order, 'c', -1)).toEqual({ after: 'a', before: 'b' });
  expect(slotBeside(order, 'a', 1)).toEqual({ after: 'b', before: 'c' });
  expect(slotBeside(order, 'b', 1)).toEqual({ after: 'c', before: null });
  expect(slotBeside(order, 'c', 1)).toBeNull();
  expect(slotBeside(order, 'gone', 1)).toBeNull();
});
