import { fail, LIMITS } from '@taktboard/protocol';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import * as Y from 'yjs';
import { passTimeAtWork, turn } from '../testing/busy-turns.ts';
import { madeToConflict } from '../testing/hostile/costly-updates.ts';
import { boardIn } from '../testing/test-server.ts';
import { TestRooms, type TestClient } from '../testing/test-room.ts';

const TASKS = 800;
/** So many turns pass at least while an update is judged and taken in in slices. */
const MANY_TURNS = 20;

const cardsIn = (client: TestClient): number => boardIn(client.doc).cards.length;

/** What a page did in one go: more than an update may be to be taken in at once. */
function manyTasks(client: TestClient): Uint8Array {
  return client.make(
    ...Array.from({ length: TASKS }, (_, n) => ({
      type: 'card.add' as const,
      columnId: 'todo',
      title: `Task ${n} of the campaign for spring`,
    })),
  );
}

/** All that is there deleted, in a few bytes. */
function noTasks(client: TestClient): Uint8Array {
  const before = Y.encodeStateVector(client.doc);
  client.doc.getMap('cards').clear();
  return Y.encodeStateAsUpdate(client.doc, before);
}

/** Someone on a board, and others there and on another one. */
async function withOthers() {
  const test = await TestRooms.withBoard();
  await test.create('other');
  const [anna, ben] = [await test.join('anna'), await test.join('ben')];
  const carl = await test.join('carl', { boardId: 'other' });
  return { test, anna, ben, carl };
}

/** Reads and joins the board in every turn until it is over. @returns how many tasks each was shown, and the turns that it took */
async function lookUntil(
  test: TestRooms,
  isOver: () => boolean,
): Promise<{ shown: number[]; turns: number }> {
  const shown: number[] = [];
  const newcomers: TestClient[] = [];
  const reads: Promise<unknown>[] = [];
  let turns = 0;
  for (; !isOver(); turns++) {
    reads.push(
      test.rooms.read('plan').then((read) => shown.push(read.ok ? read.value.board.cards.length : -1)),
    );
    const newcomer = test.connect(`new-${turns}`);
    newcomer.send({ kind: 'step1', stateVector: Uint8Array.of(0) });
    newcomers.push(newcomer);
    await turn(test);
  }
  for (const newcomer of newcomers) {
    while (newcomer.socket.of('step2').length === 0) await turn(test);
    const asShown = newcomer.socket.frames.findIndex(({ kind }) => kind === 'step2');
    for (const frame of newcomer.socket.frames.slice(0, asShown + 1)) {
      if (frame.kind === 'update' || frame.kind === 'step2') Y.applyUpdate(newcomer.doc, frame.update);
    }
    shown.push(cardsIn(newcomer));
  }
  await Promise.all(reads);
  return { shown, turns };
}

describe('a large update', () => {
  it('[SYNC-92] is taken in over many turns, in which other boards go on and nobody is shown half of it', async () => {
    const { test, anna, ben, carl } = await withOthers();
    const update = manyTasks(anna);
    passTimeAtWork(test);
    anna.send({ kind: 'update', update });
    anna.checkpoint(1);
    carl.add('On another board');
    carl.checkpoint(1);
    let carlsTurns = 0;
    const { shown, turns } = await lookUntil(test, () => {
      if (carl.answered.length === 0) carlsTurns++;
      return anna.answered.length > 0;
    });
    expect(turns).toBeGreaterThan(MANY_TURNS);
    expect(carlsTurns).toBeLessThan(turns / 2);
    expect(new Set(shown)).toEqual(new Set([0, TASKS]));
    expect(ben.socket.of('update').at(-1)?.update).toEqual(update);
  });

  it('[SYNC-92] takes a turn for each slice, also of what is deleted, once it is on disk', async () => {
    const { test, anna } = await withOthers();
    passTimeAtWork(test);
    const turnsFor = async (update: Uint8Array, n: number): Promise<number> => {
      const rows = test.store.boards.get('plan')?.rows.length ?? 0;
      anna.send({ kind: 'update', update });
      anna.checkpoint(n);
      while (test.store.boards.get('plan')?.rows.length === rows) await turn(test);
      let turns = 0;
      for (; anna.answered.length < n; turns++) await turn(test);
      return turns;
    };
    expect(await turnsFor(manyTasks(anna), 1)).toBeGreaterThan(4);
    expect(await turnsFor(noTasks(anna), 2)).toBeGreaterThan(5);
  });

  it('[SYNC-92] is told of in the activity as if it had come in small ones', async () => {
    const { test, anna } = await withOthers();
    anna.send({ kind: 'update', update: manyTasks(anna) });
    await anna.settle();
    test.timers.advance(1_000);
    await test.flush();
    const written = test.store.derivedWrites.filter(({ after }) => after > 0);
    const items = written.flatMap((derived) => derived.items);
    expect(written.map(({ facts }) => facts.size)).toEqual([TASKS]);
    expect(items.map(({ kind }) => kind)).toEqual(Array.from({ length: TASKS }, () => 'card.added'));
    expect(new Set(items.map(({ card }) => card))).toEqual(
      new Set(boardIn(anna.doc).cards.map(({ id }) => id)),
    );
  });

  it('[SYNC-92] that deletes thousands of operations in a few bytes is no small one', async () => {
    const { test, anna } = await withOthers();
    anna.send({ kind: 'update', update: manyTasks(anna) });
    await anna.settle();
    const update = noTasks(anna);
    expect(update.length).toBeLessThan(100);
    passTimeAtWork(test);
    anna.send({ kind: 'update', update });
    anna.checkpoint(1);
    const { shown } = await lookUntil(test, () => anna.answered.length > 0);
    expect(new Set(shown)).toEqual(new Set([TASKS, 0]));
  });

  it('[SYNC-92] comes before what others do while it is taken in', async () => {
    const { test, anna, ben } = await withOthers();
    const update = manyTasks(anna);
    passTimeAtWork(test);
    anna.send({ kind: 'update', update });
    for (let n = 0; n < 3; n++) await turn(test);
    ben.add('Meanwhile');
    ben.checkpoint(1);
    const run = test.rooms.run('plan', { userId: 'p', personId: 'p', role: 'editor' }, [
      { type: 'card.add', columnId: 'todo', title: 'By a program' },
    ]);
    while (ben.answered.length === 0) await turn(test);
    expect((await run).ok).toBe(true);
    for (const client of [anna, ben]) client.takeIn();
    expect(cardsIn(ben)).toBe(TASKS + 2);
    expect(boardIn(anna.doc)).toEqual(boardIn(ben.doc));
    const rows = test.store.boards.get('plan')?.rows ?? [];
    expect(rows.slice(1).map(({ bytes }) => bytes.length > LIMITS.updateBytes / 8)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('[SYNC-92] of someone who may no longer write when it was judged is kept by nobody', async () => {
    const { test, anna, ben } = await withOthers();
    const update = manyTasks(anna);
    passTimeAtWork(test);
    anna.send({ kind: 'update', update });
    await turn(test);
    test.rooms.disconnect(({ userId }) => userId === 'anna', 'notAllowed');
    ben.checkpoint(1);
    while (ben.answered.length === 0) await turn(test);
    expect(test.store.boards.get('plan')?.rows).toHaveLength(1);
    ben.add('Goes on');
    ben.checkpoint(2);
    while (ben.answered.length === 1) await turn(test);
    const read = await test.rooms.read('plan');
    expect(read.ok && read.value.board.cards).toHaveLength(1);
  });
});

it('[SYNC-93] an update that cannot be weighed now puts its sender off and nobody else', async () => {
  const { test, anna, ben } = await withOthers();
  const { first, update } = madeToConflict(5_000, 100);
  anna.send({ kind: 'update', update: first });
  await test.flush();
  const load = vi.spyOn(test.store, 'load').mockResolvedValue(fail('refused'));
  onTestFinished(() => load.mockRestore());
  anna.send({ kind: 'update', update });
  await test.flush();
  expect([anna.socket.closed, ben.socket.closed]).toEqual(['tooSlow', null]);
  load.mockRestore();
  const again = await test.join('anna');
  again.send({ kind: 'update', update });
  again.checkpoint(1);
  await test.flush();
  expect([again.answered, again.socket.closed]).toEqual([[1], null]);
});

it('[SYNC-79] what waits while a board is busy is bounded: whoever sends more is put off', async () => {
  const { test, anna } = await withOthers();
  const { first, update } = madeToConflict(5_000, 100);
  anna.send({ kind: 'update', update: first });
  await test.flush();
  let answer: (loaded: Awaited<ReturnType<typeof test.store.load>>) => void = () => undefined;
  const load = vi.spyOn(test.store, 'load').mockReturnValue(new Promise((resolve) => (answer = resolve)));
  onTestFinished(() => load.mockRestore());
  const crowd = Array.from({ length: 6 }, (_, n) => test.connect(`eve-${n}`));
  await test.flush();
  anna.send({ kind: 'update', update });
  const frame = new Uint8Array(LIMITS.frameBytes);
  for (const eve of crowd) for (let n = 0; n < 3; n++) eve.sendBytes(frame);
  expect(crowd.map(({ socket }) => socket.closed)).toEqual([null, null, null, null, null, 'tooSlow']);
  answer(fail('refused'));
  await test.flush();
  // what they sent is no frame
  expect(crowd.map(({ socket }) => socket.closed)).toEqual([
    ...Array<string>(5).fill('malformed'),
    'tooSlow',
  ]);
  expect(test.rooms.metrics().rooms).toBe(2);
});
