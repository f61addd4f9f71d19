import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { TestRooms, type TestClient } from '../testing/test-room.ts';

function cardOf(client: TestClient): Y.Map<unknown> {
  const [card] = client.doc.getMap<Y.Map<unknown>>('cards').values();
  if (!card) throw new Error('no card');
  return card;
}

function wordsOf(client: TestClient): Y.XmlText {
  const [paragraph] = (cardOf(client).get('description') as Y.XmlFragment).toArray();
  return (paragraph as Y.XmlElement).get(0) as Y.XmlText;
}

function change(client: TestClient, work: () => void): void {
  const before = Y.encodeStateVector(client.doc);
  client.doc.transact(work);
  client.send({ kind: 'update', update: Y.encodeStateAsUpdate(client.doc, before) });
}

/** Two people have made the same words bold at the same time, and a viewer with a client that is not ours has taken it in. */
async function formattedTwice(): Promise<{ test: TestRooms; viewer: TestClient; sent: Uint8Array[] }> {
  const test = await TestRooms.withBoard();
  const anna = await test.join('anna');
  anna.add('Plan');
  change(anna, () => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('some words')]);
    cardOf(anna).set('description', new Y.XmlFragment());
    (cardOf(anna).get('description') as Y.XmlFragment).insert(0, [paragraph]);
  });
  await anna.settle();
  const ben = await test.join('ben');
  const viewer = await test.join('vera', { role: 'viewer' });
  const sent: Uint8Array[] = [];
  // as y-websocket does: all that did not come from the server
  viewer.doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== viewer) sent.push(update);
  });
  for (const person of [anna, ben]) change(person, () => wordsOf(person).format(0, 4, { bold: true }));
  await viewer.settle();
  return { test, viewer, sent };
}

it('[SYNC-89] a viewer whose client deletes marks that say nothing goes on reading, and nothing of it is kept', async () => {
  const { test, viewer, sent } = await formattedTwice();
  expect(sent).not.toEqual([]);
  const rows = test.store.boards.get('plan')?.rows.length;
  for (const update of sent) viewer.send({ kind: 'update', update });
  // and whenever it comes back
  viewer.send({ kind: 'step2', update: Y.encodeStateAsUpdate(viewer.doc) });
  await viewer.settle();
  expect(viewer.socket.closed).toBeNull();
  expect(test.store.boards.get('plan')?.rows).toHaveLength(rows ?? 0);
});

it('[SYNC-89] a viewer who deletes letters along with marks is refused', async () => {
  const { viewer } = await formattedTwice();
  change(viewer, () => wordsOf(viewer).delete(0, 4));
  expect([viewer.socket.closed, viewer.socket.why]).toEqual(['notAllowed', 'read-only']);
});
