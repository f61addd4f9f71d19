import type { Card, Id } from '@taktboard/board';
import { describe, expect, it } from 'vitest';
import { matches, visibleCards, wordsOf } from './visible-cards.ts';

const titles: Record<Id, string> = {
  a: 'Frühlings-Mailing',
  b: 'Landing page',
  c: 'Mailing an Händler',
  d: 'Neu',
};
const card = (id: Id) => ({ title: titles[id] }) as Card;
const ids = ['a', 'b', 'c', 'd'];

describe('matches', () => {
  it('needs every word, in any order, whatever the case and the accents', () => {
    expect(matches('Frühlings-Mailing', wordsOf('mail FRUHL'))).toBe(true);
    expect(matches('Frühlings-Mailing', wordsOf('mail herbst'))).toBe(false);
    expect(matches('anything', wordsOf('  '))).toBe(true);
  });
});

describe('visibleCards', () => {
  it('is the column itself without a filter', () => {
    expect(visibleCards(ids, { words: [], fresh: new Set(), card })).toBe(ids);
  });

  it('[UI-57] keeps the order of the column', () => {
    expect(visibleCards(ids, { words: wordsOf('mailing'), fresh: new Set(), card })).toEqual(['a', 'c']);
  });

  it('[UI-57] never hides a card that was just made or moved', () => {
    expect(visibleCards(ids, { words: wordsOf('mailing'), fresh: new Set(['d']), card })).toEqual([
      'a',
      'c',
      'd',
    ]);
  });
});
