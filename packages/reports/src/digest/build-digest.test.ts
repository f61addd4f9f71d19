import { describe, expect, it } from 'vitest';
import { board, card, digestInput, idsOf, unowned } from '../testing/board-fixture.ts';
import { buildDigest } from './build-digest.ts';

describe('lists', () => {
  it('[REP-18] are sorted by working days late, then deadline, then id by code unit', () => {
    const digest = buildDigest(
      digestInput(
        board([
          unowned('b', { due: '2026-11-13' }),
          unowned('a', { due: '2026-11-13' }),
          unowned('Z', { due: '2026-11-13' }),
          unowned('sunday', { due: '2026-11-15' }),
          unowned('oldest', { due: '2026-11-02' }),
          unowned('undated'),
          unowned('today', { due: '2026-11-17' }),
        ]),
      ),
    );
    expect(idsOf(digest.unassigned)).toEqual(['oldest', 'Z', 'a', 'b', 'sunday', 'today', 'undated']);
  });

  it('[REP-18] hold at most the cap and tell the true total, as does the headline', () => {
    const cards = Array.from({ length: 40 }, (_, n) => card(`c${n}`, { due: '2026-11-17' }));
    const digest = buildDigest(digestInput(board(cards)));
    expect(digest.dueToday.items).toHaveLength(25);
    expect(digest.dueToday.total).toBe(40);
    expect(digest.headline['dueToday']).toBe(40);
  });

  it('[REP-18] the headline names every list section', () => {
    expect(Object.keys(buildDigest(digestInput(board([]))).headline)).toEqual([
      'overdue',
      'newly',
      'dueToday',
      'dueNext',
      'completed',
      'created',
      'reopened',
      'moved',
      'slipped',
      'blocked',
      'stale',
      'pastSle',
      'unassigned',
    ]);
  });
});

describe('an empty digest', () => {
  it('[REP-19] says so when no section has anything', () => {
    expect(buildDigest(digestInput(board([card('a', { due: '2027-01-01' })]))).empty).toBe(true);
  });

  it('[REP-19] one with overdue work alone is not empty', () => {
    const same = board([card('a', { due: '2026-11-02' })]);
    const digest = buildDigest(digestInput(same, { then: same }));
    expect(digest.headline).toMatchObject({ overdue: 1, newly: 0 });
    expect(digest.empty).toBe(false);
  });
});

it('[REP-22] holds no figures about persons', () => {
  expect(buildDigest(digestInput(board([card('a', { due: '2026-11-02' })]))).owners).toEqual([]);
});

it('names the run, the board, the window and the days that were missed', () => {
  const window = {
    from: '2026-11-12T07:00:00.000Z',
    to: '2026-11-17T07:00:00.000Z',
    missed: ['2026-11-13', '2026-11-16'],
  };
  expect(buildDigest(digestInput(board([]), { window }))).toMatchObject({
    schema: 1,
    runKey: 'daily:2026-11-17',
    boardId: 'board-1',
    reportDate: '2026-11-17',
    zone: 'Europe/Berlin',
    window,
  });
});

it('[REP-8] the report date is the local day of the window’s end', () => {
  const window = { from: null, to: '2026-11-17T07:00:00.000Z', missed: [] };
  const kiritimati = digestInput(board([]), { zone: 'Pacific/Honolulu', window });
  expect(buildDigest(kiritimati).reportDate).toBe('2026-11-16');
});
