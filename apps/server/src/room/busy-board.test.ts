import { BOARD_ROOTS, decodeUpdate, encodeFrame, fail, LIMITS, ok } from '@taktboard/protocol';
import { expect, it, onTestFinished, vi } from 'vitest';
import * as Y from 'yjs';
import { SLICING } from '../examination/cut-update.ts';
import { passTimeAtWork, turn } from '../testing/busy-turns.ts';
import { done } from '../testing/done.ts';
import { madeToConflict } from '../testing/hostile/costly-updates.ts';
import { actorOf, boardIn } from '../testing/test-server.ts';
import { createLiveSockets, type Admitted } from '../auth/live-sockets.ts';
import { FakeSocket, TestRooms, type TestClient } from '../testing/test-room.ts';
import { finerSlices } from './read-update.ts';

function manyTasks(client: TestClient, count = 800): Uint8Array {
  return client.make(
    ...Array.from({ length: count }, (_, n) => ({
      type: 'card.add' as const,
      columnId: 'todo',
      title: `Task ${n} of the campaign for spring`,
    })),
  );
}

/** Puts one of the tasks where no column is, which the server puts right. */
function loseATask(client: TestClient): void {
  const [card] = client.doc.getMap<Y.Map<unknown>>('cards').values();
  card?.set('place', ['no-such-column', 'a0']);
  client.send({ kind: 'step2', update: Y.encodeStateAsUpdate(client.doc) });
}

/** The next who reads the disk waits for the answer. @returns lets it come */
function holdNextLoad(test: TestRooms): () => void {
  const load = test.store.load.bind(test.store);
  let go: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (go = resolve));
  const spy = vi.spyOn(test.store, 'load').mockImplementation(async (id) => {
    spy.mockRestore();
    const loaded = await load(id);
    await gate;
    return loaded;
  });
  return () => go();
}

/** From now on the board waits for an answer of the thread's. @returns lets it come */
async function busyBoard(test: TestRooms, client: TestClient): Promise<() => void> {
  const { first, update } = madeToConflict(5_000, 100);
  client.send({ kind: 'update', update: first });
  await test.flush();
  const go = holdNextLoad(test);
  client.send({ kind: 'update', update });
  await test.flush();
  return go;
}

async function settled(test: TestRooms): Promise<void> {
  for (let n = 0; n < 10; n++) await test.flush();
}

it.each(['is there', 'has hung up'] as const)(
  '[SYNC-92] [ROLE-5] what waits of someone who loses access and %s is kept by nobody',
  async (where) => {
    const test = await TestRooms.withBoard();
    const { rooms, timers, store } = test;
    const live = createLiveSockets({ rooms, roleOf: async () => 'editor', timers, clock: timers.clock });
    const anna = await test.join('anna');
    const go = await busyBoard(test, anna);
    const socket = new FakeSocket();
    const eve: Admitted = { ...actorOf('eve'), workspaceRole: 'member', credential: 'session:1' };
    const connection = live.connect('plan', eve, socket);
    await test.flush();
    const update = anna.make({ type: 'card.add', columnId: 'todo', title: 'By someone without access' });
    connection.receive(encodeFrame({ kind: 'update', update }));
    if (where === 'has hung up') void connection.closed();
    live.endUser('eve');
    expect(socket.closed).toBe(where === 'is there' ? 'notSignedIn' : null);
    go();
    await settled(test);
    const rows = store.boards.get('plan')?.rows ?? [];
    expect(rows.map(({ userId }) => userId)).not.toContain('eve');
  },
);

it('[SYNC-25] what fills a hole and waits for its turn on a busy board is in time', async () => {
  const test = await TestRooms.withBoard();
  const [anna, ben] = [await test.join('anna'), await test.join('ben')];
  ben.make({ type: 'card.add', columnId: 'todo', title: 'Not sent' });
  ben.add('Sent');
  await test.flush();
  expect(ben.socket.of('step1').length).toBe(2);
  const go = await busyBoard(test, anna);
  ben.send({ kind: 'step2', update: Y.encodeStateAsUpdate(ben.doc) });
  ben.checkpoint(1);
  test.timers.advance(2 * LIMITS.gapMs);
  go();
  await settled(test);
  expect([ben.socket.closed, ben.answered]).toEqual([null, [1]]);
});

it('[SYNC-40] a board is not let go of while something waits for its turn there', async () => {
  const test = await TestRooms.withBoard();
  const [anna, ben] = [await test.join('anna'), await test.join('ben')];
  const go = await busyBoard(test, anna);
  ben.add('Last words');
  for (const client of [anna, ben]) client.hangUp();
  test.timers.advance(61_000);
  await settled(test);
  const carl = test.connect('carl');
  carl.send({ kind: 'step1', stateVector: Uint8Array.of(0) });
  await settled(test);
  go();
  await settled(test);
  carl.takeIn();
  carl.checkpoint(1);
  await settled(test);
  expect([carl.socket.closed, carl.answered]).toEqual([null, [1]]);
  expect(boardIn(carl.doc).cards.map(({ title }) => title)).toContain('Last words');
});

it('[SYNC-79] frames that wait count, however short they are', async () => {
  const test = await TestRooms.withBoard();
  const anna = await test.join('anna');
  const crowd = Array.from({ length: 10 }, (_, n) => test.connect(`eve-${n}`));
  await test.flush();
  const go = await busyBoard(test, anna);
  const [long, short] = [new Uint8Array(LIMITS.frameBytes), encodeFrame({ kind: 'query-awareness' })];
  for (const eve of crowd.slice(0, 5)) for (let n = 0; n < 3; n++) eve.sendBytes(long);
  for (const eve of crowd.slice(5)) {
    for (let n = 0; n < LIMITS.framesPerTenSeconds; n++) eve.sendBytes(short);
  }
  expect(crowd.map(({ socket }) => socket.closed)).toEqual([...Array<null>(9).fill(null), 'tooSlow']);
  go();
  await settled(test);
});

it('[SYNC-92] a state vector of hundreds of thousands of client ids ends its socket, and is not read', async () => {
  const test = await TestRooms.withBoard();
  const vera = await test.join('vera', { role: 'viewer' });
  const clocks = new Map(Array.from({ length: 20_000 }, (_, n) => [1_000_000 + n, 1]));
  vera.send({ kind: 'step1', stateVector: Y.encodeStateVector(clocks) });
  await test.flush();
  expect(vera.socket.closed).toBe('tooLarge');
});

it('[SYNC-29] a newcomer is sent what leans on more than it brings of a client, and nobody is sent away', async () => {
  const before = await TestRooms.withBoard();
  const maker = await before.join('maker');
  maker.add('The first');
  const first = Y.encodeStateAsUpdate(maker.doc);
  maker.add('The last');
  await maker.settle();
  const test = new TestRooms(before.store);
  const [anna, ben] = [await test.join('anna'), await test.join('ben')];
  const clocks = Y.encodeStateVector(ben.doc);
  for (const card of ben.doc.getMap<Y.Map<unknown>>('cards').values()) card.set('due', '2026-11-27');
  ben.send({ kind: 'update', update: Y.mergeUpdates([first, Y.encodeStateAsUpdate(ben.doc, clocks)]) });
  for (let n = 0; n < 60; n++) ben.add('a long title '.repeat(30));
  await test.flush();
  const dora = await test.join('dora');
  expect([anna, ben, dora].map(({ socket }) => socket.closed)).toEqual([null, null, null]);
  expect(boardIn(dora.doc)).toEqual(boardIn(ben.doc));
});

it('[SYNC-92] nine bytes that delete a hundred million operations are no hundred thousand slices', () => {
  // no structs; of client 77 one range from 0
  const update = Uint8Array.of(0, 1, 77, 1, 0, 0x80, 0xc2, 0xd7, 0x2f);
  const decoded = decodeUpdate(update, BOARD_ROOTS, LIMITS.clientClock);
  if (!decoded.ok) throw new Error(decoded.reason);
  const slices = done(finerSlices(update, { update: decoded.value, slices: null }, SLICING));
  expect(slices).not.toBe('gap');
  expect(slices?.length).toBeLessThanOrEqual(2_001);
});

it('[SYNC-92] of a viewer nothing large is looked at', async () => {
  const test = await TestRooms.withBoard();
  const viewer = await test.join('vera', { role: 'viewer' });
  viewer.send({ kind: 'update', update: new Uint8Array(SLICING.whole + 1) });
  expect(viewer.socket.closed).toBe('notAllowed');
});

it('[SYNC-92] keeps what reached the server before its sender left', async () => {
  const test = await TestRooms.withBoard();
  const [anna, ben] = [await test.join('anna'), await test.join('ben')];
  const update = manyTasks(anna);
  passTimeAtWork(test);
  anna.send({ kind: 'update', update });
  anna.checkpoint(1);
  for (let n = 0; n < 3; n++) await turn(test);
  ben.add('Last words');
  ben.hangUp();
  while (anna.answered.length === 0) await turn(test);
  for (let n = 0; n < 30; n++) await turn(test);
  anna.takeIn();
  expect(boardIn(anna.doc).cards.some(({ title }) => title === 'Last words')).toBe(true);
});

it('[SYNC-43] a repair that was made for a room that is gone writes nothing', async () => {
  const test = await TestRooms.withBoard();
  const anna = await test.join('anna');
  test.timers.advance(2_000);
  await test.flush();
  const go = holdNextLoad(test);
  anna.add('x');
  loseATask(anna);
  await test.flush();
  test.timers.advance(2_000);
  await test.flush();
  anna.hangUp();
  for (let n = 0; n < 10; n++) {
    test.timers.advance(10_000);
    await test.flush();
  }
  const ben = await test.join('ben');
  test.timers.advance(5_000);
  await test.flush();
  go();
  await new Promise((resolve) => setImmediate(resolve));
  ben.add('y');
  ben.checkpoint(1);
  for (let n = 0; n < 5; n++) await test.flush();
  expect([ben.socket.closed, ben.answered]).toEqual([null, [1]]);
});

it('[SYNC-44] what a crash left underived, with values that met, is derived without a fault while the board is loaded', async () => {
  const test = await TestRooms.withBoard();
  const [anna, ben] = [await test.join('anna'), await test.join('ben')];
  anna.add('x');
  await anna.settle();
  await ben.settle();
  test.timers.advance(2_000);
  await test.flush();
  const write = vi.spyOn(test.store, 'write').mockResolvedValue(fail('refused'));
  const id = boardIn(anna.doc).cards[0]!.id;
  const a = anna.make({ type: 'card.set', id, fields: { title: 'by anna' } });
  const b = ben.make({ type: 'card.set', id, fields: { title: 'by ben' } });
  anna.send({ kind: 'update', update: a });
  ben.send({ kind: 'update', update: b });
  await test.flush();
  anna.takeIn();
  anna.send({ kind: 'update', update: manyTasks(anna, 400) });
  await test.flush();
  anna.send({ kind: 'update', update: manyTasks(anna, 400) });
  await test.flush();
  write.mockRestore();
  const again = new TestRooms(test.store);
  passTimeAtWork(again);
  const reading = again.rooms.read('plan');
  for (let n = 0; n < 100; n++) await turn(again);
  await reading;
  expect(again.log.events.map(({ event }) => event)).not.toContain('derivation.failed');
});

it('[SYNC-44] a room that is refused in the middle of a large row leaves nothing of it underived', async () => {
  const test = await TestRooms.withBoard();
  const [anna, ben] = [await test.join('anna'), await test.join('ben')];
  test.timers.advance(2_000);
  await test.flush();
  const update = manyTasks(anna);
  passTimeAtWork(test);
  const append = test.store.append.bind(test.store);
  const gates: (() => void)[] = [];
  const spy = vi.spyOn(test.store, 'append').mockImplementation(async (group) => {
    if (gates.length === 2) return ok(group.map(() => 'no-such-board' as const));
    await new Promise<void>((resolve) => gates.push(resolve));
    return append(group);
  });
  ben.add('one');
  for (let n = 0; n < 5; n++) await turn(test);
  ben.add('two');
  anna.send({ kind: 'update', update });
  for (let n = 0; n < 60; n++) await turn(test);
  gates[0]!();
  for (let n = 0; n < 5; n++) await turn(test);
  ben.add('after');
  for (let n = 0; n < 3; n++) await turn(test);
  gates[1]!();
  for (let n = 0; n < 100; n++) await turn(test);
  spy.mockRestore();
  const reading = test.rooms.read('plan');
  for (let n = 0; n < 100; n++) await turn(test);
  const read = await reading;
  for (let n = 0; n < 60; n++) await turn(test);
  const items = test.store.derivedWrites.flatMap((d) => d.items).filter(({ kind }) => kind === 'card.added');
  const facts = new Set(test.store.derivedWrites.flatMap((d) => [...d.facts.keys()]));
  expect([read.ok && read.value.board.cards.length, items.length, facts.size]).toEqual([802, 802, 802]);
});

it('[SYNC-43] a repair says no more than what it puts right', async () => {
  const test = await TestRooms.withBoard();
  const anna = await test.join('anna');
  for (let n = 0; n < 300; n++) anna.make({ type: 'card.add', columnId: 'todo', title: `t ${n}` });
  anna.doc.transact(() => {
    let odd = false;
    for (const key of [...anna.doc.getMap('cards').keys()]) {
      odd = !odd;
      if (odd) anna.doc.getMap('cards').delete(key);
    }
  });
  loseATask(anna);
  await test.flush();
  test.timers.advance(2_000);
  await test.flush();
  const last = test.store.boards.get('plan')!.rows.at(-1)!;
  expect([last.origin, last.bytes.length < 200]).toEqual(['repair', true]);
});

it('[SYNC-42] a stop of the server does not wait for an update that is being weighed', async () => {
  const test = await TestRooms.withBoard();
  const anna = await test.join('anna');
  const { first, update } = madeToConflict(5_000, 100);
  anna.send({ kind: 'update', update: first });
  await test.flush();
  anna.add('x');
  test.timers.turn();
  await new Promise((resolve) => setImmediate(resolve));
  test.timers.advance(8);
  await new Promise((resolve) => setImmediate(resolve));
  const load = vi.spyOn(test.store, 'load').mockReturnValue(new Promise(() => undefined));
  onTestFinished(() => load.mockRestore());
  anna.send({ kind: 'update', update });
  let isClosed = false;
  void test.rooms.close().then(() => (isClosed = true));
  for (let n = 0; n < 100; n++) await test.flush();
  expect([isClosed, anna.socket.closed]).toEqual([true, 'restarting']);
});

it('[SYNC-92] what leans on more than it brings of a client is cut like any other', async () => {
  const test = await TestRooms.withBoard();
  const [anna, ben] = [await test.join('anna'), await test.join('ben')];
  anna.add('The first');
  const first = Y.encodeStateAsUpdate(anna.doc);
  anna.send({ kind: 'update', update: manyTasks(anna) });
  await anna.settle();
  await ben.settle();
  const before = Y.encodeStateVector(ben.doc);
  const cards = [...ben.doc.getMap<Y.Map<unknown>>('cards').values()];
  ben.doc.transact(() => {
    cards.at(-1)?.set('title', 'Leans on the last');
    for (const id of [...ben.doc.getMap('cards').keys()].slice(0, 700)) ben.doc.getMap('cards').delete(id);
  });
  const update = Y.mergeUpdates([first, Y.encodeStateAsUpdate(ben.doc, before)]);
  expect(update.length).toBeLessThan(SLICING.whole);
  ben.send({ kind: 'update', update });
  await test.flush();
  expect([ben.socket.closed, anna.socket.closed]).toEqual([null, null]);
  expect(ben.socket.of('step1').length).toBe(1);
  anna.takeIn();
  expect(boardIn(anna.doc)).toEqual(boardIn(ben.doc));
});

it('[SYNC-25] what has a hole, though all of it is known, is not taken in whole to delete much', async () => {
  const test = await TestRooms.withBoard();
  const [anna, ben] = [await test.join('anna'), await test.join('ben')];
  const parts = ['One', 'Two', 'Three'].map((title) =>
    anna.make({ type: 'card.add', columnId: 'todo', title }),
  );
  anna.send({ kind: 'step2', update: Y.encodeStateAsUpdate(anna.doc) });
  anna.send({ kind: 'update', update: manyTasks(anna) });
  await anna.settle();
  const before = Y.encodeStateVector(anna.doc);
  anna.doc.transact(() => {
    for (const id of [...anna.doc.getMap('cards').keys()].slice(0, 700)) anna.doc.getMap('cards').delete(id);
  });
  const deletions = Y.encodeStateAsUpdate(anna.doc, before);
  const holed = Y.mergeUpdates([parts[0], parts[2], deletions].flatMap((part) => part ?? []));
  expect(holed.length).toBeLessThan(SLICING.whole);
  const asked = anna.socket.of('step1').length;
  anna.send({ kind: 'update', update: holed });
  await test.flush();
  expect(anna.socket.of('step1').length).toBe(asked + 1);
  anna.send({ kind: 'step2', update: Y.encodeStateAsUpdate(anna.doc) });
  await test.flush();
  ben.takeIn();
  expect(boardIn(ben.doc)).toEqual(boardIn(anna.doc));
});
