import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { BOARD_ROOTS, decodeUpdate } from './decode-update.ts';
import { joinClocks } from './join-clocks.ts';

/** A board as three people left it, and what each of them does next. */
function honestBoard(): { base: Uint8Array; updates: Uint8Array[] } {
  const [first, ...others] = [docBy(5_001), docBy(5_002), docBy(5_003)] as const;
  const docs = [first, ...others];
  const share = (): void => {
    const all = Y.mergeUpdates(docs.map((doc) => Y.encodeStateAsUpdate(doc)));
    for (const doc of docs) Y.applyUpdate(doc, all);
  };
  for (const [n, doc] of docs.entries()) addCard(doc, `c${n}`);
  share();
  for (const doc of docs) edit(doc, 'c0');
  share();
  first.getMap('cards').delete('c2');
  share();
  const base = Y.encodeStateAsUpdate(first);
  const updates = docs.map((doc) => {
    const before = Y.encodeStateVector(doc);
    addCard(doc, `new-${doc.clientID}`);
    edit(doc, 'c1');
    return Y.encodeStateAsUpdate(doc, before);
  });
  return { base, updates: [...updates, Y.mergeUpdates(updates)] };
}

function docBy(clientID: number): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  return doc;
}

function addCard(doc: Y.Doc, id: string): void {
  const card = new Y.Map<unknown>();
  const text = new Y.XmlFragment();
  doc.transact(() => {
    doc.getMap('cards').set(id, card);
    card.set('title', `Card ${id}`);
    card.set('place', ['todo', 'a0']);
    card.set('description', text);
    text.insert(0, [new Y.XmlText('What is to be done')]);
  });
}

function edit(doc: Y.Doc, id: string): void {
  const card = doc.getMap('cards').get(id) as Y.Map<unknown>;
  const text = (card.get('description') as Y.XmlFragment).get(0) as Y.XmlText;
  doc.transact(() => {
    card.set('place', ['doing', `a${doc.clientID % 7}`]);
    card.delete('title');
    text.insert(4, ' really');
    text.format(0, 3, { bold: true });
    text.delete(2, 3);
  });
}

function docOf(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc;
}

type Wound = { kind: 'set' | 'insert' | 'remove'; at: number; byte: number };

function wounded(bytes: Uint8Array, wounds: readonly Wound[]): Uint8Array {
  const list = [...bytes];
  for (const { kind, at, byte } of wounds) {
    const index = at % list.length;
    if (kind === 'set') list[index] = byte;
    else if (kind === 'insert') list.splice(index, 0, byte);
    else if (list.length > 1) list.splice(index, 1);
  }
  return Uint8Array.from(list);
}

const wound = fc.record({
  kind: fc.constantFrom<Wound['kind']>('set', 'set', 'set', 'insert', 'remove'),
  at: fc.nat(5_000),
  byte: fc.nat(255),
});

describe('an update from a hostile hand', () => {
  const { base, updates } = honestBoard();

  it('[WIRE-3] that passes the checks is taken in whole: nothing throws and nothing is left pending', () => {
    const runs = 3_000;
    let passed = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...updates),
        fc.array(wound, { minLength: 0, maxLength: 4 }),
        (which, wounds) => {
          const update = wounded(which, wounds);
          const decoded = decodeUpdate(update, BOARD_ROOTS, 2 ** 31 - 1);
          if (!decoded.ok) return;
          const doc = docOf(base);
          const joining = joinClocks(decoded.value, (client) => Y.getState(doc.store, client));
          if (joining === 'gap') return;
          passed++;
          Y.applyUpdate(doc, update);
          expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
          for (const [client, { to }] of decoded.value.structs) {
            expect(Y.getState(doc.store, client)).toBeGreaterThanOrEqual(to);
          }
        },
      ),
      { numRuns: runs },
    );
    expect(passed).toBeGreaterThan(runs / 20);
  });
});
