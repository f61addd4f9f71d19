import { closeWord } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { boardIn } from '../testing/test-server.ts';
import { TestRooms } from '../testing/test-room.ts';

const LONG = 61_000;

/** Lets a board be forgotten: nobody is there, and the time is over. */
async function forget(test: TestRooms): Promise<void> {
  await test.flush();
  test.timers.advance(LONG);
  await test.flush();
}

describe('the life of a room', () => {
  it('[SYNC-39] loads a board once, however many come first', async () => {
    const test = await TestRooms.withBoard();
    await forget(test);
    const before = test.store.loads;
    const clients = ['a', 'b', 'c'].map((user) => test.connect(user));
    const read = test.rooms.read('plan');
    for (const client of clients) client.send({ kind: 'step1', stateVector: Uint8Array.of(0) });
    await test.flush();
    await read;
    expect(test.store.loads - before).toBe(1);
    expect(clients.every(({ socket }) => socket.of('step2').length === 1)).toBe(true);
  });

  it('[SYNC-40] loses nothing when the last one leaves while a save is under way', async () => {
    const test = await TestRooms.withBoard();
    const anna = await test.join('anna');
    let letGo: () => void = () => undefined;
    test.store.gate = new Promise((resolve) => (letGo = resolve));
    anna.add('On its way');
    anna.hangUp();
    await test.flush();
    test.timers.advance(LONG);
    await test.flush();
    const ben = await test.join('ben');
    test.store.gate = null;
    letGo();
    await ben.settle();
    expect(boardIn(ben.doc).cards.map(({ title }) => title)).toEqual(['On its way']);
    ben.add('And on');
    ben.checkpoint(1);
    await test.flush();
    expect(ben.answered).toEqual([1]);
  });

  it('lets go of a board that nobody has had open for a while, and reads it as it was', async () => {
    const test = await TestRooms.withBoard();
    const anna = await test.join('anna');
    anna.add('Kept');
    await anna.settle();
    anna.hangUp();
    await forget(test);
    expect(test.rooms.metrics().rooms).toBe(0);
    const reading = test.rooms.read('plan');
    await test.flush();
    const read = await reading;
    expect(read.ok && read.value.board).toEqual(boardIn(anna.doc));
  });

  it('[SYNC-41] sends everyone on a board away when it goes into the trash', async () => {
    const test = await TestRooms.withBoard();
    const anna = await test.join('anna');
    test.rooms.evict('plan', 'noSuchDocument', 'in the trash');
    expect(anna.socket.closed).toBe('noSuchDocument');
    anna.hangUp();
    test.store.boards.delete('plan');
    const ben = await test.join('ben');
    expect(ben.socket.closed).toBe('noSuchDocument');
  });

  it.each([
    ['the place of the damage', { kind: 'damaged', seq: 2 } as const],
    ['the whole database', 'damaged' as const],
  ])(
    '[SYNC-71] tells whoever comes that the board is damaged (%s), and goes on with the others',
    async (_what, fault) => {
      const test = await TestRooms.withBoard();
      await test.create('other');
      await forget(test);
      test.store.damaged.set('plan', fault);
      const anna = await test.join('anna');
      expect([anna.socket.closed, closeWord(anna.socket.why ?? '')]).toEqual(['restarting', 'damaged']);
      const reading = test.rooms.read('plan');
      await test.flush();
      expect(await reading).toEqual({ ok: false, reason: 'damaged' });
      const ben = await test.join('ben', { boardId: 'other' });
      ben.add('Goes on');
      ben.checkpoint(1);
      await ben.settle();
      expect(ben.answered).toEqual([1]);
    },
  );

  it('[SYNC-71] a board whose stored updates are no document any more is damaged, too', async () => {
    const test = await TestRooms.withBoard();
    await forget(test);
    const row = test.store.boards.get('plan')?.rows[0];
    if (row) row.bytes = row.bytes.slice(0, -5);
    expect(closeWord((await test.join('anna')).socket.why ?? '')).toBe('damaged');
  });

  it('[SYNC-42] saves what was taken in before it stops, and tells everyone to come back', async () => {
    const test = await TestRooms.withBoard();
    const anna = await test.join('anna');
    anna.add('Just in time');
    anna.checkpoint(1);
    const closing = test.rooms.close();
    anna.add('Too late');
    await test.flush();
    await closing;
    expect([anna.answered, anna.socket.closed]).toEqual([[1], 'restarting']);
    expect(test.store.boards.get('plan')?.rows).toHaveLength(2);
    expect(test.connect('ben').socket.closed).toBe('restarting');
  });

  it('stops although the disk refuses, and says then that nothing was saved by acknowledging nothing', async () => {
    const test = await TestRooms.withBoard();
    const anna = await test.join('anna');
    test.store.fault = 'disk-full';
    anna.add('Not saved');
    anna.checkpoint(1);
    const closing = test.rooms.close();
    await test.flush();
    test.timers.advance(10_000);
    await closing;
    expect([anna.answered, anna.socket.closed]).toEqual([[], 'restarting']);
  });

  it('sends away the sockets of one who may no longer be there', async () => {
    const test = await TestRooms.withBoard();
    const [anna, ben] = [await test.join('anna'), await test.join('ben')];
    test.rooms.disconnect(({ userId }) => userId === 'anna', 'notSignedIn');
    expect([anna.socket.closed, ben.socket.closed]).toEqual(['notSignedIn', null]);
  });

  it('keeps frames that come before the board is there, in their order', async () => {
    const test = await TestRooms.withBoard();
    await forget(test);
    const doc = new Y.Doc();
    const early = test.connect('anna', { doc });
    early.send({ kind: 'step1', stateVector: Uint8Array.of(0) });
    doc.getMap('labels').set('l1', new Y.Map([['name', 'Early']]));
    early.send({ kind: 'update', update: Y.encodeStateAsUpdate(doc) });
    early.checkpoint(1);
    expect(early.socket.frames).toEqual([]);
    await early.settle();
    expect(early.answered).toEqual([1]);
    const ben = await test.join('ben');
    expect(boardIn(ben.doc).labels.map(({ id }) => id)).toEqual(['l1']);
  });
});
