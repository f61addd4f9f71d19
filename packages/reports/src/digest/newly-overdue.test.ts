import type { Card } from '@taktboard/board';
import { describe, expect, it } from 'vitest';
import { board, card, digestInput, idsOf } from '../testing/board-fixture.ts';
import { buildDigest } from './build-digest.ts';
import type { DigestInput } from './digest-input.ts';

function newly(now: Card[], fields: Partial<DigestInput> = {}): string[] {
  return idsOf(buildDigest(digestInput(board(now), fields)).overdue.newly);
}

describe('with the snapshot of the window’s beginning', () => {
  it('[REP-7] newly overdue is what is late now and was not then', () => {
    const now = [
      card('since-friday', { due: '2026-11-13' }),
      card('since-monday', { due: '2026-11-16' }),
      card('timed', { due: '2026-11-16T12:00' }),
      card('timed-before', { due: '2026-11-16T07:59' }),
    ];
    expect(newly(now, { then: board(now) })).toEqual(['since-monday', 'timed']);
  });

  it('[REP-7] also what was new, done, archived or without a deadline then', () => {
    const due = '2026-11-02';
    const now = ['new', 'done', 'archived', 'undated', 'postponed'].map((id) => card(id, { due }));
    const then = [
      card('done', { due, columnId: 'done' }),
      card('archived', { due, archived: true }),
      card('undated'),
      card('postponed', { due: '2026-10-20' }),
    ];
    expect(newly(now, { then: board(then) })).toEqual(['archived', 'done', 'new', 'undated']);
  });

  it('[REP-7] after three days of silence it is what became late in them', () => {
    const now = [card('thursday', { due: '2026-11-12' }), card('friday', { due: '2026-11-13' })];
    const window = { from: '2026-11-13T07:00:00.000Z', to: '2026-11-16T07:00:00.000Z', missed: [] };
    expect(newly(now, { then: board(now), window })).toEqual(['friday']);
  });
});

describe('without one', () => {
  const first = { from: null, to: '2026-11-16T07:00:00.000Z', missed: [] };

  it('[REP-7] it is what became late since the same time of the last working day', () => {
    const now = [
      card('thursday', { due: '2026-11-12' }),
      card('friday-early', { due: '2026-11-13T07:00' }),
      card('friday-noon', { due: '2026-11-13T12:00' }),
      card('friday', { due: '2026-11-13' }),
      card('sunday', { due: '2026-11-15' }),
    ];
    expect(newly(now, { window: first })).toEqual(['friday', 'friday-noon', 'sunday']);
  });
});

describe('on the days when the clocks change', () => {
  it('[REP-8] the 23 hours up to 29 March hold what ended in them, and no more', () => {
    const window = { from: '2026-03-28T07:00:00.000Z', to: '2026-03-29T06:00:00.000Z', missed: [] };
    const now = [
      card('before', { due: '2026-03-28T07:59' }),
      card('at-beginning', { due: '2026-03-28T08:00' }),
      card('skipped', { due: '2026-03-29T02:30' }),
      card('day', { due: '2026-03-28' }),
      card('at-end', { due: '2026-03-29T08:00' }),
    ];
    expect(newly(now, { then: board(now), window })).toEqual(['day', 'at-beginning', 'skipped']);
  });

  it('[REP-8] the 25 hours up to 25 October hold the hour that comes twice once', () => {
    const window = { from: '2026-10-24T06:00:00.000Z', to: '2026-10-25T07:00:00.000Z', missed: [] };
    const now = [card('twice', { due: '2026-10-25T02:30' }), card('day', { due: '2026-10-24' })];
    expect(newly(now, { then: board(now), window })).toEqual(['day', 'twice']);
    const next = { from: '2026-10-25T07:00:00.000Z', to: '2026-10-26T07:00:00.000Z', missed: [] };
    expect(newly(now, { then: board(now), window: next })).toEqual([]);
  });
});
