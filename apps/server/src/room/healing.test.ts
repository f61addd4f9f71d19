import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { boardIn } from '../testing/test-server.ts';
import { MemoryStore } from '../testing/memory-store.ts';
import { TestRooms, type TestClient } from '../testing/test-room.ts';
import { HEALING_MS } from './healing.ts';
import { writeAwareness } from './presence-codec.ts';

const NOW = new TestRooms().timers.clock();

/** A store as it was when this was called. */
function backupOf(store: MemoryStore): MemoryStore {
  const copy = new MemoryStore();
  for (const [id, { rows, claims, snapshots, ...rest }] of store.boards) {
    copy.boards.set(id, { ...rest, rows: [...rows], claims: [...claims], snapshots: [...snapshots] });
  }
  return copy;
}

function boardBefore(backup: MemoryStore): Y.Doc {
  const doc = new Y.Doc();
  for (const { bytes } of backup.boards.get('plan')?.rows ?? []) Y.applyUpdate(doc, bytes);
  return doc;
}

/** Anna writes before and after the backup, and Ben has seen all of it. */
async function afterLoss() {
  const test = await TestRooms.withBoard();
  const [anna, ben] = [await test.join('anna'), await test.join('ben')];
  anna.add('In the backup');
  await ben.settle();
  const backup = backupOf(test.store);
  anna.add('Lost');
  await ben.settle();
  ben.run({
    type: 'card.set',
    id: boardIn(ben.doc).cards[1]!.id,
    fields: { title: 'Lost, and renamed by Ben' },
  });
  await anna.settle();
  return { anna, ben, backup };
}

/** Comes back as the web client does: says who it is, and answers what the server lacks. */
async function comeBack(test: TestRooms, user: string, before: TestClient): Promise<TestClient> {
  const client = test.connect(user, { doc: before.doc });
  const state = { clientId: client.doc.clientID, clock: 2, json: '{}' };
  client.send({ kind: 'awareness', update: writeAwareness([state]) });
  client.send({ kind: 'step1', stateVector: Y.encodeStateVector(client.doc) });
  client.send({ kind: 'step2', update: Y.encodeStateAsUpdate(client.doc) });
  client.checkpoint(1);
  await client.settle();
  return client;
}

describe('a server that was restored', () => {
  it('[SAFE-12] takes what it has lost from whoever has it, and records who brought it', async () => {
    const { ben, backup } = await afterLoss();
    const test = new TestRooms(backup, NOW);
    const back = await comeBack(test, 'ben', ben);
    expect([back.socket.closed, back.answered]).toEqual([null, [1]]);
    const read = await test.rooms.read('plan');
    expect(read.ok && read.value.board).toEqual(boardIn(ben.doc));
    expect(backup.boards.get('plan')?.rows.at(-1)).toMatchObject({
      origin: 'healed',
      personId: 'person-ben',
    });
  });

  it('[SAFE-16] takes it in pieces, too: what comes before the first Step2 is part of the answer', async () => {
    const { anna, ben, backup } = await afterLoss();
    const test = new TestRooms(backup, NOW);
    const back = test.connect('ben', { doc: ben.doc });
    back.send({ kind: 'step1', stateVector: Y.encodeStateVector(back.doc) });
    const lacks = Y.encodeStateVector(boardBefore(backup));
    const ofAnna = Y.encodeStateAsUpdate(anna.doc, lacks);
    back.send({ kind: 'update', update: ofAnna });
    back.send({ kind: 'step2', update: Y.encodeStateAsUpdate(ben.doc) });
    back.checkpoint(1);
    await back.settle();
    expect([back.socket.closed, back.answered]).toEqual([null, [1]]);
    const read = await test.rooms.read('plan');
    expect(read.ok && read.value.board).toEqual(boardIn(ben.doc));
  });

  it('[SAFE-12] leaves every client id to whose it is, whoever brought what it wrote', async () => {
    const { anna, ben, backup } = await afterLoss();
    const test = new TestRooms(backup, NOW);
    const benBack = await comeBack(test, 'ben', ben);
    const annaBack = await comeBack(test, 'anna', anna);
    annaBack.add('Anna goes on');
    annaBack.checkpoint(2);
    benBack.run({ type: 'board.set', fields: { title: 'Ben goes on' } });
    await annaBack.settle();
    await benBack.settle();
    expect([annaBack.socket.closed, annaBack.answered, benBack.socket.closed]).toEqual([null, [1, 2], null]);
    expect(boardIn(annaBack.doc)).toEqual(boardIn(benBack.doc));
    expect(boardIn(annaBack.doc).cards).toHaveLength(3);
  });

  it('[SAFE-13] takes nothing of an id that has spoken for itself, nothing in an Update after the answer, and nothing after the window', async () => {
    const forged = (of: TestClient): Uint8Array => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(of.doc));
      doc.clientID = of.doc.clientID;
      doc.getMap('meta').set('title', 'Forged');
      return Y.encodeStateAsUpdate(doc);
    };
    const lost = await afterLoss();
    const test = new TestRooms(lost.backup, NOW);
    const anna = await comeBack(test, 'anna', lost.anna);
    const eve = await test.join('eve');
    eve.send({ kind: 'step2', update: forged(anna) });
    expect(eve.socket.closed).toBe('foreignClientId');

    const again = await afterLoss();
    const live = await new TestRooms(again.backup, NOW).join('ben');
    live.send({ kind: 'step2', update: Y.encodeStateAsUpdate(live.doc) });
    live.send({ kind: 'update', update: Y.encodeStateAsUpdate(again.ben.doc) });
    expect(live.socket.closed).toBe('foreignClientId');
    const later = await comeBack(new TestRooms(again.backup, NOW - HEALING_MS), 'ben', again.ben);
    expect(later.socket.closed).toBe('foreignClientId');
  });

  it('[SAFE-14] repairs under another client id than before, whose clocks its clients may have', async () => {
    const writerOf = async (restoredAt?: number): Promise<number[]> => {
      const test = new TestRooms(new MemoryStore(), restoredAt);
      await test.create('plan');
      const anna = await test.join('anna');
      anna.add('In no column');
      const [card] = boardIn(anna.doc).cards;
      (anna.doc.getMap('cards').get(card!.id) as Y.Map<unknown>).set('place', ['nowhere', 'a0']);
      anna.send({ kind: 'step2', update: Y.encodeStateAsUpdate(anna.doc) });
      await test.flush();
      test.timers.advance(2_000);
      await anna.settle();
      expect(boardIn(anna.doc).problems).toEqual([]);
      return [...anna.doc.store.clients.keys()].filter((id) => id < 100);
    };
    const [before] = await writerOf();
    const [after] = await writerOf(NOW);
    expect([typeof before, typeof after]).toEqual(['number', 'number']);
    expect(after).not.toBe(before);
  });
});
