import { BOARD_ROOTS, decodeUpdate, encodeFrame, LIMITS } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { madeToConflict, madeToGoBack } from '../testing/hostile/costly-updates.ts';
import { boardIn } from '../testing/test-server.ts';
import { TestRooms, type TestClient } from '../testing/test-room.ts';
import { mayConflict } from './conflicts.ts';

const linesOf = (client: TestClient): Y.XmlFragment => {
  const [card] = client.doc.getMap('cards').values();
  return (card as Y.Map<unknown>).get('description') as Y.XmlFragment;
};

describe('an update that is made to cost time', () => {
  it.each([
    ['letters that all stand at one place', madeToConflict(5_000, 3_000)],
    ['a key that is written thousands of times', { first: null, update: madeToGoBack(5_000, 3_000) }],
  ])('[SYNC-76] %s: ends its socket and is kept by nobody', async (_what, { first, update }) => {
    const test = await TestRooms.withBoard();
    const [anna, eve] = [await test.join('anna'), await test.join('eve')];
    if (first) eve.send({ kind: 'update', update: first });
    await anna.settle();
    const rows = test.store.boards.get('plan')?.rows.length;
    eve.sendBytes(encodeFrame({ kind: 'update', update }));
    expect([eve.socket.closed, eve.socket.why]).toEqual(['malformed', 'too much at one place']);
    await anna.settle();
    expect(test.store.boards.get('plan')?.rows).toHaveLength(rows ?? 0);
    anna.add('Goes on');
    anna.checkpoint(1);
    await anna.settle();
    expect(anna.answered).toEqual([1]);
  });

  it('[SYNC-76] hundreds of tasks that are moved in one stroke need no counting', async () => {
    const test = await TestRooms.withBoard();
    const anna = await test.join('anna');
    const add = Array.from(
      { length: 200 },
      (_, n) => ({ type: 'card.add', columnId: 'todo', title: `${n}` }) as const,
    );
    const added = anna.make(...add);
    const live = new Y.Doc();
    Y.applyUpdate(live, Y.encodeStateAsUpdate(anna.doc));
    const moves = boardIn(anna.doc).cards.map(
      ({ id }) => ({ type: 'card.move', id, columnId: 'todo' }) as const,
    );
    const moved = anna.make(...moves.toReversed());
    for (const update of [added, moved]) {
      const decoded = decodeUpdate(update, BOARD_ROOTS, LIMITS.clientClock);
      expect(decoded.ok && mayConflict(live, decoded.value)).toBe(false);
    }
  });

  it('[SYNC-76] what two people wrote at one place, hundreds of lines each, is taken and is the same for both', async () => {
    const test = await TestRooms.withBoard();
    const [anna, ben] = [await test.join('anna'), await test.join('ben')];
    anna.run({ type: 'card.add', columnId: 'todo', title: 'Plan', description: 'First' });
    await anna.settle();
    await ben.settle();
    const write = (client: TestClient, name: string): Uint8Array => {
      const before = Y.encodeStateVector(client.doc);
      for (let line = 0; line < 150; line++) {
        const paragraph = new Y.XmlElement('paragraph');
        linesOf(client).insert(0, [paragraph]);
        paragraph.push([new Y.XmlText(`${name} ${line}`)]);
      }
      for (let line = 0; line < 150; line++) {
        linesOf(client).insert(linesOf(client).length, [new Y.XmlText(`${name} ${line}`)]);
      }
      return Y.encodeStateAsUpdate(client.doc, before);
    };
    const updates = [write(anna, 'Anna'), write(ben, 'Ben')] as const;
    anna.send({ kind: 'update', update: updates[0] });
    ben.send({ kind: 'update', update: updates[1] });
    await anna.settle();
    await ben.settle();
    expect([anna.socket.closed, ben.socket.closed]).toEqual([null, null]);
    const fresh = await test.join('fresh');
    expect(boardIn(fresh.doc)).toEqual(boardIn(anna.doc));
    expect(boardIn(fresh.doc)).toEqual(boardIn(ben.doc));
    expect(linesOf(fresh).length).toBe(601);
  });
});
