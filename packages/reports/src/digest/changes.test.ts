import type { Card } from '@taktboard/board';
import { describe, expect, it } from 'vitest';
import { board, card, COLUMNS, digestInput, facts, idsOf } from '../testing/board-fixture.ts';
import { buildDigest } from './build-digest.ts';
import type { DigestInput } from './digest-input.ts';

function between(then: Card[], now: Card[], fields: Partial<DigestInput> = {}) {
  return buildDigest(digestInput(board(now), { then: board(then), ...fields }));
}

describe('completed, created and reopened', () => {
  it('[REP-10] completed is what stands in a column of kind done and did not before', () => {
    const digest = between(
      [card('a'), card('was-done', { columnId: 'done' }), card('put-away'), card('gone')],
      [
        card('a', { columnId: 'done' }),
        card('was-done', { columnId: 'done' }),
        card('put-away', { columnId: 'done', archived: true }),
        card('gone', { archived: true }),
        card('new-and-done', { columnId: 'done' }),
        card('came-archived', { columnId: 'done', archived: true }),
      ],
    );
    expect(idsOf(digest.completed)).toEqual(['a', 'new-and-done', 'put-away']);
  });

  it('[REP-11] created is what is on the board and was not there before, archived or not', () => {
    const digest = between(
      [card('old'), card('archived', { archived: true })],
      [card('old'), card('archived'), card('new'), card('new-and-archived', { archived: true })],
    );
    expect(idsOf(digest.created)).toEqual(['new']);
  });

  it('[REP-12] reopened is what was done and is open again', () => {
    const digest = between(
      [card('a', { columnId: 'done' }), card('b', { columnId: 'done' })],
      [card('a', { columnId: 'doing' }), card('b', { columnId: 'doing', archived: true })],
    );
    expect(idsOf(digest.reopened)).toEqual(['a']);
  });

  it('[REP-10] a column that becomes one of kind done completes what stands in it', () => {
    const done = COLUMNS.map((column) =>
      column.id === 'doing' ? { ...column, kind: 'done' as const } : column,
    );
    const input = digestInput(board([card('a')], { columns: done }), { then: board([card('a')]) });
    expect(idsOf(buildDigest(input).completed)).toEqual(['a']);
  });
});

describe('moved', () => {
  it('[REP-12] is net: from where it stood then to where it stands now', () => {
    const digest = between(
      [card('a', { columnId: 'ideas' }), card('there-and-back'), card('archived')],
      [
        card('a', { columnId: 'approval' }),
        card('there-and-back'),
        card('archived', { columnId: 'done', archived: true }),
      ],
      {
        activity: [
          { seq: 1, at: '2026-11-16T09:00:00.000Z', by: null, kind: 'card.moved', card: 'there-and-back' },
        ],
      },
    );
    expect(digest.moved.items.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['a', 'ideas', 'approval'],
    ]);
  });
});

describe('slipped', () => {
  const due = (day: string | undefined) => (day === undefined ? {} : { due: day });

  interface Deadlines {
    then: string | undefined;
    now: string | undefined;
    firstDue?: string;
    dueChanges?: number;
  }

  function slip({ then, now, ...known }: Deadlines) {
    const digest = between([card('a', due(then))], [card('a', due(now))], {
      facts: new Map([['a', facts(known)]]),
    });
    return digest.slipped.items.map((item) => [item.old, item.new, item.delta, item.times, item.original]);
  }

  it('[REP-13] is a later deadline, by calendar days, with how often and the first one', () => {
    expect(slip({ then: '2026-11-20', now: '2026-11-27', firstDue: '2026-11-06', dueChanges: 3 })).toEqual([
      ['2026-11-20', '2026-11-27', 7, 3, '2026-11-06'],
    ]);
  });

  it('[REP-13] without facts it is the first time', () => {
    expect(slip({ then: '2026-12-30', now: '2027-01-02' })).toEqual([
      ['2026-12-30', '2027-01-02', 3, 1, '2026-12-30'],
    ]);
  });

  it('[REP-13] is a deadline that was removed', () => {
    expect(slip({ then: '2026-11-20', now: undefined, firstDue: '2026-11-20', dueChanges: 1 })).toEqual([
      ['2026-11-20', null, 0, 1, '2026-11-20'],
    ]);
  });

  it('[REP-13] is a deadline that comes back later than the first', () => {
    expect(slip({ then: undefined, now: '2026-11-27', firstDue: '2026-11-20', dueChanges: 2 })).toEqual([
      [null, '2026-11-27', 7, 2, '2026-11-20'],
    ]);
    expect(slip({ then: undefined, now: '2026-11-20', firstDue: '2026-11-20', dueChanges: 2 })).toEqual([]);
  });

  it('[REP-13] is no first deadline, no earlier one and none that stays', () => {
    expect(slip({ then: undefined, now: '2026-11-27' })).toEqual([]);
    expect(slip({ then: '2026-11-27', now: '2026-11-20' })).toEqual([]);
    expect(slip({ then: '2026-11-27', now: '2026-11-27' })).toEqual([]);
  });

  it('[REP-13] a day alone ends later than any time of it', () => {
    expect(slip({ then: '2026-11-20', now: '2026-11-20T14:00' })).toEqual([]);
    expect(
      slip({ then: '2026-11-20T14:00', now: '2026-11-20', firstDue: '2026-11-20T14:00', dueChanges: 1 }),
    ).toEqual([['2026-11-20', '2026-11-20', 0, 1, '2026-11-20']]);
  });

  it('[REP-60] is told in days, with the instants of those that have a time', () => {
    const known = new Map([['a', facts({ firstDue: '2026-11-19T23:30', dueChanges: 2 })]]);
    const digest = between([card('a', due('2026-11-20T14:00'))], [card('a', due('2026-11-21T09:15'))], {
      facts: known,
    });
    expect(digest.slipped.items[0]).toMatchObject({
      due: '2026-11-21',
      dueAt: '2026-11-21T08:15:00.000Z',
      old: '2026-11-20',
      oldAt: '2026-11-20T13:00:00.000Z',
      new: '2026-11-21',
      newAt: '2026-11-21T08:15:00.000Z',
      original: '2026-11-19',
      originalAt: '2026-11-19T22:30:00.000Z',
    });
    const removed = between([card('a', due('2026-11-20T14:00'))], [card('a', due(undefined))], {
      facts: known,
    });
    expect(removed.slipped.items[0]).toMatchObject({
      due: null,
      new: null,
      oldAt: '2026-11-20T13:00:00.000Z',
    });
    expect(removed.slipped.items[0]).not.toHaveProperty('newAt');
    expect(removed.slipped.items[0]).not.toHaveProperty('dueAt');
  });

  it('[REP-13] is no matter of work that is done', () => {
    const digest = between(
      [card('a', { due: '2026-11-20' })],
      [card('a', { due: '2026-11-27', columnId: 'done' })],
    );
    expect(digest.slipped.total).toBe(0);
  });

  it('counts the changes of the window where there are no facts', () => {
    const change = { at: '2026-11-16T09:00:00.000Z', by: null, kind: 'card.due', card: 'a' };
    const digest = between([card('a', { due: '2026-11-20' })], [card('a', { due: '2026-11-27' })], {
      facts: new Map(),
      activity: [
        { ...change, seq: 1, from: null, to: '2026-11-20' },
        { ...change, seq: 2, from: '2026-11-20', to: '2026-11-24' },
        { ...change, seq: 3, from: '2026-11-24', to: '2026-11-27' },
      ],
    });
    expect(digest.slipped.items).toMatchObject([{ times: 2 }]);
  });
});

describe('without an earlier run', () => {
  const then = board([card('a'), card('b', { due: '2026-11-20' }), card('c', { columnId: 'done' })]);
  const now = board([
    card('a', { columnId: 'done' }),
    card('b', { due: '2026-11-27' }),
    card('c'),
    card('d'),
  ]);
  const lists = ['completed', 'created', 'reopened', 'moved', 'slipped'] as const;

  it('[REP-9] no change is listed', () => {
    const digest = buildDigest(digestInput(now));
    expect(lists.map((key) => digest[key].total)).toEqual([0, 0, 0, 0, 0]);
  });

  it('[REP-9] nor when the window has no beginning', () => {
    const window = { from: null, to: '2026-11-17T07:00:00.000Z', missed: [] };
    const digest = buildDigest(digestInput(now, { then, window }));
    expect(lists.map((key) => digest[key].total)).toEqual([0, 0, 0, 0, 0]);
  });

  it('with one, all of them are', () => {
    const digest = buildDigest(digestInput(now, { then }));
    expect(lists.map((key) => digest[key].total)).toEqual([1, 1, 1, 2, 1]);
  });
});
