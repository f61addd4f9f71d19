import type { Card } from '@taktboard/board';
import { describe, expect, it } from 'vitest';
import { board, card, digestInput, facts } from '../testing/board-fixture.ts';
import { buildDigest } from './build-digest.ts';
import type { CardFacts } from './digest-input.ts';

/** Tasks that took as many days as they say, finished on 10 November 2026, and one that is under way. */
function pastSle(cycles: readonly number[], open: { started: string; fields?: Partial<Card> }) {
  const cards = cycles.map((_, index) => card(`f${index}`, { columnId: 'done' }));
  const known = new Map<string, CardFacts>(
    cycles.map((days, index) => [
      `f${index}`,
      facts({
        started: new Date(Date.UTC(2026, 10, 11 - days, 8)).toISOString(),
        finished: '2026-11-10T08:00:00.000Z',
      }),
    ]),
  );
  known.set('open', facts({ started: open.started }));
  const now = board([...cards, card('open', open.fields)]);
  return buildDigest(digestInput(now, { facts: known })).pastSle;
}

describe('what is under way for longer than expected', () => {
  const ten = [1, 2, 2, 3, 3, 4, 5, 5, 6, 9];

  it('[REP-37] is older than what 85 of 100 of the board’s own finished tasks took', () => {
    // the ninth of ten is 6 days; on 17 November one that was started on the 11th is 7 days old
    expect(pastSle(ten, { started: '2026-11-11T08:00:00.000Z' })).toMatchObject({
      total: 1,
      items: [{ id: 'open', age: 7, sle: 6 }],
    });
    expect(pastSle(ten, { started: '2026-11-12T08:00:00.000Z' }).total).toBe(0);
  });

  it('[REP-37] is not told from fewer than ten of them, nor of what is not under way', () => {
    expect(pastSle(ten.slice(1), { started: '2026-10-01T08:00:00.000Z' }).total).toBe(0);
    for (const columnId of ['ideas', 'done']) {
      expect(pastSle(ten, { started: '2026-10-01T08:00:00.000Z', fields: { columnId } }).total).toBe(0);
    }
  });
});
