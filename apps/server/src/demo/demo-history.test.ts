import { BoardProjection, type PlainBoard } from '@taktboard/board';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { DEMO_TASKS } from './demo-board.ts';
import { demoHistory } from './demo-history.ts';
import { PEOPLE, type Who } from './demo-task.ts';
import { WorkingDays } from './working-days.ts';

const ZONE = 'Europe/Berlin';
const personIds = Object.fromEntries(Object.keys(PEOPLE).map((who) => [who, `person-${who}`])) as Record<
  Who,
  string
>;

function history(now: number) {
  let ids = 0;
  let seed = 1;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  return demoHistory({ now, zone: ZONE, region: 'DE-BE', personIds }, { newId: () => `id-${++ids}`, random });
}

function boardOf(updates: readonly Uint8Array[]): PlainBoard {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  const projection = new BoardProjection(doc);
  const board = projection.snapshot();
  projection.destroy();
  return board;
}

/** A Sunday, a Monday in the first quarter, the night of New Year, and the day on which the clocks change. */
const MOMENTS = [
  '2026-11-22T15:00:00Z',
  '2026-02-02T06:00:00Z',
  '2026-12-31T23:30:00Z',
  '2026-03-29T12:00:00Z',
];

describe.each(MOMENTS)('the demo at %s', (moment) => {
  const now = Date.parse(moment);
  const { steps, comments } = history(now);
  const board = boardOf(steps.map(({ update }) => update));

  it('[IMP-19] is a board of about 50 tasks over five columns without a problem', () => {
    expect(board.problems).toEqual([]);
    expect(board.columns.map(({ name, kind }) => [name, kind])).toEqual([
      ['Ideen', 'backlog'],
      ['Geplant', 'backlog'],
      ['In Arbeit', 'active'],
      ['Abstimmung', 'review'],
      ['Erledigt', 'done'],
    ]);
    expect(board.cards).toHaveLength(DEMO_TASKS.length);
    for (const { id, name } of board.columns) {
      const here = board.cards.filter(({ columnId }) => columnId === id);
      expect(here.length, name).toBeGreaterThanOrEqual(5);
    }
  });

  it('[IMP-19] has work that is late, due today, blocked, without owner and done', () => {
    const today = new WorkingDays(now, ZONE).day(0);
    const done = board.columns.at(-1)?.id;
    const open = board.cards.filter(({ columnId }) => columnId !== done);
    const days = open.flatMap(({ due }) => (due === undefined ? [] : [due.slice(0, 10)]));
    expect(days.filter((day) => day < today).length).toBeGreaterThanOrEqual(4);
    expect(days.filter((day) => day === today).length).toBeGreaterThanOrEqual(2);
    expect(days.filter((day) => day > today).length).toBeGreaterThanOrEqual(10);
    expect(open.filter(({ blocked }) => blocked).length).toBeGreaterThanOrEqual(3);
    expect(open.filter(({ owner }) => owner === undefined).length).toBeGreaterThanOrEqual(2);
    expect(board.cards.filter(({ columnId }) => columnId === done).length).toBeGreaterThanOrEqual(8);
    expect(board.cards.some(({ dependsOn }) => dependsOn.length > 0)).toBe(true);
  });

  it('[IMP-19] has finished enough of late to foresee when the rest is done', () => {
    const since = now - 90 * 86_400_000;
    const done = board.columns.at(-1)?.id;
    const doc = new Y.Doc();
    for (const { at, update } of steps) if (at < since) Y.applyUpdate(doc, update);
    const before = new BoardProjection(doc);
    const wasDone = before.snapshot().cards.filter(({ columnId }) => columnId === done).length;
    before.destroy();
    const isDone = board.cards.filter(({ columnId }) => columnId === done).length;
    expect(isDone - wasDone).toBeGreaterThanOrEqual(12);
  });

  it('[IMP-19] shows the quarter first on every task', () => {
    const names = new Map(board.labels.map(({ id, name }) => [id, name]));
    for (const { labels } of board.cards) expect(names.get(labels[0] ?? '')).toMatch(/^Q[1-4]$/);
  });

  it('[IMP-19] was worked on by six people, one step after the other, and never tomorrow', () => {
    const times = steps.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBeLessThan(now);
    expect(comments.every(({ at }) => at < now)).toBe(true);
    expect(new Set(steps.map(({ by }) => by)).size).toBe(6);
    const weekdays = times.map((at) => new Date(at).getUTCDay());
    expect(weekdays.filter((day) => day === 0 || day === 6)).toEqual([]);
  });

  it('is the same for the same time and chance', () => {
    expect(history(now)).toEqual({ steps, comments });
  });
});

describe('working days', () => {
  it('pass over weekends, and begin with today on a weekend too', () => {
    const days = new WorkingDays(Date.parse('2026-11-22T15:00:00Z'), ZONE);
    expect([-2, -1, 0, 1, 5, 6].map((offset) => days.day(offset))).toEqual([
      '2026-11-19',
      '2026-11-20',
      '2026-11-22',
      '2026-11-23',
      '2026-11-27',
      '2026-11-30',
    ]);
  });
});
