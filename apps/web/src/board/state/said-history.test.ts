import { describe, expect, it } from 'vitest';
import { SaidHistory, whatOf } from './said-history.ts';

describe('whatOf', () => {
  it('names the field when it is one, the card when there are more', () => {
    expect(whatOf([{ type: 'card.set', id: 'a', fields: { title: 'x' } }])).toBe('card.title');
    expect(whatOf([{ type: 'card.set', id: 'a', fields: { due: null } }])).toBe('card.due');
    expect(whatOf([{ type: 'card.set', id: 'a', fields: { title: 'x', due: null } }])).toBe('card.set');
    expect(whatOf([{ type: 'card.move', id: 'a', columnId: 'c' }])).toBe('card.move');
  });
});

describe('[UI-63] undo says what it takes back', () => {
  it('goes back and forth in order', () => {
    const said = new SaidHistory();
    said.did('card.add');
    said.did('card.move');
    expect(said.undo(true)).toBe('card.move');
    expect(said.undo(true)).toBe('card.add');
    expect(said.undo(true)).toBeUndefined();
    expect(said.redo(true)).toBe('card.add');
    expect(said.undo(true)).toBe('card.add');
  });

  it('names a burst of typing once', () => {
    const said = new SaidHistory();
    const burst = {};
    said.did('card.add');
    said.did('card.title', burst);
    said.did('card.title', burst);
    expect(said.undo(true)).toBe('card.title');
    expect(said.undo(true)).toBe('card.add');
  });

  it('forgets what cannot be brought back, and what came after a new action', () => {
    const said = new SaidHistory();
    said.did('card.add');
    expect(said.undo(false)).toBe('card.add');
    expect(said.redo(true)).toBeUndefined();
    said.did('card.move');
    said.undo(true);
    said.did('card.title');
    expect(said.redo(true)).toBeUndefined();
  });
});
