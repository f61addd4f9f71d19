import { describe, expect, it } from 'vitest';
import { carryStep, walk, type Lanes } from './walk.ts';

const lanes: Lanes = [
  { id: 'one', cards: ['a', 'b', 'c'] },
  { id: 'two', cards: [] },
  { id: 'three', cards: ['x'] },
];

describe('[UI-59] arrows walk cards and columns', () => {
  it('stays in the column and stops at its ends', () => {
    expect(walk(lanes, { columnId: 'one', cardId: 'a' }, 'down')).toEqual({ columnId: 'one', cardId: 'b' });
    expect(walk(lanes, { columnId: 'one', cardId: 'a' }, 'up')).toEqual({ columnId: 'one', cardId: 'a' });
    expect(walk(lanes, { columnId: 'one', cardId: 'c' }, 'down')).toEqual({ columnId: 'one', cardId: 'c' });
    expect(walk(lanes, { columnId: 'one', cardId: 'b' }, 'last')).toEqual({ columnId: 'one', cardId: 'c' });
  });

  it('stops on an empty column and keeps the row as far as there are cards', () => {
    const empty = walk(lanes, { columnId: 'one', cardId: 'c' }, 'right');
    expect(empty).toEqual({ columnId: 'two', cardId: null });
    expect(walk(lanes, empty, 'right')).toEqual({ columnId: 'three', cardId: 'x' });
    expect(walk(lanes, empty, 'down')).toEqual(empty);
    expect(walk(lanes, { columnId: 'three', cardId: 'x' }, 'right')).toEqual({
      columnId: 'three',
      cardId: 'x',
    });
  });
});

describe('carryStep', () => {
  it('goes through every gap, the last one included', () => {
    expect(carryStep(lanes, { columnId: 'one', index: 2 }, 'down')).toEqual({ columnId: 'one', index: 3 });
    expect(carryStep(lanes, { columnId: 'one', index: 3 }, 'down')).toEqual({ columnId: 'one', index: 3 });
    expect(carryStep(lanes, { columnId: 'one', index: 0 }, 'up')).toEqual({ columnId: 'one', index: 0 });
  });

  it('enters another column at the same height, an empty one too', () => {
    expect(carryStep(lanes, { columnId: 'one', index: 2 }, 'right')).toEqual({ columnId: 'two', index: 0 });
    expect(carryStep(lanes, { columnId: 'two', index: 0 }, 'right')).toEqual({ columnId: 'three', index: 0 });
    expect(carryStep(lanes, { columnId: 'one', index: 0 }, 'left')).toEqual({ columnId: 'one', index: 0 });
  });
});

describe('[BOARD-33] keys among swimlanes', () => {
  const cells: Lanes = [
    { id: 'one', lane: 'me', cards: ['a', 'b'] },
    { id: 'two', lane: 'me', cards: ['c'] },
    { id: 'one', lane: 'ben', cards: [] },
    { id: 'two', lane: 'ben', cards: ['d'] },
    { id: 'one', lane: '', cards: ['e'] },
    { id: 'two', lane: '', cards: [] },
  ];

  it('walk on into the next one that has a card in the column', () => {
    expect(walk(cells, { columnId: 'one', lane: 'me', cardId: 'b' }, 'down')).toEqual({
      columnId: 'one',
      lane: '',
      cardId: 'e',
    });
    expect(walk(cells, { columnId: 'two', lane: 'ben', cardId: 'd' }, 'up')).toEqual({
      columnId: 'two',
      lane: 'me',
      cardId: 'c',
    });
    const last = { columnId: 'one', lane: '', cardId: 'e' };
    expect(walk(cells, last, 'down')).toEqual(last);
  });

  it('stay in their swimlane to the sides', () => {
    const end = { columnId: 'two', lane: 'me', cardId: 'c' };
    expect(walk(cells, end, 'right')).toEqual(end);
    expect(walk(cells, { ...end, lane: 'ben', cardId: 'd' }, 'left')).toEqual({
      columnId: 'one',
      lane: 'ben',
      cardId: null,
    });
  });

  it('carry into every list, an empty one too', () => {
    expect(carryStep(cells, { columnId: 'one', lane: 'me', index: 2 }, 'down')).toEqual({
      columnId: 'one',
      lane: 'ben',
      index: 0,
    });
    expect(carryStep(cells, { columnId: 'two', lane: 'ben', index: 0 }, 'up')).toEqual({
      columnId: 'two',
      lane: 'me',
      index: 1,
    });
  });
});
