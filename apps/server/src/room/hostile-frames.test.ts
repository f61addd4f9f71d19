import { expect, it } from 'vitest';
import { runHostile } from '../testing/hostile/run-hostile.ts';
import { boardIn } from '../testing/test-server.ts';
import { TestRooms } from '../testing/test-room.ts';

const FRAMES = 400;
const SEEDS = [1, 2, 3, 4];

it.each(SEEDS)(
  '[SYNC-65] hostile frames end their own socket with the right code, and leave everyone’s board, line and presence as they were (seed %i)',
  { timeout: 60_000 },
  async (seed) => {
    expect(await runHostile({ seed, role: 'editor', frames: FRAMES })).toEqual([]);
  },
);

it.each(SEEDS)(
  '[SYNC-65] hostile frames of someone who only watches change nothing at all (seed %i)',
  { timeout: 60_000 },
  async (seed) => {
    expect(await runHostile({ seed, role: 'viewer', frames: FRAMES })).toEqual([]);
  },
);

it('[SYNC-64] an edit that only deletes is kept, answered and shown like any other', async () => {
  const test = await TestRooms.withBoard();
  const [anna, ben] = [await test.join('anna'), await test.join('ben')];
  anna.run({ type: 'board.set', fields: { region: 'DE-BY' } });
  await ben.settle();
  const rows = test.store.boards.get('plan')?.rows.length ?? 0;
  anna.run({ type: 'board.set', fields: { region: null } });
  anna.checkpoint(1);
  await ben.settle();
  expect(anna.answered).toEqual([1]);
  expect(test.store.boards.get('plan')?.rows).toHaveLength(rows + 1);
  expect(boardIn(ben.doc).meta).not.toHaveProperty('region');
});
