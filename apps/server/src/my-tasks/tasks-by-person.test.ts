import type { Card, PlainBoard } from '@taktboard/board';
import { describe, expect, it } from 'vitest';
import { tasksByPerson } from './tasks-by-person.ts';

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

const board = (...cards: Card[]): PlainBoard => ({
  meta: { schema: 1, title: 'Plan', zone: 'Europe/Berlin', workdays: [1, 2, 3, 4, 5] },
  columns: [
    { id: 'doing', name: 'Doing', rank: 'a', kind: 'active' },
    { id: 'done', name: 'Done', rank: 'b', kind: 'done' },
    { id: 'away', name: 'Away', rank: 'c', kind: 'active', archived: true },
  ],
  cards,
  labels: [],
  views: [],
  problems: [],
});

const idsOf = (of: PlainBoard, person: string) =>
  tasksByPerson(of)
    .get(person)
    ?.map(({ id }) => id);

describe('[FIND-10] tasks by person', () => {
  it('are the open ones: neither done nor put away, nor in a column that is', () => {
    const of = board(
      card('open', { owner: 'anna' }),
      card('finished', { owner: 'anna', columnId: 'done' }),
      card('archived', { owner: 'anna', archived: true }),
      card('with-its-column', { owner: 'anna', columnId: 'away' }),
      card('ben’s', { owner: 'ben' }),
    );
    expect(idsOf(of, 'anna')).toEqual(['open']);
  });

  it('are those of owners, contributors and of whoever has an open item in them', () => {
    const item = { id: 'i', text: 'Call', rank: 'a', done: false, owner: 'anna', due: '2026-11-20' };
    const of = board(
      card('a', { contributors: ['anna'] }),
      card('b', { owner: 'ben', checklist: [item, { ...item, id: 'j', done: true }] }),
      card('c', { owner: 'anna', contributors: ['anna'], due: '2026-11-21' }),
    );
    expect(tasksByPerson(of).get('anna')).toMatchObject([
      { id: 'b', how: 'item', owner: 'ben', items: [{ id: 'i', text: 'Call', due: '2026-11-20' }] },
      { id: 'c', how: 'owner', items: [] },
      { id: 'a', how: 'contributor' },
    ]);
  });

  it('say which open tasks they wait for, and which wait for them', () => {
    const of = board(
      card('text', { owner: 'anna' }),
      card('page', { owner: 'ben', dependsOn: ['text', 'over', 'gone'] }),
      card('over', { owner: 'anna', columnId: 'done' }),
    );
    expect(tasksByPerson(of).get('anna')).toMatchObject([
      { id: 'text', waitsFor: [], waitedBy: [{ id: 'page', title: 'page', owner: 'ben' }] },
    ]);
    expect(tasksByPerson(of).get('ben')).toMatchObject([
      { id: 'page', waitsFor: [{ id: 'text' }], waitedBy: [] },
    ]);
  });
});
