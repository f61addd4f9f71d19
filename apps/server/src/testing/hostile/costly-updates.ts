import * as Y from 'yjs';

export function varUint(value: number): number[] {
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
export function madeToConflict(client: number, count: number): { first: Uint8Array; update: Uint8Array } {
  const { made, text, next } = textOf(client);
  const structs = Array.from({ length: count }, (_, n) =>
    n === 0
      ? [0x04, 0, ...varUint(client), ...varUint(text), 1, 97]
      : [0x84, ...varUint(client), ...varUint(next + n - 1), 1, 97],
  );
  for (let n = 0; n < count; n++) {
    structs.push([0x44, ...varUint(client), ...varUint(next + count - 1 - (n >> 1)), 1, 98]);
  }
  const head = [1, ...varUint(structs.length), ...varUint(client), ...varUint(next)];
  return { first: made, update: Uint8Array.from([...head, ...structs.flat(), 0]) };
}

/** Of one client, from a clock on: the bytes of its structs, and nothing deleted. */
function structsOf(client: number, from: number, structs: readonly number[][]): Uint8Array {
  return Uint8Array.from([
    1,
    ...varUint(structs.length),
    ...varUint(client),
    ...varUint(from),
    ...structs.flat(),
    0,
  ]);
}

/** One letter of a client, between two that stand beside one another in a text of hers. */
function letterBetween(client: number, left: number): number[] {
  return [0xc4, ...varUint(client), ...varUint(left), ...varUint(client), ...varUint(left + 1), 1, 98];
}

/** A text of one struct that has room for `count` cuts. */
function longText(client: number, count: number): { first: Uint8Array; start: number; next: number } {
  const doc = new Y.Doc();
  doc.clientID = client;
  const text = new Y.Text();
  doc.transact(() => {
    const card = new Y.Map<unknown>();
    doc.getMap('cards').set('x', card);
    card.set('text', text);
    text.insert(0, 'a'.repeat(2 * count + 2));
  });
  const start = text._start?.id.clock ?? 0;
  return { first: Y.encodeStateAsUpdate(doc), start, next: Y.getState(doc.store, client) };
}

/** A letter behind every second one of a text, the last one first: each cuts it, and Yjs moves all that was cut off before. */
export function madeToCut(client: number, count: number): { first: Uint8Array; update: Uint8Array } {
  const { first, start, next } = longText(client, count);
  const structs = Array.from({ length: count }, (_, n) => letterBetween(client, start + 2 * (count - 1 - n)));
  return { first, update: structsOf(client, next, structs) };
}

/** Every second letter of a text deleted, one by one. */
export function madeOfDeletions(
  client: number,
  count: number,
  order: 'in order' | 'back to front' = 'in order',
): { first: Uint8Array; update: Uint8Array } {
  const { first, start } = longText(client, count);
  const ranges = Array.from({ length: count }, (_, n) => [...varUint(start + 2 * n), 1]);
  if (order === 'back to front') ranges.reverse();
  return { first, update: Uint8Array.from([0, 1, ...varUint(client), ...varUint(count), ...ranges.flat()]) };
}

/** Letters, each behind one more mark of its own: whoever reads them has all marks with each of them. */
export function madeOfMarks(client: number, count: number): { first: Uint8Array; update: Uint8Array } {
  const { made, text, next } = textOf(client);
  const word = (value: string): number[] => [value.length, ...Buffer.from(value)];
  const structs = Array.from({ length: count }, (_, n) => [
    n === 0
      ? [0x06, 0, ...varUint(client), ...varUint(text), ...word('0'), ...word('true')]
      : [0x86, ...varUint(client), ...varUint(next + 2 * n - 1), ...word(n.toString(36)), ...word('true')],
    [0x84, ...varUint(client), ...varUint(next + 2 * n), 1, 98],
  ]).flat();
  return { first: made, update: structsOf(client, next, structs) };
}

/** One key of a map, each time put before all that it was: Yjs walks back from what it is. */
export function madeToWalkBack(client: number, count: number): Uint8Array {
  const text = (words: string): number[] => [words.length, ...Buffer.from(words)];
  const structs = Array.from({ length: count }, (_, n) =>
    n === 0
      ? [0x28, 1, ...text('meta'), ...text('title'), 1, 0x7d, 1]
      : [0x48, ...varUint(client), ...varUint(n - 1), 1, 0x7d, 1],
  );
  return structsOf(client, 0, structs);
}

/** Maps that stand a hundred levels deep, and a change in each: Yjs tells every level of every change. */
export function madeDeep(client: number, count: number): { first: Uint8Array; update: Uint8Array } {
  const doc = new Y.Doc();
  doc.clientID = client;
  const leaves = Array.from({ length: count }, () => new Y.Map<unknown>());
  doc.transact(() => {
    let around = doc.getMap<unknown>('cards');
    for (let level = 0; level < 97; level++) {
      const next = new Y.Map<unknown>();
      around.set('a', next);
      around = next;
    }
    for (const [n, leaf] of leaves.entries()) around.set(String(n), leaf);
  });
  const [first, before] = [Y.encodeStateAsUpdate(doc), Y.encodeStateVector(doc)];
  doc.transact(() => {
    for (const leaf of leaves) leaf.set('b', 1);
  });
  return { first, update: Y.encodeStateAsUpdate(doc, before) };
}

/** One key of a map written again and again, each time as if it had never been there. */
export function madeToGoBack(client: number, count: number): Uint8Array {
  const text = (words: string): number[] => [words.length, ...Buffer.from(words)];
  const struct = [0x28, 1, ...text('meta'), ...text('title'), 1, 0x7d, 1];
  return Uint8Array.from([
    1,
    ...varUint(count),
    ...varUint(client),
    0,
    ...Array.from({ length: count }, () => struct).flat(),
    0,
  ]);
}
