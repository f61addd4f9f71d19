import { describe, expect, it } from 'vitest';
import { choicesFor, completed, isSaid, pendingAt } from './complete.ts';
import type { Vocabulary } from './read-line.ts';

const words: Vocabulary = {
  today: '2026-11-25',
  people: [
    { id: 'j', name: 'Jörg Schmidt' },
    { id: 'a', name: 'Anna Alt' },
    { id: 'n', name: 'Anna Neu' },
  ],
  labels: [{ id: 'fair', name: 'Messe Köln' }],
};
const at = (text: string) => pendingAt(text, text.length, words);

describe('[BOARD-21] what is being named', () => {
  it('is the word behind the mark at the caret', () => {
    expect(at('Call @an')).toEqual({ mark: '@', at: 5, typed: 'an' });
    expect(at('Call @')).toEqual({ mark: '@', at: 5, typed: '' });
    expect(at('#mes')).toEqual({ mark: '#', at: 0, typed: 'mes' });
    expect(at('Call @anna n')).toEqual({ mark: '@', at: 5, typed: 'anna n' });
    // understood by its first word, and still on the way to the whole name
    expect(at('Call @jörg sch')).toEqual({ mark: '@', at: 5, typed: 'jörg sch' });
  });

  it('is nothing in the midst of a word, or behind what has been understood', () => {
    expect(at('info@firma')).toBeNull();
    expect(at('Call ')).toBeNull();
    expect(at('Call @jörg ')).toBeNull();
    expect(at('Call @jörg about')).toBeNull();
    expect(at('Meet @ ')).toBeNull();
  });

  it('can be those whose name goes on like that', () => {
    const pending = at('Call @anna');
    expect(pending && choicesFor(pending, words).map(({ id }) => id)).toEqual(['a', 'n']);
  });

  it('[UI-150] needs no choosing once it was typed whole, or by a word that only one has', () => {
    const said = (text: string, name: string, isOnly = true) => {
      const pending = at(text);
      return pending && isSaid(pending, { name }, isOnly);
    };
    expect(said('Call @jörg', 'Jörg Schmidt')).toBe(true);
    expect(said('Stand #messe köln', 'Messe Köln', false)).toBe(true);
    expect(said('Stand #messe', 'Messe Köln', false)).toBe(false);
    expect(said('Call @jö', 'Jörg Schmidt')).toBe(false);
  });

  it('is written out when it is chosen', () => {
    const pending = at('Call @an');
    expect(pending && completed('Call @an', pending, 'Anna Neu')).toEqual({
      text: 'Call @Anna Neu ',
      caret: 15,
    });
  });
});
