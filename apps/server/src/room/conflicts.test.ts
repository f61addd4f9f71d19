import { encodeFrame } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { boardIn } from '../testing/test-server.ts';
import { TestRooms, type TestClient } from '../testing/test-room.ts';

const ANNA = 5_000;

function varUint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}

/** A text in a card, as one update, and the clock of the text. */
function textOf(client: number): { made: Uint8Array; text: number; next: number } {
  const doc = new Y.Doc();
  doc.clientID = client;
  const text = new Y.Text();
  doc.transact(() => {
    const card = new Y.Map<unknown>();
    doc.getMap('cards').set('x', card);
    card.set('text', text);
  });
  return {
    made: Y.encodeStateAsUpdate(doc),
    text: text._item?.id.clock ?? 0,
    next: Y.getState(doc.store, client),
  };
}

/**
 * A text of `count` letters, and as many more that are all put to its beginning and say that they stand before a letter
 * near its end: Yjs compares each of them with all that went before.
 */
function madeToConflict(count: number): { first: Uint8Array; update: Uint8Array } {
  const { made, text, next } = textOf(ANNA);
  const structs = Array.from({ length: count }, (_, n) =>
    n === 0
      ? [0x04, 0, ...varUint(ANNA), ...varUint(text), 1, 97]
      : [0x84, ...varUint(ANNA), ...varUint(next + n - 1), 1, 97],
  );
  for (let n = 0; n < count; n++) {
    structs.push([0x44, ...varUint(ANNA), ...varUint(next + count - 1 - (n >> 1)), 1, 98]);
  }
  const head = [1, ...varUint(structs.length), ...varUint(ANNA), ...varUint(next)];
  return { first: made, update: Uint8Array.from([...head, ...structs.flat(), 0]) };
}

/** One key of a map written again and again, each time as if it had never been there. */
function madeToGoBack(count: number): Uint8Array {
  const text = (words: string): number[] => [words.length, ...Buffer.from(words)];
  const struct = [0x28, 1, ...text('meta'), ...text('title'), 1, 0x7d, 1];
  return Uint8Array.from([
    1,
    ...varUint(count),
    ...varUint(ANNA),
    0,
    ...Array.from({ length: count }, () => struct).flat(),
    0,
  ]);
}

const linesOf = (client: TestClient): Y.XmlFragment => {
  const [card] = client.doc.getMap('cards').values();
  return (card as Y.Map<unknown>).get('description') as Y.XmlFragment;
};

describe('an update that is made to cost time', () => {
  it.each([
    ['letters that all stand at one place', madeToConflict(3_000)],
    ['a key that is written thousands of times', { first: null, update: madeToGoBack(3_000) }],
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
