import { expect, it } from 'vitest';
import { cellUnder, columnUnder } from './column-under.ts';

const lanes = [
  { id: 'a', rect: { left: 0, right: 288, top: 0, bottom: 100 } },
  { id: 'b', rect: { left: 296, right: 584, top: 0, bottom: 100 } },
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

it('[BOARD-31] takes the list at the pointer where several stand above one another', () => {
  const cells = [
    { id: 'a/one', rect: { left: 0, right: 288, top: 0, bottom: 100 } },
    { id: 'a/two', rect: { left: 0, right: 288, top: 140, bottom: 240 } },
    { id: 'b/one', rect: { left: 296, right: 584, top: 0, bottom: 100 } },
  ];
  expect(cellUnder(cells, { x: 100, y: 50 })).toBe('a/one');
  expect(cellUnder(cells, { x: 100, y: 130 })).toBe('a/two');
  expect(cellUnder(cells, { x: 400, y: 20 })).toBe('b/one');
  expect(cellUnder(cells, { x: 100, y: 900 })).toBeNull();
});
