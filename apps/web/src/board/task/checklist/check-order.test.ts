import { expect, it } from 'vitest';
import { rowUnder, slotAt } from './check-order.ts';

const items = ['a', 'b', 'c'].map((id) => ({ id }));

it.each([
  ['a', 1, { after: 'b', before: 'c' }],
  ['a', 9, { after: 'c', before: null }],
  ['c', 0, { after: null, before: 'a' }],
  ['b', 1, null],
  ['b', -1, { after: null, before: 'a' }],
  ['gone', 0, null],
])('[TASK-11] puts %s at place %i between its new neighbours', (id, to, slot) => {
  expect(slotAt(items, id, to)).toEqual(slot);
});

it('finds the row under a pointer', () => {
  expect([5, 15, 25, 99].map((y) => rowUnder(y, [10, 20, 30]))).toEqual([0, 1, 2, 3]);
});
