import { describe, expect, it } from 'vitest';
import { board, card, digestInput, unowned } from '../testing/board-fixture.ts';
import { buildDigest } from './build-digest.ts';
import { DEFAULT_SETTINGS, type DigestSettings } from './digest-input.ts';

const now = board([
  card('a', { owner: 'anna', due: '2026-11-10' }),
  card('b', { owner: 'anna', due: '2026-11-19' }),
  card('c', { owner: 'joerg', due: '2026-11-17' }),
  card('d', { owner: 'joerg' }),
  card('e', { owner: 'joerg', columnId: 'done' }),
  unowned('f'),
]);

function ownersOf(owners: DigestSettings['owners']) {
  const settings: DigestSettings = { ...DEFAULT_SETTINGS, ...(owners === undefined ? {} : { owners }) };
  return buildDigest(digestInput(now, { settings })).owners;
}

describe('the load of each owner', () => {
  it('[REP-38] is told of nobody unless it is asked for', () => {
    expect(ownersOf(undefined)).toEqual([]);
  });

  it('[REP-38] counts what is open, overdue and due next, the most overdue first and nobody’s last', () => {
    expect(ownersOf('all')).toEqual([
      { id: 'anna', open: 2, overdue: 1, dueNext: 1 },
      { id: 'joerg', open: 2, overdue: 0, dueNext: 0 },
      { id: null, open: 1, overdue: 0, dueNext: 0 },
    ]);
  });

  it('[REP-38] can be that of one person alone', () => {
    expect(ownersOf({ only: 'joerg' })).toEqual([{ id: 'joerg', open: 2, overdue: 0, dueNext: 0 }]);
  });
});
