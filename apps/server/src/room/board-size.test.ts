import { closeWord, LIMITS } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { MemoryStore } from '../testing/memory-store.ts';
import { actorOf, boardIn } from '../testing/test-server.ts';
import { TestRooms, type TestClient } from '../testing/test-room.ts';
import { BoardSize } from './board-size.ts';

const LIMIT = 64 * 1024;
const LARGE = 'x'.repeat(20_000);

async function smallBoard(): Promise<TestRooms> {
  const test = new TestRooms(new MemoryStore(), undefined, LIMIT);
  await test.create('plan');
  return test;
}

const notesIn = ({ doc }: TestClient): number =>
  [...doc.getMap('meta').keys()].filter((key) => key.startsWith('note-')).length;

const rowsOf = (test: TestRooms): number => test.store.boards.get('plan')?.rows.length ?? 0;

/** Something large that stays: a field that this version does not know. */
function writeNote(client: TestClient, n: number): void {
  const before = Y.encodeStateVector(client.doc);
  client.doc.getMap('meta').set(`note-${n}`, LARGE);
  client.send({ kind: 'update', update: Y.encodeStateAsUpdate(client.doc, before) });
}

/** Until nothing of this size fits. @returns how many were sent, and whose socket was closed */
async function fill(test: TestRooms) {
  for (let sent = 1; ; sent++) {
    const anna = await test.join('anna');
    writeNote(anna, sent);
    await anna.settle();
    if (anna.socket.closed) return { sent, anna };
    anna.hangUp();
    if (sent > 20) throw new Error('nothing was refused');
  }
}

describe('a board that is as large as may be', () => {
  it('[SYNC-77] refuses what would make it larger, before anyone has seen it, and says that it is the board', async () => {
    const test = await smallBoard();
    const ben = await test.join('ben');
    const { anna } = await fill(test);
    const rows = rowsOf(test);
    await ben.settle();
    const seen = notesIn(ben);
    // a first refusal may only put it off until the board is measured
    const again = anna.socket.closed === 'tooLarge' ? anna : await test.join('anna');
    if (again !== anna) writeNote(again, 99);
    await again.settle();
    expect([again.socket.closed, closeWord(again.socket.why ?? '')]).toEqual(['tooLarge', 'board-full']);
    expect(rowsOf(test)).toBe(rows);
    await ben.settle();
    expect([notesIn(ben), seen, ben.socket.closed]).toEqual([rows - 1, rows - 1, null]);
  });

  it('[SYNC-77] tells a program the same, and goes on being read', async () => {
    const test = await smallBoard();
    await fill(test);
    const ran = test.rooms.run('plan', actorOf('robot'), [
      { type: 'card.add', columnId: 'todo', title: LARGE.slice(0, 400), id: 'new' },
      ...Array.from({ length: 100 }, (_, n) => ({
        type: 'card.add' as const,
        columnId: 'todo',
        title: `${n} ${LARGE.slice(0, 400)}`,
      })),
    ]);
    await test.flush();
    expect(await ran).toEqual({ ok: false, reason: 'board-full' });
    expect(await test.rooms.read('plan')).toMatchObject({ ok: true });
  });

  it('[SYNC-77] takes what only deletes', async () => {
    const test = await smallBoard();
    await fill(test);
    const cleo = await test.join('cleo');
    const before = Y.encodeStateVector(cleo.doc);
    cleo.doc.getMap('meta').delete('note-1');
    cleo.send({ kind: 'update', update: Y.encodeStateAsUpdate(cleo.doc, before) });
    cleo.checkpoint(1);
    await cleo.settle();
    expect([cleo.socket.closed, cleo.answered]).toEqual([null, [1]]);
  });

  it('[SYNC-85] takes what archives and brings back, from people and from programs', async () => {
    const test = await smallBoard();
    const anna = await test.join('anna');
    anna.add('Old');
    anna.add('Older');
    await anna.settle();
    const [old, older] = boardIn(anna.doc).cards;
    anna.hangUp();
    await fill(test);
    const cleo = await test.join('cleo');
    cleo.run({ type: 'card.archive', id: old!.id });
    cleo.checkpoint(1);
    await cleo.settle();
    cleo.run({ type: 'card.restore', id: old!.id });
    await cleo.settle();
    cleo.run({ type: 'card.archive', id: old!.id });
    cleo.checkpoint(2);
    await cleo.settle();
    expect([cleo.socket.closed, cleo.answered]).toEqual([null, [1, 2]]);
    const ran = test.rooms.run('plan', actorOf('robot'), [{ type: 'card.archive', id: older!.id }]);
    await test.flush();
    expect(await ran).toMatchObject({ ok: true });
    const read = await test.rooms.read('plan');
    expect(read.ok && read.value.board.cards.map(({ archived }) => archived)).toEqual([true, true]);
    expect(test.rooms.metrics().queued).toBe(0);
  });

  it('[SYNC-85] has an end to that, too: what puts away takes bytes as well', () => {
    const size = new BoardSize({ snapshot: 1_000, rows: 0 }, 1_000);
    expect([size.placeFor(1), size.hasReserveFor(125), size.hasReserveFor(126)]).toEqual([
      'full',
      true,
      false,
    ]);
  });

  it('[SYNC-78] is none because of a long past: what was moved to and fro is put together first', async () => {
    const test = await smallBoard();
    const anna = await test.join('anna');
    anna.add('Moved about');
    await anna.settle();
    const [card] = boardIn(anna.doc).cards;
    let putOff = 0;
    let client = anna;
    // each of these is a row of the log, and all of them together a few bytes of a snapshot
    for (let n = 0; n < 1_500; n++) {
      client.run({ type: 'card.set', id: card!.id, fields: { title: `${n} ${LARGE.slice(0, 100)}` } });
      if (n % 100 === 0) await client.settle();
      if (client.socket.closed === null) continue;
      expect(client.socket.closed).toBe('tooSlow');
      putOff++;
      const { doc } = client;
      client.hangUp();
      client = await test.join('anna', { doc });
      client.send({ kind: 'step2', update: Y.encodeStateAsUpdate(doc) });
    }
    client.checkpoint(1);
    await client.settle();
    expect([client.socket.closed, client.answered]).toEqual([null, [1]]);
    expect(putOff, 'measured only when it is needed').toBeLessThan(10);
    expect(test.log.events.filter(({ event }) => event.startsWith('compaction'))).toEqual([]);
  });

  it('[SYNC-78] lets a program wait until it is measured', async () => {
    const test = await smallBoard();
    const robot = actorOf('robot');
    for (let n = 0; n < 300; n++) {
      const ran = test.rooms.run('plan', robot, [
        { type: 'board.set', fields: { title: `${n} ${LARGE.slice(0, 400)}` } },
      ]);
      await test.flush();
      expect(await ran).toMatchObject({ ok: true });
    }
  });

  it('[SYNC-78] counts what was written while it was measured', () => {
    const size = new BoardSize({ snapshot: 0, rows: 900 }, 1_000);
    expect(size.placeFor(101)).toBe('unmeasured');
    const { mark } = size;
    size.taken(50);
    size.committed(50);
    size.measured(400, mark);
    expect([size.placeFor(550), size.placeFor(551)]).toEqual(['fits', 'unmeasured']);
    size.measured(450, size.mark);
    expect([size.placeFor(550), size.placeFor(551)]).toEqual(['fits', 'full']);
  });

  it('[SYNC-77] holds the largest boards that people make', () => {
    expect(LIMITS.documentBytes).toBeGreaterThan(3 * LIMITS.step2Bytes);
  });
});
