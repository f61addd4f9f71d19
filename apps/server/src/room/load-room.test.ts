import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { makeSnapshot } from '../snapshots/make-snapshot.ts';
import { packSnapshot } from '../store/packed-snapshot.ts';
import { passTimeAtWork, turn } from '../testing/busy-turns.ts';
import { largeBoard } from '../testing/large-board.ts';
import { boardIn } from '../testing/test-server.ts';
import { TestRooms } from '../testing/test-room.ts';

const large = largeBoard(2_000);

/** Rooms whose time passes while they work, with a small board and a large one that has a snapshot. */
async function withLarge(packed?: Uint8Array): Promise<TestRooms> {
  const test = await TestRooms.withBoard();
  const { store } = test;
  const bytes = Y.encodeStateAsUpdate(large);
  const made = makeSnapshot({ seq: 1, snapshot: null, rows: [bytes] });
  if (!made.ok) throw new Error('no snapshot was made');
  const row = { seq: 1, at: 1, userId: null, personId: null, origin: 'created', bytes } as const;
  await store.create({ boardId: 'large', title: 'Large', at: 1, rows: [row], claims: [] });
  await store.putSnapshot('large', { seq: 1, at: 1, packed: packed ?? made.value.packed });
  const board = store.boards.get('large');
  if (board) board.derivedTo = 1;
  passTimeAtWork(test);
  return test;
}

describe('a large board that is loaded', () => {
  it('[SYNC-91] lets those on other boards work meanwhile, and nobody in before it is whole', async () => {
    const test = await withLarge();
    const anna = await test.join('anna');
    const ben = test.connect('ben', { boardId: 'large' });
    ben.send({ kind: 'step1', stateVector: Uint8Array.of(0) });
    anna.add('Meanwhile');
    anna.checkpoint(1);
    let turns = 0;
    for (; anna.answered.length === 0; turns++) await turn(test);
    expect([turns < 20, ben.socket.frames]).toEqual([true, []]);
    for (; ben.socket.of('step2').length === 0; turns++) await turn(test);
    expect(turns).toBeGreaterThan(20);
    ben.takeIn();
    expect(boardIn(ben.doc)).toEqual(boardIn(large));
  });

  it('[SYNC-91] that is let go of meanwhile is read anew for whoever waits', async () => {
    const test = await withLarge();
    const ben = test.connect('ben', { boardId: 'large' });
    ben.send({ kind: 'step1', stateVector: Uint8Array.of(0) });
    for (let turns = 0; turns < 3; turns++) await turn(test);
    const before = test.store.loads;
    test.rooms.evict('large', 'restarting', 'it is loaded anew');
    while (ben.socket.of('step2').length === 0) await turn(test);
    expect(test.store.loads).toBe(before + 1);
    ben.takeIn();
    expect(boardIn(ben.doc)).toEqual(boardIn(large));
    ben.add('And on');
    ben.checkpoint(1);
    while (ben.answered.length === 0) await turn(test);
    const read = await test.rooms.read('large');
    expect(read.ok && read.value.board).toEqual(boardIn(ben.doc));
  });

  it('[SYNC-8] is refused where a slice of it is no update, whatever its checksum says', async () => {
    const test = await withLarge(packSnapshot(Uint8Array.of(1, 3, 0, 200, 200)));
    const ben = await test.join('ben', { boardId: 'large' });
    expect(ben.socket.of('step2')).toEqual([]);
    expect(test.log.events.map(({ event }) => event)).toContain('room.not-loaded');
    expect(ben.socket.closed).not.toBeNull();
  });
});
