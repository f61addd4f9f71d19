import { BoardProjection, createBoard, runCommands, type Command } from '@taktboard/board';
import type { Merged, MergedSide } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { sayMerged } from './say-merged.ts';
import { takeValue } from './take-value.ts';
import { de } from './text/de.ts';
import { en } from './text/en.ts';

let ids = 0;
const ports = { newId: () => `id${++ids}`, random: () => 0.5 };

function board(...commands: Command[]) {
  const doc = new Y.Doc();
  const columns = [
    { id: 'todo', name: 'Geplant', kind: 'backlog' as const },
    { id: 'done', name: 'Erledigt', kind: 'done' as const },
  ];
  createBoard(doc, { title: 'Plan', zone: 'UTC', workdays: [1], columns }, ports);
  const run = (...more: Command[]) => runCommands(doc, more, ports);
  run({ type: 'card.add', id: 'flyer', columnId: 'todo', title: 'Flyer' }, ...commands);
  return { run, projection: new BoardProjection(doc) };
}

const side = (by: string, value: unknown, more: Partial<MergedSide> = {}): MergedSide => ({
  by,
  at: '2026-11-23T12:00:00.000Z',
  ...(value === undefined ? {} : { value }),
  ...more,
});
const met = (
  kind: Merged['kind'],
  [lost, kept]: readonly [MergedSide, MergedSide],
  more: Partial<Merged> = {},
): Merged => ({ id: '1.0', at: lost.at, kind, card: 'flyer', lost, kept, ...more });
const teller = (projection: BoardProjection, own: string, language: 'de' | 'en' = 'de') => ({
  text: language === 'de' ? de : en,
  day: { language, today: '2026-11-23' },
  projection,
  personName: (id: string) => ({ anna: 'Anna', ben: 'Ben' })[id] ?? id,
  own,
  now: Date.parse('2026-11-23T12:30:00Z'),
});
const due = (day: string): Command => ({ type: 'card.set', id: 'flyer', fields: { due: day } });

describe('[TOLD-10] what merged, in words', () => {
  const dates = met('card.due', [side('anna', '2026-11-27', { late: true }), side('ben', '2026-11-30')]);

  it('says to whoever lost what was kept, and to whoever won what was not', () => {
    const { projection } = board(due('2026-11-30'));
    const lost = sayMerged(dates, teller(projection, 'anna'));
    expect(lost.field).toBe('Fällig');
    expect(lost.sentence).toMatch(
      /^Du hast offline „Fr 27\.11\.“ gesetzt; Ben hat um \d\d:\d\d „Mo 30\.11\.“ gesetzt\. Es gilt der Wert von Ben\.$/,
    );
    expect(lost.take).toEqual({ label: 'Meinen Wert nehmen', value: '2026-11-27' });
    const won = sayMerged(dates, teller(projection, 'ben', 'en'));
    expect(won.sentence).toMatch(
      /^Anna set “Fri 27 Nov” offline, You set “Mon 30 Nov” at .*\. Your value was kept\.$/,
    );
    expect(won.take?.label).toBe('Take the value of Anna');
  });

  it('says what stands there by now, and offers nothing where the lost value does', () => {
    const { projection, run } = board(due('2026-11-30'));
    run(due('2026-12-04'));
    expect(sayMerged(dates, teller(projection, 'anna')).sentence).toContain('Inzwischen gilt „Fr 4.12.“.');
    run(due('2026-11-27'));
    expect(sayMerged(dates, teller(projection, 'anna')).take).toBeUndefined();
  });

  it('names columns of moves, and writes the other value by an ordinary command', () => {
    const { projection, run } = board({ type: 'card.move', id: 'flyer', columnId: 'done' });
    const moves = met('card.moved', [side('anna', ['todo', 'a0']), side('ben', ['done', 'a1'])]);
    const said = sayMerged(moves, teller(projection, 'anna'));
    expect(said.sentence).toContain('nach „Geplant“ verschoben');
    const command = takeValue(moves, said.take?.value);
    expect(command).toEqual({ type: 'card.move', id: 'flyer', columnId: 'todo' });
    run(command!);
    expect(projection.card('flyer')?.columnId).toBe('todo');
  });

  it('tells an archived task and one’s own two devices as what they are', () => {
    const { projection } = board({ type: 'card.archive', id: 'flyer' });
    const edited = met('card.archived', [side('anna', undefined, { late: true }), side('ben', true)], {
      edited: true,
    });
    const said = sayMerged(edited, teller(projection, 'anna'));
    expect(said.sentence).toMatch(
      /^Ben hat die Aufgabe um .* archiviert, während du sie offline bearbeitet hast\.$/,
    );
    expect(said.take?.label).toBe('Aufgabe zurückholen');
    expect(takeValue(edited, said.take?.value)).toEqual({ type: 'card.restore', id: 'flyer' });
    const own = met('card.title', [side('anna', 'A'), side('anna', 'Flyer')]);
    expect(sayMerged(own, teller(projection, 'anna')).sentence).toContain(
      'Beides warst du, auf zwei Geräten.',
    );
  });

  it('[TOLD-30] [TOLD-31] tells a column that was archived and an item that was removed, and brings both back', () => {
    const { run, projection } = board(
      { type: 'check.add', cardId: 'flyer', id: 'print', text: 'Drucken' },
      { type: 'check.remove', cardId: 'flyer', id: 'print' },
      { type: 'column.archive', id: 'todo' },
    );
    const [anna, ben] = [side('anna', undefined, { late: true }), side('ben', true)];
    const column = met('column.archived', [anna, ben], { column: 'todo', edited: true });
    const said = sayMerged(column, teller(projection, 'anna'));
    expect(said.field).toBe('Spalte (Geplant)');
    expect(said.sentence).toMatch(
      /^Ben hat die Spalte um .* archiviert, während du die Aufgabe offline in sie gelegt hast\.$/,
    );
    expect(said.take?.label).toBe('Spalte zurückholen');
    expect(sayMerged(column, teller(projection, 'ben', 'en')).sentence).toMatch(
      /^You archived the column while Anna put the task into it/,
    );
    run(takeValue(column, said.take?.value)!);
    expect(projection.column('todo')?.archived).toBeUndefined();
    expect(sayMerged(column, teller(projection, 'anna')).take).toBeUndefined();

    const item = met('card.checklist', [{ ...anna, value: 'Drucken' }, ben], {
      part: 'print',
      partField: 'archived',
      edited: true,
    });
    const removed = sayMerged(item, teller(projection, 'anna'));
    expect(removed).toMatchObject({ field: 'Checkliste (Drucken)', take: { label: 'Punkt zurückholen' } });
    run(takeValue(item, removed.take?.value)!);
    expect(projection.card('flyer')?.checklist).toMatchObject([{ text: 'Drucken' }]);
    expect(sayMerged(item, teller(projection, 'anna')).take).toBeUndefined();
  });

  it.each<[string, Merged, Command]>([
    [
      'a label that was put in',
      met('card.labels', [side('anna', true), side('ben', undefined)], { part: 'red' }),
      { type: 'card.label', id: 'flyer', labelId: 'red', on: true },
    ],
    [
      'a value that was taken away',
      met('card.owner', [side('anna', undefined), side('ben', 'cem')]),
      { type: 'card.set', id: 'flyer', fields: { owner: null } },
    ],
    [
      'a checklist item',
      met('card.checklist', [side('anna', true), side('ben', false)], { part: 'step', partField: 'done' }),
      { type: 'check.set', cardId: 'flyer', id: 'step', fields: { done: true } },
    ],
  ])('brings back %s', (_name, merged, command) => {
    expect(takeValue(merged, merged.lost.value)).toEqual(command);
  });
});
