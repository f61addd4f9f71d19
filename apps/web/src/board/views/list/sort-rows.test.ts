import type { Card } from '@taktboard/board';
import { describe, expect, it } from 'vitest';
import { readShown } from './list-columns.ts';
import { nextSort, readSort, sortRows, steadyOrder, writeSort, type SortContext } from './sort-rows.ts';

const card = (id: string, fields: Partial<Card> = {}): Card => ({
  id,
  title: id,
  columnId: 'doing',
  rank: 'a',
  description: '',
  contributors: [],
  labels: [],
  dependsOn: [],
  assets: [],
  links: [],
  checklist: [],
  ...fields,
});
const context: SortContext = {
  columns: [
    { id: 'ideas', name: 'Z' },
    { id: 'doing', name: 'A' },
  ],
  labels: new Map(),
  people: new Map([
    ['p1', { name: 'Özil' }],
    ['p2', { name: 'Zeh' }],
  ]),
  language: 'de',
};
const sorted = (cards: Card[], sort: string) => sortRows(cards, readSort(sort), context).map(({ id }) => id);

describe('[FIND-21] the list is sorted', () => {
  it('by day, with what has none last in both directions', () => {
    const cards = [
      card('none'),
      card('evening', { due: '2026-11-25T20:00' }),
      card('day', { due: '2026-11-25' }),
      card('before', { due: '2026-11-24' }),
    ];
    expect(sorted(cards, 'due')).toEqual(['before', 'evening', 'day', 'none']);
    expect(sorted(cards, '-due')).toEqual(['day', 'evening', 'before', 'none']);
  });

  it('by names as the language sorts them, by urgency, and by the order of columns', () => {
    expect(sorted([card('z', { owner: 'p2' }), card('o', { owner: 'p1' })], 'owner')).toEqual(['o', 'z']);
    expect(sorted([card('Task 10'), card('task 9')], 'title')).toEqual(['task 9', 'Task 10']);
    expect(
      sorted([card('n'), card('l', { priority: 'low' }), card('u', { priority: 'urgent' })], 'priority'),
    ).toEqual(['u', 'n', 'l']);
    expect(sorted([card('d'), card('i', { columnId: 'ideas' })], 'column')).toEqual(['i', 'd']);
  });

  it('once up, once down, and then as the board is', () => {
    const up = nextSort(null, 'due');
    const down = nextSort(up, 'due');
    expect([writeSort(up), writeSort(down), writeSort(nextSort(down, 'due'))]).toEqual(['due', '-due', null]);
    expect(readSort('-nothing')).toBeNull();
  });
});

describe('[FIND-21] an order that is looked at', () => {
  it('stays when values change, takes in what comes where it belongs, and closes up', () => {
    expect(steadyOrder(['a', 'b', 'c'], ['c', 'b', 'a'])).toEqual(['a', 'b', 'c']);
    expect(steadyOrder(['a', 'b', 'c'], ['a', 'new', 'c', 'b'])).toEqual(['a', 'new', 'b', 'c']);
    expect(steadyOrder(['a', 'b', 'c'], ['first', 'c', 'last'])).toEqual(['first', 'c', 'last']);
    const same = ['a', 'b'];
    expect(steadyOrder(same, ['b', 'a'])).toBe(same);
  });
});

describe('the columns of the list', () => {
  it('are the usual ones until someone chooses, and always have the title', () => {
    expect(readShown(null)).toContain('labels');
    expect(readShown('["due","nonsense"]')).toEqual(['title', 'due']);
    expect(readShown('{')).toContain('owner');
  });
});
