import type { FlowReport } from '@taktboard/protocol';
import { expect, it } from 'vitest';
import { en } from '../text/en.ts';
import { burnUpOf } from './burn-up.ts';

it('[REP-42] the burn-up counts all tasks of each day, and as done those of every column where work is done', () => {
  const report: FlowReport = {
    schema: 1,
    boardId: 'b',
    from: '2026-12-31',
    to: '2027-01-02',
    since: '2026-01-01',
    asOf: '2027-01-02T10:00:00.000Z',
    zone: 'UTC',
    columns: ['todo', 'done', 'gone', 'live'],
    days: [
      { day: '2026-12-31', counts: [5, 0, 2, 0] },
      { day: '2027-01-01', counts: [4, 1, 2, 1] },
      { day: '2027-01-02', counts: [0, 3, 0, 5] },
    ],
    finished: { total: 0, items: [] },
    cycle: null,
    lead: null,
    throughput: [],
    sle: null,
    ageing: { total: 0, items: [], columns: [] },
    forecast: { open: 0, finished: 8, days: 3, done: null },
  };
  const column = (id: string, kind: 'backlog' | 'done') => ({ id, name: id, rank: id, kind });
  const board = {
    meta: { schema: 1 as const, title: 'Plan', zone: 'UTC', workdays: [1] },
    columns: [column('todo', 'backlog'), column('done', 'done'), column('live', 'done')],
    labels: [],
  };
  const points = burnUpOf({ report, board, m: en, language: 'en', of: '' });
  expect(points.map(({ name, all, done }) => [name, all, done])).toEqual([
    ['2026-12-31', 7, 0],
    ['2027-01-01', 8, 2],
    ['2027-01-02', 8, 8],
  ]);
  expect(points.map(({ day }) => day - (points[0]?.day ?? 0))).toEqual([0, 1, 2]);
});
