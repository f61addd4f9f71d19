import { describe, expect, it } from 'vitest';
import { board, card, facts, SAXONY, unowned } from '../testing/board-fixture.ts';
import { overdueCsv } from '../render/overdue-csv.ts';
import { renderContext } from '../render/render-context.ts';
import { overdueHtml, overdueText } from '../render/render.ts';
import { buildOverdueReport, type OverdueGrouping } from './overdue-report.ts';

const now = board(
  [
    card('a', { due: '2026-11-16', owner: 'ben', labels: ['web'] }),
    card('b', { due: '2026-11-02', owner: 'anna', labels: ['email', 'web'] }),
    card('c', { due: '2026-11-12', owner: 'ben', labels: ['old'] }),
    card('today', { due: '2026-11-17' }),
    card('done', { due: '2026-11-02', columnId: 'done' }),
    unowned('d', { due: '2026-11-03' }),
  ],
  {
    labels: [
      { id: 'email', name: 'E-Mail', color: 'blue' },
      { id: 'web', name: 'Web', color: 'teal' },
      { id: 'old', name: 'Alt', color: 'grey', archived: true },
    ],
  },
);

function report(by: OverdueGrouping) {
  return buildOverdueReport({
    boardId: 'board-1',
    now,
    facts: new Map([['b', facts({ firstDue: '2026-10-01', dueChanges: 4 })]]),
    calendar: SAXONY,
    zone: 'Europe/Berlin',
    asOf: '2026-11-17T07:00:00.000Z',
    by,
  });
}

function groups(by: OverdueGrouping): [string, string[]][] {
  return report(by).groups.map(({ key, items }) => [key, items.map(({ id }) => id)]);
}

describe('the overdue report', () => {
  it('[REP-21] by age begins with the oldest', () => {
    expect(groups('age')).toEqual([
      ['d11', ['b']],
      ['d6_10', ['d']],
      ['d2_5', ['c']],
      ['d0_1', ['a']],
    ]);
  });

  it('[REP-21] by label lists a task in each of its labels, and without one last', () => {
    expect(groups('label')).toEqual([
      ['email', ['b']],
      ['web', ['b', 'a']],
      ['', ['d', 'c']],
    ]);
    expect(report('label').total).toBe(4);
  });

  it('[REP-21] by owner puts what belongs to no one last', () => {
    expect(groups('owner')).toEqual([
      ['anna', ['b']],
      ['ben', ['c', 'a']],
      ['', ['d']],
    ]);
  });

  it('[REP-21] tells how often the deadline was changed and the first one', () => {
    const items = report('age').groups.flatMap((group) => group.items);
    expect(items.map(({ id, times, first }) => [id, times, first])).toEqual([
      ['b', 4, '2026-10-01'],
      ['d', 0, '2026-11-03'],
      ['c', 0, '2026-11-12'],
      ['a', 0, '2026-11-16'],
    ]);
  });

  it('[REP-60] tells deadlines in days, with the instants of those that have a time', () => {
    const timed = board([card('a', { due: '2026-11-16T17:00' }), card('b', { due: '2026-11-16' })]);
    const known = new Map([['a', facts({ firstDue: '2026-11-10T08:00', dueChanges: 1 })]]);
    const input = { boardId: 'b', now: timed, facts: known, calendar: SAXONY, zone: 'Europe/Berlin' };
    const all = buildOverdueReport({ ...input, asOf: '2026-11-17T07:00:00.000Z', by: 'age' });
    const items = all.groups.flatMap((group) => group.items);
    expect(items.map(({ due, dueAt, first, firstAt }) => [due, dueAt, first, firstAt])).toEqual([
      ['2026-11-16', undefined, '2026-11-16', undefined],
      ['2026-11-16', '2026-11-16T16:00:00.000Z', '2026-11-10', '2026-11-10T07:00:00.000Z'],
    ]);
    const texts = (language: 'de' | 'en') => {
      const context = renderContext(timed, { language, people: [], boardUrl: null });
      return [overdueText(all, context), overdueHtml(all, context), overdueCsv(all, context)];
    };
    for (const text of [...texts('de'), ...texts('en')]) {
      expect(text).toMatch(/17:00/);
      expect(text).toMatch(/08:00/);
    }
    expect(texts('en')[2]).toContain(',2026-11-16T17:00,1,2026-11-10T08:00,1');
  });

  it('[REP-21] is not capped', () => {
    const many = board(Array.from({ length: 300 }, (_, n) => card(`c${n}`, { due: '2026-11-02' })));
    const input = { boardId: 'b', now: many, facts: new Map(), calendar: SAXONY, zone: 'UTC' };
    const all = buildOverdueReport({ ...input, asOf: '2026-11-17T07:00:00.000Z', by: 'age' });
    expect(all.groups[0]?.items).toHaveLength(300);
  });
});
