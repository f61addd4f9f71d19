import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { boardIn } from '../testing/test-server.ts';
import { TestRooms, type TestClient } from '../testing/test-room.ts';

const UPDATES = 40;
const LEVELS_EACH = 30;

/** Puts so many maps in one another into `into`. @returns the update, and the innermost */
function nest(
  client: TestClient,
  into: Y.Map<unknown>,
  levels = LEVELS_EACH,
): { update: Uint8Array; innermost: Y.Map<unknown> } {
  const before = Y.encodeStateVector(client.doc);
  let innermost = into;
  client.doc.transact(() => {
    for (let level = 0; level < levels; level++) {
      const next = new Y.Map<unknown>();
      innermost.set('a', next);
      innermost = next;
    }
  });
  return { update: Y.encodeStateAsUpdate(client.doc, before), innermost };
}

/** What she nested can go again, for everyone and for whoever reads the board anew. */
async function expectReadable(test: TestRooms, eve: TestClient): Promise<void> {
  const anna = await test.join('anna');
  const deletion = new Y.Doc();
  Y.applyUpdate(deletion, Y.encodeStateAsUpdate(anna.doc));
  deletion.clientID = anna.doc.clientID;
  const before = Y.encodeStateVector(deletion);
  for (const key of ['deep', 'c']) deletion.getMap('cards').delete(key);
  anna.send({ kind: 'update', update: Y.encodeStateAsUpdate(deletion, before) });
  anna.checkpoint(1);
  await anna.settle();
  expect([anna.socket.closed, anna.answered]).toEqual([null, [1]]);
  const newcomer = await test.join('newcomer');
  expect(boardIn(newcomer.doc)).toEqual(boardIn(deletion));
  expect(test.log.events.filter(({ event }) => event.startsWith('room.'))).toEqual([]);
  eve.hangUp();
}

describe('things nested in one another over many updates', () => {
  it.each([
    ['each on disk before the next', async (test: TestRooms) => test.flush()],
    ['all while the disk is at work', async () => undefined],
  ])(
    '[SYNC-70] %s: the socket ends at more than a hundred levels, and the board stays readable',
    async (_how, between) => {
      const test = await TestRooms.withBoard();
      const eve = await test.join('eve');
      let into = new Y.Map<unknown>();
      eve.doc.getMap('cards').set('deep', into);
      eve.send({ kind: 'update', update: Y.encodeStateAsUpdate(eve.doc) });
      for (let n = 0; n < UPDATES && eve.socket.closed === null; n++) {
        const { update, innermost } = nest(eve, into);
        eve.send({ kind: 'update', update });
        into = innermost;
        await between(test);
      }
      expect(eve.socket.closed).toBe('malformed');
      await test.flush();
      await expectReadable(test, eve);
    },
  );

  it('[SYNC-70] beside the middle of a text they count as what they stand beside', async () => {
    const test = await TestRooms.withBoard();
    const eve = await test.join('eve');
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(eve.doc));
    let element = new Y.XmlFragment();
    const begin = Y.encodeStateVector(doc);
    doc.transact(() => {
      const card = new Y.Map<unknown>();
      doc.getMap('cards').set('c', card);
      card.set('description', element);
    });
    eve.send({ kind: 'update', update: Y.encodeStateAsUpdate(doc, begin) });
    for (let n = 0; n < UPDATES && eve.socket.closed === null; n++) {
      const before = Y.encodeStateVector(doc);
      doc.transact(() => {
        for (let level = 0; level < 20; level++) {
          const text = new Y.XmlText('abc');
          const next = new Y.XmlElement('p');
          element.insert(0, [text]);
          text.insertEmbed(1, next);
          element = next;
        }
      });
      eve.send({ kind: 'update', update: Y.encodeStateAsUpdate(doc, before) });
      await test.flush();
    }
    expect(eve.socket.closed).toBe('malformed');
    await test.flush();
    await expectReadable(test, eve);
  });

  it('[SYNC-70] in one update by two clients in turns they count as many as they are', async () => {
    const test = await TestRooms.withBoard();
    const eve = await test.join('eve');
    const [one, other] = [new Y.Doc(), new Y.Doc()];
    Object.assign(one, { clientID: 5_000 });
    Object.assign(other, { clientID: 6_000 });
    for (const doc of [one, other]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(eve.doc));
    const before = Y.encodeStateVector(eve.doc);
    let path: string[] = [];
    for (let level = 0; level < 300; level++) {
      const [doc, next] = level % 2 === 0 ? [one, other] : [other, one];
      let into = doc.getMap<unknown>('cards');
      for (const key of path) into = into.get(key) as Y.Map<unknown>;
      into.set('a', new Y.Map());
      path = [...path, 'a'];
      Y.applyUpdate(next, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(next)));
    }
    eve.send({ kind: 'update', update: Y.encodeStateAsUpdate(one, before) });
    expect(eve.socket.closed).toBe('malformed');
  });

  it('[SYNC-70] what an update says of what is there already counts for nothing', async () => {
    const test = await TestRooms.withBoard();
    const eve = await test.join('eve');
    const { update, innermost } = nest(eve, eve.doc.getMap('cards'), 99);
    eve.send({ kind: 'update', update });
    await test.flush();
    // the same struct once more, as if it stood in a root, and with it what stands in it
    const clock = innermost._item?.id.clock ?? 0;
    const liar = new Y.Doc();
    Object.assign(liar, { clientID: eve.doc.clientID });
    liar.store.clients.set(eve.doc.clientID, [new Y.GC(Y.createID(eve.doc.clientID, 0), clock)]);
    let into: Y.Map<unknown> = liar.getMap('cards');
    liar.transact(() => {
      for (let level = 0; level < 60; level++) {
        const next = new Y.Map<unknown>();
        into.set('b', next);
        into = next;
      }
    });
    const lie = Y.encodeStateAsUpdate(liar, Y.encodeStateVector(new Map([[eve.doc.clientID, clock]])));
    eve.send({ kind: 'update', update: lie });
    expect(eve.socket.closed).toBe('malformed');
  });

  it('[SYNC-70] what honest people nest, one in the other and while the disk is at work, is taken', async () => {
    const test = await TestRooms.withBoard();
    const anna = await test.join('anna');
    anna.run({ type: 'card.add', columnId: 'todo', title: 'Plan', description: 'First' });
    const text = (): Y.XmlFragment => {
      const [card] = anna.doc.getMap('cards').values();
      return (card as Y.Map<unknown>).get('description') as Y.XmlFragment;
    };
    let before = Y.encodeStateVector(anna.doc);
    for (let line = 0; line < 300; line++) {
      const paragraph = new Y.XmlElement('paragraph');
      text().push([paragraph]);
      paragraph.push([new Y.XmlText(`Line ${line}`)]);
      anna.send({ kind: 'update', update: Y.encodeStateAsUpdate(anna.doc, before) });
      before = Y.encodeStateVector(anna.doc);
    }
    anna.checkpoint(1);
    await anna.settle();
    expect([anna.socket.closed, anna.answered]).toEqual([null, [1]]);
  });
});
