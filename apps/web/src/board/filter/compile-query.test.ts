import type { Card, ColumnKind, Label } from '@taktboard/board';
import { describe, expect, it } from 'vitest';
import { allOf, compileQuery, type FilterContext } from './compile-query.ts';
import { EMPTY_QUERY, type FilterQuery } from './filter-query.ts';
import { hiddenByEach } from './filter-counts.ts';
import { findHits } from './find-hits.ts';
import { readQuery } from './query-address.ts';
import { SearchIndex } from './search-index.ts';

const BARE: Card = {
  id: '',
  title: '',
  columnId: 'doing',
  rank: 'a',
  description: '',
  contributors: [],
  labels: [],
  dependsOn: [],
  assets: [],
  links: [],
  checklist: [],
};
const card = (id: string, fields: Partial<Card> = {}): Card => ({ ...BARE, id, title: id, ...fields });
const check = (text: string, fields = {}) => ({ id: text, text, rank: 'a', done: false, ...fields });

const CARDS = [
  card('late', { due: '2026-11-23', owner: 'anna', priority: 'urgent' }),
  card('late-but-done', { due: '2026-11-23', owner: 'anna', columnId: 'done' }),
  card('later-today', { due: '2026-11-25T15:00', labels: ['mail'], milestone: true }),
  card('earlier-today', { due: '2026-11-25T09:00', labels: ['mail', 'fair'], owner: 'ben' }),
  card('sunday', { due: '2026-11-29', start: '2026-11-20', columnId: 'ideas' }),
  card('monday', { due: '2026-11-30', blocked: { reason: 'Preis fehlt' }, labels: ['old'] }),
  card('someday', { dependsOn: ['late'], checklist: [check('Händler anrufen', { owner: 'ben' })] }),
  card('follows-done', { dependsOn: ['late-but-done', 'gone'], description: 'Text für die Straße' }),
];
const byId = new Map(CARDS.map((each) => [each.id, each]));
const KINDS: Record<string, ColumnKind> = { ideas: 'backlog', doing: 'active', done: 'done' };
const label = (id: string, name: string, archived?: true): Label => ({ id, name, color: 'red', archived });

const context: FilterContext = {
  index: new SearchIndex(),
  labels: new Map([
    ['mail', label('mail', 'E-Mail')],
    ['fair', label('fair', 'Messe')],
    ['old', label('old', 'Alt', true)],
  ]),
  people: new Map([
    ['anna', { name: 'Anna Alt' }],
    ['ben', { name: 'Ben Bauer' }],
  ]),
  me: 'anna',
  today: '2026-11-25',
  isPast: (due) => due < (due.length > 10 ? '2026-11-25T12:00' : '2026-11-25'),
  card: (id) => byId.get(id),
  kindOf: (columnId) => KINDS[columnId],
};

function shown(search: string | FilterQuery): string[] {
  const query = typeof search === 'string' ? readQuery(search) : search;
  const passes = allOf(compileQuery(query, context)) ?? (() => true);
  return CARDS.filter(passes).map(({ id }) => id);
}

describe('[FIND-3] a filter', () => {
  it('of nothing shows everything', () => expect(shown(EMPTY_QUERY)).toHaveLength(CARDS.length));

  it.each([
    ['?owner=me', ['late', 'late-but-done']],
    ['?owner=ben,none', CARDS.map(({ id }) => id).filter((id) => !id.startsWith('late-') && id !== 'late')],
    ['?label=mail,fair', ['later-today', 'earlier-today']],
    ['?label=mail,fair&labels=all', ['earlier-today']],
    ['?label=fair,none', CARDS.map(({ id }) => id).filter((id) => id !== 'later-today')],
    ['?due=overdue', ['late', 'earlier-today']],
    ['?due=today', ['later-today', 'earlier-today']],
    ['?due=week', ['late', 'late-but-done', 'later-today', 'earlier-today', 'sunday']],
    ['?due=next-week', ['monday']],
    ['?due=none', ['someday', 'follows-done']],
    ['?due=2026-11-25..2026-11-29', ['later-today', 'earlier-today', 'sunday']],
    ['?due=2026-11-30..', ['monday']],
    ['?start=overdue', ['sunday']],
    ['?priority=urgent', ['late']],
    ['?priority=normal', CARDS.map(({ id }) => id).filter((id) => id !== 'late')],
    ['?state=blocked', ['monday']],
    ['?state=blocked,milestone', ['later-today', 'monday']],
    ['?state=waits', ['someday']],
    ['?state=checklist', ['someday']],
    ['?kind=backlog,done', ['late-but-done', 'sunday']],
    ['?owner=me&due=overdue', ['late']],
    ['?q=handler&owner=none', ['someday']],
  ])('%s', (search, ids) => expect(shown(search)).toEqual(ids));

  it('[FIND-2] searches titles, descriptions, checklists, labels, people and reasons', () => {
    expect(shown('?q=sunday')).toEqual(['sunday']);
    expect(shown('?q=strasse')).toEqual(['follows-done']);
    expect(shown('?q=händler')).toEqual(['someday']);
    expect(shown('?q=messe')).toEqual(['earlier-today']);
    expect(shown('?q=bauer')).toEqual(['earlier-today', 'someday']);
    expect(shown('?q=preis')).toEqual(['monday']);
    expect(shown('?q=bauer+messe')).toEqual(['earlier-today']);
  });

  it('[FIND-4] tells which part hides how many that the others would show', () => {
    const facets = compileQuery(readQuery('?owner=me&due=overdue'), context);
    expect([...hiddenByEach(CARDS, facets)]).toEqual([
      ['owner', 1],
      ['due', 1],
    ]);
  });
});

describe('findHits', () => {
  const asked = { index: context.index, labels: context.labels, people: context.people, most: 2 };

  it('[FIND-2] says where the words stand, and what of it is archived', () => {
    const put = card('Messe-Stand', { archived: true });
    const hits = findHits(CARDS, [put], { ...asked, text: 'mess' });
    expect(hits.board).toMatchObject({
      total: 1,
      shown: [{ card: { id: 'earlier-today' }, where: 'label', excerpt: { match: 'Mess', after: 'e' } }],
    });
    expect(hits.archive.shown[0]).toMatchObject({ card: { id: 'Messe-Stand' }, where: 'title' });
  });

  it('puts titles that begin with it first, and tells how many more there are', () => {
    const cards = [
      card('1', { title: 'Zum Newsletter' }),
      card('2', { title: 'x', description: 'news' }),
      card('3', { title: 'News' }),
    ];
    const { board } = findHits(cards, [], { ...asked, text: 'news' });
    expect(board.shown.map((hit) => hit.card.id)).toEqual(['3', '1']);
    expect(board.total).toBe(3);
  });

  it('marks the word that the title does not have', () => {
    const [hit] = findHits([card('a', { title: 'Stand', description: 'für die Messe' })], [], {
      ...asked,
      text: 'stand messe',
    }).board.shown;
    expect(hit).toMatchObject({ where: 'description', excerpt: { before: 'für die ', match: 'Messe' } });
  });
});

describe('SearchIndex', () => {
  it('[FIND-5] folds ahead in slices, between which the page does other things', async () => {
    let now = 0;
    let rests = 0;
    const index = new SearchIndex();
    await index.warm(CARDS, {
      now: () => (now += 4),
      rest: async () => {
        rests += 1;
      },
    });
    expect(rests).toBeGreaterThan(1);
  });

  it('reads a card that has changed anew', () => {
    const matches = context.index.matcher('neu', context);
    expect(matches?.(card('a', { title: 'alt' }))).toBe(false);
    expect(matches?.(card('a', { title: 'neu' }))).toBe(true);
  });
});
