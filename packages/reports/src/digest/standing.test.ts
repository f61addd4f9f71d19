import { describe, expect, it } from 'vitest';
import {
  board,
  card,
  COLUMNS,
  digestInput,
  DOING,
  facts,
  idsOf,
  NO_HOLIDAYS,
  unowned,
} from '../testing/board-fixture.ts';
import { buildDigest } from './build-digest.ts';

describe('overdue', () => {
  it('[REP-3] falls into buckets by working days, the weekends left out', () => {
    const digest = buildDigest(
      digestInput(
        board([
          card('w0', { due: '2026-11-17T07:30' }),
          card('w1', { due: '2026-11-16' }),
          card('w2', { due: '2026-11-13' }),
          card('w2-sunday', { due: '2026-11-15' }),
          card('w5', { due: '2026-11-10' }),
          card('w6', { due: '2026-11-09' }),
          card('w10', { due: '2026-11-03' }),
          card('w11', { due: '2026-11-02' }),
        ]),
      ),
    );
    const { buckets } = digest.overdue;
    const lateDays = (list: typeof buckets.d0_1) => list.items.map((item) => [item.id, item.lateDays]);
    expect(lateDays(buckets.d0_1)).toEqual([
      ['w1', 1],
      ['w0', 0],
    ]);
    expect(lateDays(buckets.d2_5)).toEqual([
      ['w5', 5],
      ['w2', 2],
      ['w2-sunday', 2],
    ]);
    expect(idsOf(buckets.d6_10)).toEqual(['w10', 'w6']);
    expect(idsOf(buckets.d11)).toEqual(['w11']);
    expect(digest.headline['overdue']).toBe(8);
  });

  it('[REP-4] never holds what is done or archived, or stands in an archived column', () => {
    const put = { ...DOING, id: 'put-away', archived: true as const };
    const digest = buildDigest(
      digestInput(
        board(
          [
            card('done', { due: '2026-11-02', columnId: 'done' }),
            card('archived', { due: '2026-11-02', archived: true }),
            card('there', { due: '2026-11-02', columnId: 'put-away' }),
          ],
          { columns: [...COLUMNS, put] },
        ),
      ),
    );
    expect(digest.headline['overdue']).toBe(0);
    expect(digest.empty).toBe(true);
  });

  it('[REP-60] tells the day of a deadline, and the instant of one with a time', () => {
    const digest = buildDigest(digestInput(board([card('a', { due: '2026-11-17T07:30' })])));
    expect(digest.overdue.buckets.d0_1.items[0]).toMatchObject({
      due: '2026-11-17',
      dueAt: '2026-11-17T06:30:00.000Z',
    });
  });
});

describe('soon', () => {
  const digest = buildDigest(
    digestInput(
      board([
        card('today', { due: '2026-11-17' }),
        card('today-later', { due: '2026-11-17T08:00' }),
        card('holiday', { due: '2026-11-18' }),
        card('next', { due: '2026-11-20T09:00' }),
        card('weekend', { due: '2026-11-21' }),
        card('third', { due: '2026-11-23' }),
        card('after', { due: '2026-11-24' }),
        card('undated'),
      ]),
    ),
  );

  it('[REP-6] due today is what ends on the report date and is not late', () => {
    expect(idsOf(digest.dueToday)).toEqual(['today', 'today-later']);
  });

  it('[REP-5] the next three working days in Saxony are 19, 20 and 23 November', () => {
    expect(digest.dueNext.days).toEqual(['2026-11-19', '2026-11-20', '2026-11-23']);
  });

  it('[REP-6] due next takes in the free days before the last of them', () => {
    expect(idsOf(digest.dueNext.list)).toEqual(['holiday', 'next', 'weekend', 'third']);
  });

  it('[REP-5] in Berlin they are the 18th, 19th and 20th', () => {
    const berlin = buildDigest(digestInput(board([]), { calendar: NO_HOLIDAYS }));
    expect(berlin.dueNext.days).toEqual(['2026-11-18', '2026-11-19', '2026-11-20']);
  });
});

describe('blocked', () => {
  it('[REP-14] is open work with a block, since when, and why', () => {
    const cards = [
      card('known', { blocked: { reason: 'Freigabe fehlt' } }),
      card('only-activity', { blocked: { reason: '' } }),
      card('unknown', { blocked: { reason: 'x' } }),
      card('done', { blocked: { reason: 'x' }, columnId: 'done' }),
    ];
    const digest = buildDigest(
      digestInput(board(cards), {
        facts: new Map([['known', facts({ blockedSince: '2026-11-12T10:00:00.000Z' })]]),
        activity: [
          {
            seq: 9,
            at: '2026-11-16T12:00:00.000Z',
            by: null,
            kind: 'card.blocked',
            card: 'only-activity',
            to: {},
          },
          {
            seq: 3,
            at: '2026-11-16T09:00:00.000Z',
            by: null,
            kind: 'card.blocked',
            card: 'only-activity',
            to: {},
          },
        ],
      }),
    );
    expect(digest.blocked.items.map(({ id, since, reason }) => ({ id, since, reason }))).toEqual([
      { id: 'known', since: '2026-11-12T10:00:00.000Z', reason: 'Freigabe fehlt' },
      { id: 'only-activity', since: '2026-11-16T12:00:00.000Z', reason: '' },
      { id: 'unknown', since: null, reason: 'x' },
    ]);
  });
});

describe('stale', () => {
  const lastChange = (instant: string) => facts({ lastChange: instant });

  it('[REP-15] is work under way or in review that nobody touched for ten working days', () => {
    const cards = [
      card('ten', { columnId: 'doing' }),
      card('nine', { columnId: 'doing' }),
      card('review', { columnId: 'approval' }),
      card('idea', { columnId: 'ideas' }),
      card('done', { columnId: 'done' }),
      card('no-facts', { columnId: 'doing' }),
    ];
    const old = lastChange('2026-10-01T08:00:00.000Z');
    const digest = buildDigest(
      digestInput(board(cards), {
        facts: new Map([
          ['ten', lastChange('2026-11-03T08:00:00.000Z')],
          ['nine', lastChange('2026-11-03T23:00:00.000Z')],
          ['review', old],
          ['idea', old],
          ['done', old],
        ]),
      }),
    );
    expect(digest.stale.items.map(({ id, idle }) => [id, idle])).toEqual([
      ['review', 33],
      ['ten', 10],
    ]);
  });

  it('[REP-15] takes the number of days from the settings', () => {
    const input = digestInput(board([card('a')]), {
      facts: new Map([['a', lastChange('2026-11-13T08:00:00.000Z')]]),
      settings: { staleDays: 2, cap: 25 },
    });
    expect(idsOf(buildDigest(input).stale)).toEqual(['a']);
  });

  it('falls back on the activity where there are no facts', () => {
    const input = digestInput(board([card('a')]), {
      facts: new Map(),
      activity: [{ seq: 1, at: '2026-10-01T08:00:00.000Z', by: null, kind: 'card.title', card: 'a' }],
    });
    expect(idsOf(buildDigest(input).stale)).toEqual(['a']);
  });

  it('takes the last activity for the last change, in whatever order it comes', () => {
    const change = { by: null, kind: 'card.title', card: 'a' };
    const old = { ...change, seq: 1, at: '2026-10-01T08:00:00.000Z' };
    const recent = { ...change, seq: 2, at: '2026-11-16T08:00:00.000Z' };
    for (const activity of [
      [old, recent],
      [recent, old],
    ]) {
      const digest = buildDigest(digestInput(board([card('a')]), { facts: new Map(), activity }));
      expect(digest.stale.total).toBe(0);
    }
  });
});

it('[REP-16] unassigned is open work without an owner', () => {
  const cards = [unowned('a'), unowned('b'), unowned('c', { columnId: 'done' })];
  const digest = buildDigest(digestInput(board([...cards, card('d')])));
  expect(idsOf(digest.unassigned)).toEqual(['a', 'b']);
});

it('[REP-17] a WIP limit is broken when a column holds more live tasks than it says', () => {
  const limited = COLUMNS.map((column) =>
    column.kind === 'active' || column.kind === 'review' ? { ...column, wipLimit: 1 } : column,
  );
  const cards = [
    card('a', { columnId: 'approval' }),
    card('b', { columnId: 'approval' }),
    card('c', { columnId: 'doing' }),
    card('d', { columnId: 'doing', archived: true }),
  ];
  const digest = buildDigest(digestInput(board(cards, { columns: limited })));
  expect(digest.wip).toEqual([{ columnId: 'approval', count: 2, limit: 1 }]);
  expect(digest.empty).toBe(false);
});
