import { describe, expect, it } from 'vitest';
import { matchItems, type PaletteItem } from './match-items.ts';

const item = (id: string, name: string, more: Partial<PaletteItem> = {}): PaletteItem => ({
  id,
  name,
  group: 'actions',
  run: () => undefined,
  ...more,
});
const ITEMS = [
  item('new-task', 'Neue Aufgabe', { also: ['New task'] }),
  item('new-column', 'Spalte hinzufügen', { also: ['Add column'] }),
  item('dark', 'Darstellung: dunkel', { also: ['Appearance: dark'] }),
  item('my', 'Meine Aufgaben', { group: 'boards', also: ['My tasks'] }),
  item('ben', 'Aufgaben von Jörg Müller', { group: 'people' }),
  item('task', 'Aufgabenheft drucken', { group: 'tasks' }),
];
const found = (typed: string, recent: string[] = []) =>
  matchItems(ITEMS, typed, recent).flatMap(({ items }) => items.map(({ id }) => id));

describe('[FIND-14] the palette', () => {
  it.each([
    ['aufg neu', ['new-task']],
    ['new', ['new-task']],
    ['task', ['new-task', 'my']],
    ['mueller', ['ben']],
    ['na', ['new-task']],
    ['adc', ['new-column']],
    ['dunkel', ['dark']],
    ['dark', ['dark']],
    ['xyz', []],
  ])('finds by words in both languages: %s', (typed, ids) => expect(found(typed)).toEqual(ids));

  it('puts what begins with it first, whatever its kind', () => {
    expect(found('aufgaben')[0]).toBe('task');
  });

  it('puts what is called just that before all, also before tasks that it stands on', () => {
    const items = [
      item('task', 'Liste der Gäste', { group: 'tasks' }),
      item('list', 'Liste', { group: 'views' }),
    ];
    expect(matchItems(items, 'liste', [])[0]).toMatchObject({ group: 'views', items: [{ id: 'list' }] });
    expect(matchItems(items, 'liste', [])[1]).toMatchObject({ items: [{ id: 'task' }] });
  });

  it('prefers what was used lately', () => {
    expect(found('aufgaben', ['ben'])[0]).toBe('ben');
  });

  it('offers the recent ones first when nothing is typed, and no tasks and people unasked', () => {
    expect(matchItems(ITEMS, '', ['my', 'gone', 'task'])).toMatchObject([
      { group: 'recent', items: [{ id: 'my' }, { id: 'task' }] },
      { group: 'actions', items: [{ id: 'new-task' }, { id: 'new-column' }, { id: 'dark' }] },
    ]);
  });
});
