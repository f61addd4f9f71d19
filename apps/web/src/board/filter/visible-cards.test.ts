import type { Card, Id } from '@taktboard/board';
import { describe, expect, it } from 'vitest';
import { visibleCards } from './visible-cards.ts';

const card = (id: Id) => ({ id, title: id }) as Card;
const ids = ['a', 'b', 'c', 'd'];
const passes = ({ id }: Card) => id === 'a' || id === 'c';

describe('visibleCards', () => {
  it('is the column itself without a filter', () => {
    expect(visibleCards(ids, { passes: null, fresh: new Set(), card })).toBe(ids);
    expect(visibleCards(ids, { passes: () => true, fresh: new Set(), card })).toBe(ids);
  });

  it('[UI-57] keeps the order of the column', () => {
    expect(visibleCards(ids, { passes, fresh: new Set(), card })).toEqual(['a', 'c']);
  });

  it('[UI-57] never hides a card that was just made or moved', () => {
    expect(visibleCards(ids, { passes, fresh: new Set(['d']), card })).toEqual(['a', 'c', 'd']);
  });
});
