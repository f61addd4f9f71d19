import { LIMITS } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { boardIn } from '../testing/test-server.ts';
import { TestRooms, type TestClient } from '../testing/test-room.ts';

function titles(client: TestClient): string[] {
  return boardIn(client.doc)
    .cards.map(({ title }) => title)
    .sort();
}

describe('an update that cannot be taken', () => {
  it.each<[string, (client: TestClient) => Uint8Array, string]>([
    ['bytes that are no update', () => Uint8Array.of(1, 2, 3), 'malformed'],
    [
      'bytes after its end',
      (c) => Uint8Array.of(...c.make({ type: 'board.set', fields: { title: 'x' } }), 0),
      'malformed',
    ],
    [
      'a truncated one',
      (c) => c.make({ type: 'board.set', fields: { title: 'x' } }).slice(0, -4),
      'malformed',
    ],
    ['a root that is none', () => updateOf((doc) => doc.getMap('secrets').set('a', 1)), 'malformed'],
    ['a list where a map is', () => updateOf((doc) => doc.getArray('cards').push([1])), 'malformed'],
    [
      'a reserved client id',
      () => updateOf((doc) => doc.getMap('meta').set('title', 'x'), 99),
      'foreignClientId',
    ],
    [
      'thousands of client ids',
      () =>
        Y.mergeUpdates(
          Array.from({ length: 1_500 }, (_, n) =>
            updateOf((doc) => doc.getMap('meta').set('title', 'x'), 5_000 + n),
          ),
        ),
      'malformed',
    ],
    ['too many bytes', () => new Uint8Array(LIMITS.updateBytes + 1), 'tooLarge'],
  ])('[SYNC-22] %s closes its own socket and changes nothing', async (_name, update, reason) => {
    const test = await TestRooms.withBoard();
    const [anna, ben] = [await test.join('anna'), await test.join('ben')];
    ben.send({ kind: 'update', update: update(ben) });
    await test.flush();
    expect(ben.socket.closed).toBe(reason);
    expect(test.store.boards.get('plan')?.rows).toHaveLength(1);
    anna.add('Still works');
    anna.checkpoint(1);
    await test.flush();
    expect(anna.answered).toEqual([1]);
  });

  it.each<[string, number[]]>([
    ['a kind that there is not', [77, 0]],
    ['a long spelling of a short number', [0x80, 0x00, 0x02, 0x02, 0, 0]],
    ['two messages in one frame', [3, 3]],
    ['nothing', []],
    ['a notice, which is the server’s', [103, 2, 0x7b, 0x7d]],
  ])('[SYNC-23] a frame with %s is malformed', async (_name, bytes) => {
    const test = await TestRooms.withBoard();
    const anna = await test.join('anna');
    anna.sendBytes(Uint8Array.from(bytes));
    expect(anna.socket.closed).toBe('malformed');
  });

  it.each(['update', 'step2'] as const)(
    '[SYNC-24] a viewer’s %s with anything new is refused',
    async (kind) => {
      const test = await TestRooms.withBoard();
      const viewer = await test.join('guest', { role: 'viewer' });
      expect(viewer.socket.of('step1')).toEqual([]);
      viewer.send({ kind, update: Y.encodeStateAsUpdate(viewer.doc) });
      expect(viewer.socket.closed).toBeNull();
      viewer.send({ kind, update: viewer.make({ type: 'board.set', fields: { title: 'x' } }) });
      expect(viewer.socket.closed).toBe('notAllowed');
      const commenter = await test.join('c', { role: 'commenter' });
      commenter.send({ kind, update: deletionOf(commenter.doc) });
      expect(commenter.socket.closed).toBe('notAllowed');
    },
  );
});

describe('clocks with a hole before them', () => {
  it('[SYNC-25] are asked for, and nothing is acknowledged before they are there', async () => {
    const test = await TestRooms.withBoard();
    const anna = await test.join('anna');
    anna.make({ type: 'board.set', fields: { title: 'Lost on the way' } });
    const asked = anna.socket.of('step1').length;
    anna.add('After the hole');
    anna.checkpoint(1);
    await test.flush();
    expect(anna.socket.of('step1').length - asked).toBe(1);
    expect([anna.answered, test.store.boards.get('plan')?.rows.length]).toEqual([[], 1]);
    anna.send({ kind: 'step2', update: Y.encodeStateAsUpdate(anna.doc) });
    await test.flush();
    expect([anna.answered, anna.socket.closed]).toEqual([[1], null]);
    test.timers.advance(LIMITS.gapMs * 2);
    expect(anna.socket.closed).toBeNull();
    const read = await test.rooms.read('plan');
    expect(read.ok && read.value.board).toEqual(boardIn(anna.doc));
  });

  it('[SYNC-25] close the socket when they do not come', async () => {
    const test = await TestRooms.withBoard();
    const anna = await test.join('anna');
    anna.make({ type: 'board.set', fields: { title: 'Lost' } });
    anna.add('After');
    test.timers.advance(LIMITS.gapMs);
    expect(anna.socket.closed).toBe('malformed');
  });
});

describe('client ids', () => {
  it('[SYNC-26] are refused to anyone but their first user, at once and after a restart', async () => {
    const test = await TestRooms.withBoard();
    const anna = await test.join('anna');
    anna.add('Mine');
    await anna.settle();
    const forge = (doc: Y.Doc): Uint8Array => {
      const forger = new Y.Doc();
      Y.applyUpdate(forger, Y.encodeStateAsUpdate(doc));
      forger.clientID = doc.clientID;
      const before = Y.encodeStateVector(forger);
      forger.getMap('meta').set('title', 'Forged');
      return Y.encodeStateAsUpdate(forger, before);
    };
    const eve = await test.join('eve');
    eve.send({ kind: 'update', update: forge(anna.doc) });
    expect(eve.socket.closed).toBe('foreignClientId');
    const restarted = new TestRooms(test.store);
    const mallory = await restarted.join('mallory');
    mallory.send({ kind: 'update', update: forge(anna.doc) });
    expect(mallory.socket.closed).toBe('foreignClientId');
    const again = await restarted.join('anna', { doc: anna.doc });
    again.add('Mine too');
    again.checkpoint(1);
    await restarted.flush();
    expect(again.answered).toEqual([1]);
  });

  it('[SYNC-27] of others may come along with what everyone has, and their cards may be deleted', async () => {
    const test = await TestRooms.withBoard();
    const [anna, ben] = [await test.join('anna'), await test.join('ben')];
    anna.add('Anna’s');
    await ben.settle();
    ben.run({ type: 'card.set', id: boardIn(ben.doc).cards[0]!.id, fields: { title: 'Ben’s now' } });
    ben.send({ kind: 'step2', update: Y.encodeStateAsUpdate(ben.doc) });
    await anna.settle();
    expect([ben.socket.closed, titles(anna)]).toEqual([null, ['Ben’s now']]);
  });

  it('a clock that no honest client reaches is refused', async () => {
    const test = await TestRooms.withBoard();
    const eve = await test.join('eve');
    eve.send({ kind: 'update', update: absurdClock() });
    expect(eve.socket.closed).toBe('foreignClientId');
  });
});

describe('what everyone has already', () => {
  it('[SYNC-28] is not logged again, however often a client returns', async () => {
    const test = await TestRooms.withBoard();
    const anna = await test.join('anna');
    anna.add('Task');
    anna.run({ type: 'card.set', id: boardIn(anna.doc).cards[0]!.id, fields: { title: 'Renamed' } });
    await anna.settle();
    const rows = test.store.boards.get('plan')!.rows.length;
    for (let n = 0; n < 3; n++) {
      const again = await test.join('anna', { doc: anna.doc });
      again.send({ kind: 'step2', update: Y.encodeStateAsUpdate(anna.doc) });
      again.checkpoint(1);
      await again.settle();
      expect(again.answered).toEqual([1]);
    }
    expect(test.store.boards.get('plan')!.rows).toHaveLength(rows);
  });
});

function updateOf(change: (doc: Y.Doc) => void, clientID = 4_000_000_000): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  change(doc);
  return Y.encodeStateAsUpdate(doc);
}

/** Deletes one thing of the board and adds none. */
function deletionOf(doc: Y.Doc): Uint8Array {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const before = Y.encodeStateVector(copy);
  copy.getMap('columns').delete('todo');
  return Y.encodeStateAsUpdate(copy, before);
}

/** One client's struct at a clock far beyond the limit: client 5,000, clock 2^40. */
function absurdClock(): Uint8Array {
  const bytes = [1, 1];
  for (const value of [5_000, 2 ** 40]) {
    let rest = value;
    while (rest >= 128) {
      bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    bytes.push(rest);
  }
  // a collected struct of length 1, and no deletions
  return Uint8Array.from([...bytes, 0, 1, 0]);
}
