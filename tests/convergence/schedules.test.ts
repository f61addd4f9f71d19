import { describe, expect, it } from 'vitest';
import { describeRun, runSchedules } from './sim/run-schedules.ts';

const SCHEDULES = 2_000;
const PATIENCE_MS = 15 * 60_000;
const seedsFrom = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, n) => first + n);

describe('schedules of edits, undo, lost lines, dead lines, reloads, restarts, kills and bad disks', () => {
  it(
    `[SYNC-60] whatever happens: what is said to be saved is on disk, what anyone is shown is on disk, nothing snaps back, and all end with the same board (${SCHEDULES} schedules, seeds 1 to ${SCHEDULES})`,
    { timeout: PATIENCE_MS },
    async () => {
      const failed = await runSchedules({ seeds: seedsFrom(1, SCHEDULES) });
      expect(failed.map(describeRun)).toEqual([]);
    },
  );
});

describe('the schedules find faults that are planted in the server', () => {
  it.each([
    { plant: 'an early acknowledgement', seed: 1, says: /is told “saved” without/ },
    { plant: 'an early fan-out', seed: 1, says: /was sent what is not on disk/ },
    { plant: 'no catch-up', seed: 1, says: /never was on disk|another document|differs from the disk/ },
    { plant: 'no unload guard', seed: 66, says: /gap before it|come to rest|never was on disk|differs/ },
  ] as const)(
    '[SYNC-61] $plant, found first by seed $seed or one soon after',
    { timeout: PATIENCE_MS },
    async ({ plant, seed, says }) => {
      const [found] = await runSchedules({ seeds: seedsFrom(seed, 400), plant, threads: 1 });
      expect(found?.violations.join('\n')).toMatch(says);
    },
  );
});

describe('schedules that once failed', () => {
  it.each([{ seed: 10, what: 'a half-open line was known as such only after 15 to 17 s' }])(
    '[SYNC-62] seed $seed: $what',
    { timeout: PATIENCE_MS },
    async ({ seed }) => {
      const failed = await runSchedules({ seeds: [seed] });
      expect(failed.map(describeRun)).toEqual([]);
    },
  );
});
