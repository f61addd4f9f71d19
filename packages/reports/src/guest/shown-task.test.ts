import type { Card, PlainBoard } from '@taktboard/board';
import { describe, expect, it } from 'vitest';
import { shownTask } from './shown-task.ts';

const card: Card = {
  id: 'card-id',
  title: 'Flyer\nfor the fair',
  columnId: 'column-id',
  rank: 'a0',
  description: ' Print it. ',
  owner: 'mara-id',
  start: '2026-11-20',
  due: '2026-11-27T14:00',
  priority: 'urgent',
  estimate: 7,
  blocked: { reason: 'SECRET reason' },
  campaign: 'campaign-id',
  contributors: ['ben-id'],
  labels: ['label-id'],
  dependsOn: ['other-id'],
  assets: ['asset-id'],
  links: [{ id: 'link-id', url: 'https://example.org/flyer', title: 'Draft' }],
  checklist: [{ id: 'item-id', text: 'Logo', rank: 'a0', done: true, owner: 'ben-id', due: '2026-11-21' }],
};
const board: PlainBoard = {
  meta: { schema: 1, title: 'Autumn', zone: 'Europe/Berlin', workdays: [1] },
  columns: [{ id: 'column-id', name: 'SECRET column', rank: 'a0', kind: 'review' }],
  cards: [card],
  labels: [{ id: 'label-id', name: 'SECRET label', color: 'red' }],
  views: [],
  problems: [],
};
const people = [
  { id: 'mara-id', name: 'Mara Meister' },
  { id: 'ben-id', name: 'Ben Bauer' },
];
const NOTHING = { dates: false, checklist: false, links: false, owner: false, board: false };
const ALL = { dates: true, checklist: true, links: true, owner: true, board: true };

describe('[GUEST-3] what a guest is shown of a task', () => {
  it('is title and description alone where nothing else was chosen', () => {
    expect(shownTask({ board, card, people, shows: NOTHING })).toEqual({
      title: 'Flyer for the fair',
      description: 'Print it.',
    });
  });

  it('is what was chosen, the owner by initials, and never an id, a name or anything that nobody named', () => {
    const shown = shownTask({ board, card, people, shows: ALL });
    expect(shown).toEqual({
      title: 'Flyer for the fair',
      description: 'Print it.',
      start: '2026-11-20',
      due: '2026-11-27T14:00',
      zone: 'Europe/Berlin',
      checklist: [{ text: 'Logo', done: true }],
      links: [{ title: 'Draft', url: 'https://example.org/flyer' }],
      owner: 'MM',
      board: 'Autumn',
    });
    expect(JSON.stringify(shown)).not.toMatch(/-id|SECRET|Mara|Ben/);
  });

  it('leaves out what the task has not, however much was chosen', () => {
    const { owner: _owner, start: _start, due: _due, ...bare } = card;
    const empty = { ...bare, links: [], checklist: [] };
    expect(shownTask({ board, card: empty, people, shows: { ...ALL, board: false } })).toEqual({
      title: 'Flyer for the fair',
      description: 'Print it.',
    });
  });
});
