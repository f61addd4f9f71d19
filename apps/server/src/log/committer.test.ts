import { ok } from '@taktboard/protocol';
import { expect, it } from 'vitest';
import { Meters } from '../metering/meters.ts';
import type { BoardRows, LogRow, PartOutcome } from '../store/store.ts';
import { FakeTimers } from '../testing/fake-timers.ts';
import { RecordingLog } from '../testing/recording-log.ts';
import { Committer } from './committer.ts';

const row = (seq: number): LogRow => ({
  seq,
  at: 1,
  userId: null,
  personId: null,
  origin: 'edit',
  bytes: Uint8Array.of(0, 0),
});

/** Updates that come every millisecond, and how far apart the groups begin that they are written in. */
async function groupsWhere({ tellingTakesMs }: { tellingTakesMs: number }) {
  const timers = new FakeTimers();
  const began: number[] = [];
  const told: number[] = [];
  const store = {
    async append(group: readonly BoardRows[]) {
      began.push(timers.now());
      return ok(group.map((): PartOutcome => 'committed'));
    },
  };
  const parts = { store, timers, log: new RecordingLog(), meter: new Meters(), onFailing: () => undefined };
  const committer = new Committer(parts);
  const lane = {
    boardId: 'plan',
    committed(rows: readonly LogRow[]) {
      told.push(...rows.map(({ seq }) => seq));
      timers.pass(tellingTakesMs);
    },
    refused: () => undefined,
  };
  for (let seq = 1; seq <= 200; seq++) {
    committer.append(lane, row(seq), []);
    timers.turn();
    await new Promise((resolve) => setImmediate(resolve));
    timers.advance(1);
  }
  const apart = began.slice(1).map((at, n) => at - (began[n] ?? 0));
  return { shortest: Math.min(...apart.slice(1)), longest: Math.max(...apart), told };
}

it.each([
  { told: 'quickly', tellingTakesMs: 0, least: 8, most: 9 },
  { told: 'to a crowd', tellingTakesMs: 3, least: 12, most: 15 },
  { told: 'to more than it has time for', tellingTakesMs: 20, least: 14, most: 35 },
])(
  '[SYNC-80] groups that are told $told are as far apart as that takes, and nobody waits for long',
  async ({ tellingTakesMs, least, most }) => {
    const { shortest, longest, told } = await groupsWhere({ tellingTakesMs });
    expect(shortest).toBeGreaterThanOrEqual(least);
    expect(longest).toBeLessThanOrEqual(most);
    expect(told).toEqual(told.map((_, n) => n + 1));
  },
);
