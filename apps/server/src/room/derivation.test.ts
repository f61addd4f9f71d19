import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { TestRooms } from '../testing/test-room.ts';

describe('what is derived', () => {
  it('[SYNC-44] says who did what and when by the connection and the server’s clock, and nothing twice after a crash', async () => {
    const test = await TestRooms.withBoard();
    const anna = await test.join('anna');
    anna.add('Before');
    await anna.settle();
    test.timers.advance(1_000);
    await test.flush();
    // the crash: rows are on disk, and nothing was derived from them
    const write = test.store.write.bind(test.store);
    test.store.write = async () => ({ ok: false, reason: 'crashed' });
    anna.add('During');
    anna.checkpoint(1);
    await test.flush();
    expect(anna.answered).toEqual([1]);
    test.store.write = write;
    const restarted = new TestRooms(test.store);
    const settled = restarted.rooms.settle('plan');
    await restarted.flush();
    await settled;
    const items = test.store.derivedWrites.flatMap(({ items: made }) => made);
    expect(items).toMatchObject([
      { seq: 1, kind: 'board.created', by: 'person-maker' },
      { seq: 2, kind: 'card.added', by: 'person-anna', to: 'todo' },
      { seq: 3, kind: 'card.added', by: 'person-anna', to: 'todo' },
    ]);
    expect(test.store.derivedWrites.at(-1)?.summary).toEqual({ open: 2, dues: [], zone: 'Europe/Berlin' });
  });

  it('[SYNC-44] is not made twice when the answer to its writing was lost', async () => {
    const test = await TestRooms.withBoard();
    const anna = await test.join('anna');
    await test.flush();
    const write = test.store.write.bind(test.store);
    test.store.write = async (...args) => {
      await write(...args);
      return { ok: false, reason: 'the answer was lost' };
    };
    anna.add('One');
    await test.flush();
    test.timers.advance(500);
    await test.flush();
    test.store.write = write;
    anna.add('Two');
    await test.flush();
    test.timers.advance(5_000);
    await test.flush();
    const seqs = test.store.derivedWrites.flatMap(({ items }) => items.map(({ seq }) => seq));
    expect([seqs, anna.socket.closed]).toEqual([[1, 2, 3], null]);
  });

  it('[SYNC-44] is not made twice when a board is read anew while it is being written', async () => {
    const test = await TestRooms.withBoard();
    const anna = await test.join('anna');
    await test.flush();
    let letGo: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    const write = test.store.write.bind(test.store);
    test.store.write = async (...args) => {
      await gate;
      return write(...args);
    };
    anna.add('One');
    await test.flush();
    test.timers.advance(500);
    await test.flush();
    test.rooms.evict('plan', 'restarting', 'read anew');
    anna.hangUp();
    const again = test.connect('anna', { doc: anna.doc });
    again.send({ kind: 'step1', stateVector: Y.encodeStateVector(anna.doc) });
    await test.flush();
    letGo();
    await again.settle();
    again.add('Two');
    await test.flush();
    test.timers.advance(5_000);
    await test.flush();
    const seqs = test.store.derivedWrites.flatMap(({ items }) => items.map(({ seq }) => seq));
    expect([seqs, again.socket.closed]).toEqual([[1, 2, 3], null]);
  });

  it('[SYNC-84] is written up to where it was asked for, on a board that is never quiet', async () => {
    const test = await TestRooms.withBoard();
    const anna = await test.join('anna');
    await test.flush();
    const write = test.store.write.bind(test.store);
    test.store.write = async (...args) => {
      anna.add('More');
      // long enough for it to be on the board
      for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve));
      return write(...args);
    };
    anna.add('One');
    await test.flush();
    const settled = test.rooms.settle('plan').then(() => 'settled');
    const flushed = test.flush().then(() => 'still at it');
    expect(await Promise.race([settled, flushed])).toBe('settled');
  });

  it('is read anew, and goes on, when someone else has derived from the board', async () => {
    const test = await TestRooms.withBoard();
    const anna = await test.join('anna');
    anna.add('One');
    await anna.settle();
    const board = test.store.boards.get('plan')!;
    board.derivedTo = 0;
    anna.add('Two');
    await test.flush();
    test.timers.advance(1_000);
    await test.flush();
    expect(anna.socket.closed).toBe('restarting');
    anna.hangUp();
    const again = await test.join('anna', { doc: anna.doc });
    test.timers.advance(1_000);
    await test.flush();
    expect([board.derivedTo, again.socket.closed]).toEqual([3, null]);
  });
});
