import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { FlowReport } from './flow.ts';
import { reordered } from '../testing/arbitrary-board.ts';
import { card, facts } from '../testing/board-fixture.ts';
import { RecordedBoard } from '../testing/recorded-board.ts';
import { buildFlow, type FlowInput } from './build-flow.ts';
import { seededRandom } from './seeded-random.ts';

const at = (day: string, clock = '10:00') => `2026-${day}T${clock}:00.000Z`;

function flowOf(board: RecordedBoard, fields: Partial<FlowInput> = {}): FlowReport {
  return buildFlow({
    boardId: 'board-1',
    now: board.now,
    activity: board.activity,
    facts: new Map(),
    zone: 'Europe/Berlin',
    at: at('11-20', '12:00'),
    from: '2026-11-02',
    to: '2026-11-20',
    random: seededRandom(7),
    ...fields,
  });
}

/** At the end of a day, by column. */
function standing(report: FlowReport, day: string): Record<string, number> {
  const counts = report.days.find((one) => one.day === day)?.counts ?? [];
  return Object.fromEntries(report.columns.map((id, index) => [id, counts[index] ?? 0]));
}

describe('the days of the flow', () => {
  const board = new RecordedBoard(at('11-02'))
    .add(at('11-03'), 'a', { columnId: 'ideas' })
    .move(at('11-04'), 'a', 'doing')
    .add(at('11-04'), 'b', { columnId: 'ideas' })
    .move(at('11-06'), 'a', 'done')
    .archive(at('11-09'), 'a')
    .archive(at('11-10'), 'b');

  it('[REP-31] count what stands in each column at the end of each day; done work stays when it is archived', () => {
    const report = flowOf(board);
    expect(standing(report, '2026-11-02')).toMatchObject({ ideas: 0, doing: 0, done: 0 });
    expect(standing(report, '2026-11-03')).toMatchObject({ ideas: 1, doing: 0, done: 0 });
    expect(standing(report, '2026-11-04')).toMatchObject({ ideas: 1, doing: 1, done: 0 });
    expect(standing(report, '2026-11-06')).toMatchObject({ ideas: 1, doing: 0, done: 1 });
    expect(standing(report, '2026-11-20')).toMatchObject({ ideas: 0, doing: 0, done: 1 });
  });

  it('[REP-31] end where the board’s day ends, not where that of the server does', () => {
    const late = new RecordedBoard(at('11-02')).add(at('11-03', '23:30'), 'a', { columnId: 'ideas' });
    expect(standing(flowOf(late), '2026-11-03')).toMatchObject({ ideas: 0 });
    expect(standing(flowOf(late), '2026-11-04')).toMatchObject({ ideas: 1 });
    expect(standing(flowOf(late, { zone: 'UTC' }), '2026-11-03')).toMatchObject({ ideas: 1 });
  });

  it('[REP-31] begin when the board did, and end today', () => {
    const report = flowOf(board, { from: '2026-01-01', to: '2027-01-01' });
    expect(report).toMatchObject({ from: '2026-11-02', to: '2026-11-20', since: '2026-11-02' });
    expect(report.days).toHaveLength(19);
  });

  it('[REP-31] of the past are as they were then', () => {
    const report = flowOf(board, { to: '2026-11-05' });
    expect(report.asOf).toBe('2026-11-05T22:59:59.999Z');
    expect(standing(report, '2026-11-05')).toMatchObject({ doing: 1, done: 0 });
    expect(report.finished.total).toBe(0);
    expect(report.ageing.items).toMatchObject([{ id: 'a', columnId: 'doing', age: 2, inColumn: 2 }]);
  });

  it('[REP-31] count nothing unfinished in a column that was archived', () => {
    const tidied = new RecordedBoard(at('11-02'))
      .add(at('11-03'), 'a', { columnId: 'approval' })
      .archiveColumn(at('11-05'), 'approval');
    expect(standing(flowOf(tidied), '2026-11-04')).toMatchObject({ approval: 1 });
    expect(standing(flowOf(tidied), '2026-11-05')).toMatchObject({ approval: 0 });
    expect(flowOf(tidied).ageing.total).toBe(0);
  });
});

describe('how long work takes', () => {
  it('[REP-32] is told from start to finish and from creation to finish, both days counted', () => {
    const board = new RecordedBoard(at('11-02'))
      .add(at('11-03'), 'a', { columnId: 'ideas' })
      .move(at('11-04'), 'a', 'doing')
      .move(at('11-06'), 'a', 'done');
    const known = new Map([['a', facts({ created: at('11-03') })]]);
    expect(flowOf(board, { facts: known }).finished.items).toEqual([
      { id: 'a', title: 'Task a', day: '2026-11-06', cycle: 3, lead: 4 },
    ]);
  });

  it('[REP-32] counts days of the calendar over a change of the clocks, a leap day and the end of a year', () => {
    for (const [started, finished, days] of [
      ['2026-03-28T22:30:00.000Z', '2026-03-29T22:30:00.000Z', 3],
      ['2026-10-24T21:30:00.000Z', '2026-10-25T22:30:00.000Z', 2],
      ['2028-02-28T10:00:00.000Z', '2028-03-01T10:00:00.000Z', 3],
      ['2026-12-31T10:00:00.000Z', '2027-01-01T10:00:00.000Z', 2],
    ] as const) {
      const board = new RecordedBoard('2026-01-01T10:00:00.000Z')
        .add(started, 'a', { columnId: 'doing' })
        .move(finished, 'a', 'done');
      const report = flowOf(board, { at: '2028-04-01T10:00:00.000Z', from: '2026-01-01', to: '2028-04-01' });
      expect(report.finished.items[0]?.cycle, started).toBe(days);
    }
  });

  it('[REP-32] begins with the first start, ends with the last finish, and is open again when it is reopened', () => {
    const board = new RecordedBoard(at('11-02'))
      .add(at('11-03'), 'a', { columnId: 'doing' })
      .move(at('11-04'), 'a', 'done')
      .move(at('11-05'), 'a', 'approval');
    expect(flowOf(board).finished.total).toBe(0);
    expect(flowOf(board).ageing.items).toMatchObject([{ id: 'a', age: 18, inColumn: 16 }]);
    board.move(at('11-09'), 'a', 'done');
    expect(flowOf(board).finished.items).toMatchObject([{ day: '2026-11-09', cycle: 7 }]);
  });

  it('[REP-32] is not known of what was never started, and what came with the board as done was finished elsewhere', () => {
    const board = new RecordedBoard(at('11-02'), [card('old', { columnId: 'done' })], 'imported')
      .add(at('11-03'), 'quick', { columnId: 'ideas' })
      .move(at('11-04'), 'quick', 'done');
    const report = flowOf(board);
    expect(report.finished.items).toMatchObject([{ id: 'quick', cycle: null, lead: null }]);
    expect(report.cycle).toBeNull();
    expect(standing(report, '2026-11-04')).toMatchObject({ done: 2 });
  });

  it('[REP-32] is no shorter than a day where a clock went back', () => {
    const board = new RecordedBoard(at('11-02'))
      .add(at('11-10'), 'a', { columnId: 'doing' })
      .move(at('11-04'), 'a', 'done');
    const report = flowOf(board);
    expect(report.finished.items).toMatchObject([{ id: 'a', day: '2026-11-04', cycle: 1 }]);
    expect(report.days.every(({ counts }) => counts.every((count) => count >= 0))).toBe(true);
  });

  it('[REP-32] is what the kinds of the columns are now, for all of the past', () => {
    const board = new RecordedBoard(at('11-02'))
      .add(at('11-03'), 'a', { columnId: 'ideas' })
      .move(at('11-05'), 'a', 'done');
    const columns = board.now.columns.map((one) =>
      one.id === 'ideas' ? { ...one, kind: 'active' as const } : one,
    );
    expect(flowOf(board, { now: { ...board.now, columns } }).finished.items).toMatchObject([{ cycle: 3 }]);
  });
});

/** `count` tasks, of which the n-th took n days, finished one a day. */
function steady(count: number): RecordedBoard {
  const board = new RecordedBoard('2026-09-01T10:00:00.000Z');
  const day = (n: number) => new Date(Date.UTC(2026, 9, n, 10)).toISOString();
  for (let n = 1; n <= count; n += 1) {
    board.add(day(n), `t${n}`, { columnId: 'doing' }).move(day(2 * n - 1), `t${n}`, 'done');
  }
  return board;
}

describe('what to expect', () => {
  it('[REP-33] the service level is what 85 of 100 finished tasks of the last 90 days took, and none below ten of them', () => {
    expect(flowOf(steady(9)).sle).toBeNull();
    const report = flowOf(steady(20), { from: '2026-09-01' });
    expect(report.sle).toEqual({ share: 85, days: 17, tasks: 20 });
    expect(report.cycle).toEqual({ count: 20, p50: 10, p85: 17, p95: 19 });
    expect(report.ageing.columns).toEqual([{ columnId: 'doing', count: 20, p50: 10, p85: 17, p95: 19 }]);
  });

  it('[REP-34] throughput is told by weeks from Monday on, empty ones too, and how much of a week is in the window', () => {
    const board = new RecordedBoard(at('11-02'))
      .add(at('11-03'), 'a')
      .add(at('11-03'), 'b')
      .move(at('11-08', '22:59'), 'a', 'done')
      .move(at('11-08', '23:00'), 'b', 'done');
    expect(flowOf(board, { from: '2026-11-04' }).throughput).toEqual([
      { week: '2026-11-02', count: 1, days: 5 },
      { week: '2026-11-09', count: 1, days: 7 },
      { week: '2026-11-16', count: 0, days: 5 },
    ]);
  });

  it('[REP-35] a forecast plays whole days of the past, is the same for the same seed, and is none from too few', () => {
    const board = steady(20);
    for (let n = 0; n < 10; n += 1) board.add(at('11-19'), `open${n}`, { columnId: 'ideas' });
    const { forecast } = flowOf(board);
    expect(forecast).toMatchObject({ open: 10, finished: 20, days: 80 });
    expect(flowOf(board).forecast).toEqual(forecast);
    const { p50, p85, p95 } = forecast.done ?? {};
    // a task in four days: forty days are the middle of it
    expect(p50 && p50 > '2026-12-20' && p50 < '2027-01-10').toBe(true);
    expect((p50 ?? '') <= (p85 ?? '') && (p85 ?? '') <= (p95 ?? '')).toBe(true);
    expect(flowOf(steady(9)).forecast.done).toBeNull();
    expect(flowOf(steady(20)).forecast).toMatchObject({ open: 0, done: null });
  });

  it('[REP-35] a forecast says when it sees no end within five years', () => {
    const board = steady(10);
    for (let n = 0; n < 900; n += 1) board.add(at('11-19'), `open${n}`, { columnId: 'ideas' });
    expect(flowOf(board).forecast.done).toEqual({ p50: null, p85: null, p95: null });
  });
});

describe('the bytes of the flow', () => {
  const board = steady(15).add(at('11-19'), 'open', { columnId: 'approval' });

  it('[REP-20] do not depend on the order of cards and activity', () => {
    const bytes = JSON.stringify(flowOf(board));
    const orders = fc.tuple(reordered(board.now.cards), reordered(board.activity));
    fc.assert(
      fc.property(orders, ([cards, activity]) => {
        expect(JSON.stringify(flowOf(board, { now: { ...board.now, cards }, activity }))).toBe(bytes);
      }),
      { numRuns: 20 },
    );
  });

  it('[REP-20] do not depend on the zone of the machine', () => {
    const bytes = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns'].map((zone) => {
      vi.stubEnv('TZ', zone);
      return JSON.stringify(flowOf(board));
    });
    vi.unstubAllEnvs();
    expect(new Set(bytes).size).toBe(1);
  });
});
