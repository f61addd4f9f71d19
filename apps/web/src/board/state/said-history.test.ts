import { describe, expect, it } from 'vitest';
import { SaidHistory, type What } from './said-history.ts';
import { saidOf } from './said-of.ts';

const one = (what: What) => ({ what, count: 1 });

describe('saidOf', () => {
  it('names the field when it is one, the card when there are more', () => {
    expect(saidOf([{ type: 'card.set', id: 'a', fields: { title: 'x' } }])).toEqual(one('card.title'));
    expect(saidOf([{ type: 'card.set', id: 'a', fields: { due: null } }])).toEqual(one('card.due'));
    expect(saidOf([{ type: 'card.set', id: 'a', fields: { title: 'x', due: null } }])).toEqual(
      one('card.set'),
    );
    expect(saidOf([{ type: 'card.move', id: 'a', columnId: 'c' }])).toEqual(one('card.move'));
  });

  it('[BOARD-15] counts the tasks of a batch, each once', () => {
    expect(
      saidOf([
        { type: 'card.move', id: 'a', columnId: 'c' },
        { type: 'card.set', id: 'a', fields: { owner: 'p' } },
        { type: 'card.move', id: 'b', columnId: 'c' },
      ]),
    ).toEqual({ what: 'card.move', count: 2 });
    expect(
      saidOf([
        { type: 'card.label', id: 'a', labelId: 'x', on: false },
        { type: 'card.label', id: 'a', labelId: 'y', on: true },
      ]),
    ).toEqual(one('card.label'));
    expect(saidOf(['x', 'y', 'z'].map((title) => ({ type: 'card.add', columnId: 'c', title })))).toEqual({
      what: 'card.add',
      count: 3,
    });
  });
});

describe('[UI-63] undo says what it takes back', () => {
  it('goes back and forth in order', () => {
    const said = new SaidHistory();
    said.did(one('card.add'));
    said.did(one('card.move'));
    expect(said.next('undo')).toEqual(one('card.move'));
    expect(said.undo(true)).toEqual(one('card.move'));
    expect(said.next('redo')).toEqual(one('card.move'));
    expect(said.undo(true)).toEqual(one('card.add'));
    expect(said.undo(true)).toBeUndefined();
    expect(said.redo(true)).toEqual(one('card.add'));
    expect(said.undo(true)).toEqual(one('card.add'));
  });

  it('names a burst of typing once', () => {
    const said = new SaidHistory();
    const burst = {};
    said.did(one('card.add'));
    said.did(one('card.title'), burst);
    said.did(one('card.title'), burst);
    expect(said.undo(true)).toEqual(one('card.title'));
    expect(said.undo(true)).toEqual(one('card.add'));
  });

  it('forgets what cannot be brought back, and what came after a new action', () => {
    const said = new SaidHistory();
    said.did(one('card.add'));
    expect(said.undo(false)).toEqual(one('card.add'));
    expect(said.redo(true)).toBeUndefined();
    said.did(one('card.move'));
    said.undo(true);
    said.did(one('card.title'));
    expect(said.redo(true)).toBeUndefined();
  });
});
