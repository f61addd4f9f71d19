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
