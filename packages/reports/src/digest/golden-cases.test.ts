import type { Card, Column } from '@taktboard/board';
import { expect, it } from 'vitest';
import { board, card, COLUMNS, digestInput, idsOf, unowned } from '../testing/board-fixture.ts';
import { buildDigest } from './build-digest.ts';
import type { Digest } from './digest.ts';

/** Between Monday, 16 November 2026, 08:00 in Saxony, and Tuesday. */
interface Case {
  then: Card[];
  now: Card[];
  columnsThen?: Column[];
  columnsNow?: Column[];
  /** The ids in each section that has any; all others are empty. */
  told: Record<string, string[]>;
}

const LATE = { due: '2026-11-12' };

function columnsWith(id: string, fields: Partial<Column>): Column[] {
  return COLUMNS.map((column) => (column.id === id ? { ...column, ...fields } : column));
}

const CASES: Record<string, Case> = {
  'what several contribute to is told once, as its owner’s': {
    then: [card('shared', { contributors: ['ben', 'cora'] })],
    now: [card('shared', { contributors: ['ben', 'cora', 'dora'], due: '2026-11-17' })],
    told: { dueToday: ['shared'] },
  },
  'contributors alone are no owner': {
    then: [unowned('shared', { contributors: ['ben'] })],
    now: [unowned('shared', { contributors: ['ben', 'cora'] })],
    told: { unassigned: ['shared'] },
  },
  'a task without a deadline is never due or late, and slips only by losing one': {
    then: [card('undated'), card('lost', { due: '2026-11-20' })],
    now: [card('undated'), card('lost')],
    told: { slipped: ['lost'] },
  },
  'a column with another name, or in another place, moves nothing': {
    then: [card('a')],
    now: [card('a')],
    columnsNow: columnsWith('doing', { name: 'In der Mache', rank: 'zz' }),
    told: {},
  },
  'what stands in a column that was put away is not told, and nothing was completed': {
    then: [card('late', LATE), card('blocked', { blocked: { reason: 'no paper' } })],
    now: [card('late', LATE), card('blocked', { blocked: { reason: 'no paper' } })],
    columnsNow: columnsWith('doing', { archived: true }),
    told: {},
  },
  'what stands in a column that was brought back is late again, and not new': {
    then: [card('late', LATE)],
    now: [card('late', LATE)],
    columnsThen: columnsWith('doing', { archived: true }),
    told: { overdue: ['late'], newlyOverdue: ['late'] },
  },
  'a column that is gone takes no task along': {
    then: [card('late', LATE)],
    now: [card('late', LATE)],
    columnsNow: COLUMNS.filter(({ id }) => id !== 'doing'),
    told: { overdue: ['late'] },
  },
  'a task that was brought back from the archive is late again, and not new': {
    then: [card('late', { ...LATE, archived: true })],
    now: [card('late', LATE)],
    told: { overdue: ['late'], newlyOverdue: ['late'] },
  },
  'a done task that was brought back and opened was reopened': {
    then: [card('flyer', { columnId: 'done', archived: true })],
    now: [card('flyer')],
    told: { reopened: ['flyer'] },
  },
  'a done task that was brought back as it was is not done once more': {
    then: [card('flyer', { columnId: 'done', archived: true })],
    now: [card('flyer', { columnId: 'done' })],
    told: {},
  },
  'a timed task is late from its minute on and due today until then': {
    then: [card('gone', { due: '2026-11-17T07:59' }), card('to-come', { due: '2026-11-17T08:00' })],
    now: [card('gone', { due: '2026-11-17T07:59' }), card('to-come', { due: '2026-11-17T08:00' })],
    told: { overdue: ['gone'], newlyOverdue: ['gone'], dueToday: ['to-come'] },
  },
};

function toldBy(digest: Digest): Record<string, string[]> {
  const { overdue, dueNext, ...rest } = digest;
  const lists = {
    overdue: { items: Object.values(overdue.buckets).flatMap(({ items }) => items) },
    newlyOverdue: overdue.newly,
    dueNext: dueNext.list,
    dueToday: rest.dueToday,
    completed: rest.completed,
    created: rest.created,
    reopened: rest.reopened,
    moved: rest.moved,
    slipped: rest.slipped,
    blocked: rest.blocked,
    stale: rest.stale,
    pastSle: rest.pastSle,
    unassigned: rest.unassigned,
  };
  return Object.fromEntries(
    Object.entries(lists).flatMap(([name, list]) => (list.items.length === 0 ? [] : [[name, idsOf(list)]])),
  );
}

it.each(Object.entries(CASES))(
  '[REP-4] [REP-6] [REP-7] [REP-10] [REP-12] [REP-13] [REP-16] %s',
  (_name, { then, now, columnsThen, columnsNow, told }) => {
    const before = board(then, columnsThen ? { columns: columnsThen } : {});
    const after = board(now, columnsNow ? { columns: columnsNow } : {});
    expect(toldBy(buildDigest(digestInput(after, { then: before })))).toEqual(told);
  },
);
