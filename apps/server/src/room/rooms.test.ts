import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { actorOf, boardIn } from '../testing/test-server.ts';
import { TestRooms } from '../testing/test-room.ts';

const LONG = 61_000;
const add = (title: string) => ({ type: 'card.add', columnId: 'todo', title }) as const;

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

describe('what the server writes', () => {
  it('[SYNC-43] puts right what makes no sense, under its own name, and a person’s write wins over it', async () => {
    const test = await TestRooms.withBoard();
    const anna = await test.join('anna');
    anna.add('Lost card');
    const [card] = boardIn(anna.doc).cards;
    anna.doc.transact(() => {
      const places = anna.doc.getMap('cards').get(card!.id) as Y.Map<unknown>;
      places.set('place', ['no-such-column', 'a0']);
    });
    anna.send({ kind: 'step2', update: Y.encodeStateAsUpdate(anna.doc) });
    await test.flush();
    test.timers.advance(2_000);
    await test.flush();
    const rows = test.store.boards.get('plan')!.rows;
    expect(rows.at(-1)).toMatchObject({ origin: 'repair', userId: null, personId: null });
    const reading = test.rooms.read('plan');
    await test.flush();
    const read = await reading;
    expect(read.ok && read.value.board.problems).toEqual([]);
    const count = rows.length;
    anna.takeIn();
    anna.add('Another');
    await test.flush();
    test.timers.advance(5_000);
    await test.flush();
    expect(rows.length).toBe(count + 1);
  });

  it('[SYNC-43] waits with a repair until the disk takes it', async () => {
    const test = await TestRooms.withBoard();
    await test.create('other');
    const [anna, ben] = [await test.join('anna'), await test.join('ben', { boardId: 'other' })];
    test.timers.advance(2_000);
    anna.add('Has just been looked at');
    await test.flush();
    const [card] = anna.doc.getMap<Y.Map<unknown>>('cards').values();
    card!.set('place', ['no-such-column', 'a0']);
    anna.send({ kind: 'step2', update: Y.encodeStateAsUpdate(anna.doc) });
    await test.flush();
    const { rows } = test.store.boards.get('plan')!;
    expect(rows.map(({ origin }) => origin)).toEqual(['created', 'edit', 'edit']);
    test.store.fault = 'locked';
    ben.add('The disk refuses it');
    await test.flush();
    test.timers.advance(10_000);
    await test.flush();
    expect(rows).toHaveLength(3);
    test.store.fault = null;
    test.timers.advance(5_000);
    await test.flush();
    test.timers.advance(2_000);
    await test.flush();
    expect(rows.at(-1)?.origin).toBe('repair');
  });

  it('writes commands under a client id of their own that belongs to their user', async () => {
    const test = await TestRooms.withBoard();
    const anna = await test.join('anna');
    anna.add('Unsaved by Anna');
    const running = test.rooms.run('plan', actorOf('anna'), [add('One'), add('Two')]);
    await anna.settle();
    const ran = await running;
    expect(ran.ok && ran.value.ids).toHaveLength(2);
    expect(boardIn(anna.doc).cards.map(({ title }) => title)).toEqual(['Unsaved by Anna', 'One', 'Two']);
    const { claims } = test.store.boards.get('plan')!;
    const ids = claims.filter(({ userId }) => userId === 'anna').map(({ clientId }) => clientId);
    expect(ids).toHaveLength(2);
    expect(ids.every((id) => id > 99)).toBe(true);
  });

  it('[SYNC-14] says that commands are saved when they are, although the board was closed meanwhile', async () => {
    const test = await TestRooms.withBoard();
    let letGo: () => void = () => undefined;
    test.store.gate = new Promise((resolve) => (letGo = resolve));
    const running = test.rooms.run('plan', actorOf('anna'), [add('Saved all the same')]);
    await test.flush();
    test.rooms.evict('plan', 'restarting', 'read anew');
    letGo();
    await test.flush();
    expect(await running).toMatchObject({ ok: true, value: { seq: 2 } });
    expect(test.store.boards.get('plan')?.rows).toHaveLength(2);
  });

  it('answers commands that change nothing when what came before them is on disk', async () => {
    const test = await TestRooms.withBoard();
    const running = test.rooms.run('plan', actorOf('anna'), [
      { type: 'board.set', fields: { title: 'Plan' } },
    ]);
    await test.flush();
    expect(await running).toMatchObject({ ok: true, value: { ids: [null] } });
  });
});

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
