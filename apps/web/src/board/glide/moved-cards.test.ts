import type { Card } from '@taktboard/board';
import { describe, expect, it } from 'vitest';
import { movedCards } from './moved-cards.ts';

const card = (id: string, place: Partial<Card>): Card => ({
  id,
  title: id,
  columnId: 'one',
  rank: 'a0',
  description: '',
  contributors: [],
  labels: [],
  dependsOn: [],
  assets: [],
  links: [],
  checklist: [],
  ...place,
});
const change = (id: string, before: Partial<Card> | null, after: Partial<Card> | null) => ({
  id,
  before: before ? card(id, before) : undefined,
  after: after ? card(id, after) : undefined,
});

describe('[UI-62] movedCards', () => {
  it('finds the card that changed its column or its rank', () => {
    expect(movedCards([change('b', {}, { columnId: 'two' })])).toEqual([
      { cardId: 'b', from: 'one', to: 'two' },
    ]);
    expect(movedCards([change('b', {}, { rank: 'a1' })])).toEqual([{ cardId: 'b', from: 'one', to: 'one' }]);
  });

  it('leaves out what is new, gone, archived or only edited', () => {
    expect(
      movedCards([
        change('new', null, {}),
        change('gone', {}, null),
        change('archived', {}, { archived: true, columnId: 'two' }),
        change('renamed', {}, { title: 'other' }),
      ]),
    ).toEqual([]);
  });

  it('glides nothing when a whole sync comes in at once', () => {
    const many = Array.from({ length: 20 }, (_, index) => change(`c${index}`, {}, { columnId: 'two' }));
    expect(movedCards(many)).toEqual([]);
  });
});
