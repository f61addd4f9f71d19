import { LIMITS } from '@taktboard/protocol';
import { expect, it } from 'vitest';
import { boardIn } from '../testing/test-server.ts';
import { TestRooms } from '../testing/test-room.ts';

const HOUR = 3_600_000;

it.each([
  ['back', -5 * HOUR],
  ['forward', 5 * HOUR],
])(
  '[SYNC-63] a clock that is set %s holds up no save, no one else’s screen and no presence',
  async (_way, by) => {
    const test = await TestRooms.withBoard();
    const [anna, ben] = [await test.join('anna'), await test.join('ben')];
    anna.add('Before');
    await test.flush();
    test.timers.setClock(by);
    anna.add('After');
    anna.checkpoint(1);
    await ben.settle();
    expect(anna.answered).toEqual([1]);
    expect(boardIn(ben.doc).cards).toHaveLength(2);
    const rows = test.store.boards.get('plan')?.rows ?? [];
    expect(rows.at(-1)?.at).toBe(test.timers.clock() - 200);
    // what is derived is written in its time, too
    test.timers.advance(1_000);
    await test.flush();
    expect(test.store.boards.get('plan')?.derivedTo).toBe(rows.length);
  },
);

it('[SYNC-63] a clock that is set forward gives nobody a second allowance, and set back takes none away', async () => {
  const test = await TestRooms.withBoard();
  const anna = await test.join('anna');
  for (let n = 0; n < LIMITS.framesPerTenSeconds - 5; n++) anna.checkpoint(n + 1);
  test.timers.setClock(HOUR);
  for (let n = 0; n < 10; n++) anna.checkpoint(n + 1);
  expect(anna.socket.closed).toBe('tooSlow');
  const ben = await test.join('ben');
  test.timers.setClock(-HOUR);
  for (let n = 0; n < LIMITS.framesPerTenSeconds - 5; n++) ben.checkpoint(n + 1);
  expect(ben.socket.closed).toBeNull();
});
