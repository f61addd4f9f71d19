import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { sliceDocument, sliceUpdate } from './slice-update.ts';

/** Documents of one person's tabs and page loads, which know of each other or not. */
function tabs(count: number): Y.Doc[] {
  return Array.from({ length: count }, (_, index) => {
    const doc = new Y.Doc();
    doc.clientID = 1_000 + index * 10;
    return doc;
  });
}

function pass(from: Y.Doc, to: Y.Doc): void {
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));
}

function addCard(doc: Y.Doc, id: string): void {
  doc.transact(() => {
    const card = new Y.Map<unknown>([['title', id]]);
    card.set('description', new Y.XmlFragment());
    doc.getMap('cards').set(id, card);
  });
}

const cardOf = (doc: Y.Doc, id: string) => doc.getMap('cards').get(id) as Y.Map<unknown> | undefined;

/** Each joins what was there: nothing ever waits for what comes later. */
function applyAll(doc: Y.Doc, slices: readonly Uint8Array[]): void {
  for (const slice of slices) {
    Y.applyUpdate(doc, slice);
    expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
  }
}

const anyTurn = fc.record({
  tab: fc.nat(2),
  turn: fc.constantFrom('add', 'set', 'write', 'erase', 'clear', 'pass'),
  card: fc.nat(5),
  at: fc.nat(30),
});

describe('[OFF-30] [SYNC-52] an update in slices, and a document', () => {
  it('is the same update, in any history of several tabs, and each slice joins the ones before it', () => {
    fc.assert(
      fc.property(
        fc.array(anyTurn, { minLength: 10, maxLength: 80, size: 'max' }),
        fc.integer({ min: 80, max: 600 }),
        (turns, most) => {
          const server = new Y.Doc();
          server.clientID = 1;
          const docs = tabs(3);
          for (let n = 0; n < 3; n++) addCard(server, `c${n}`);
          for (const doc of docs) pass(server, doc);
          for (const { tab, turn, card, at } of turns) {
            const doc = docs[tab]!;
            const id = `c${card}`;
            const there = cardOf(doc, id);
            const text = there?.get('description') as Y.XmlFragment | undefined;
            if (turn === 'add' && !there) addCard(doc, id);
            if (turn === 'set') there?.set('due', at);
            if (turn === 'clear') there?.delete('due');
            if (turn === 'write' && text) {
              if (text.length === 0) text.insert(0, [new Y.XmlText('begin')]);
              const line = text.get(0) as Y.XmlText;
              line.insert(Math.min(at, line.length), `words ${at}`);
            }
            if (turn === 'erase' && text && text.length > 0) {
              const line = text.get(0) as Y.XmlText;
              line.delete(0, Math.min(at, line.length));
            }
            if (turn === 'pass') pass(docs[at % 3]!, doc);
          }
          const [first, ...others] = docs;
          for (const other of others) pass(other, first!);
          const update = Y.encodeStateAsUpdate(first!, Y.encodeStateVector(server));
          const whole = new Y.Doc();
          Y.applyUpdate(whole, Y.encodeStateAsUpdate(server));
          applyAll(whole, sliceUpdate(update, { most, deletes: 20 }));
          expect(whole.getMap('cards').toJSON()).toEqual(first!.getMap('cards').toJSON());
          expect(Y.encodeStateVector(whole)).toEqual(Y.encodeStateVector(first!));

          const newcomer = new Y.Doc();
          applyAll(newcomer, sliceDocument(first!, { most, first: most / 4 }));
          expect(newcomer.getMap('cards').toJSON()).toEqual(first!.getMap('cards').toJSON());
          expect(Y.equalSnapshots(Y.snapshot(newcomer), Y.snapshot(first!))).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('keeps under what was asked for, a card whole, and no more slices than are needed', () => {
    const [doc] = tabs(1);
    for (let n = 0; n < 500; n++) addCard(doc!, `card-${n}`);
    const update = Y.encodeStateAsUpdate(doc!);
    for (const slices of [sliceUpdate(update, { most: 4_000 }), sliceDocument(doc!, { most: 4_000 })]) {
      for (const slice of slices) expect(slice.length).toBeLessThanOrEqual(4_000);
      expect(slices.length).toBeLessThan((2 * update.length) / 4_000 + 2);
      const seen = new Y.Doc();
      for (const slice of slices) {
        Y.applyUpdate(seen, slice);
        for (const card of Object.values(seen.getMap('cards').toJSON()))
          expect(card).toHaveProperty('description');
      }
    }
  });

  it('of a board that was worked on for long is no more slices than are needed', () => {
    const doc = new Y.Doc();
    doc.clientID = 1;
    for (let n = 0; n < 100; n++) addCard(doc, `c${n}`);
    for (let move = 0; move < 6_000; move++) {
      doc.clientID = 10 + (move % 7);
      cardOf(doc, `c${move % 100}`)?.set('place', ['todo', `a${move}`]);
    }
    const { length } = Y.encodeStateAsUpdate(doc);
    const slices = sliceDocument(doc, { most: 4_000 });
    expect(slices.length).toBeLessThan((1.4 * length) / 4_000);
    const newcomer = new Y.Doc();
    applyAll(newcomer, slices);
    expect(Y.equalSnapshots(Y.snapshot(newcomer), Y.snapshot(doc))).toBe(true);
  });

  it('has deletions of what the other side has, however many', () => {
    const server = new Y.Doc();
    server.clientID = 1;
    for (let n = 0; n < 2_000; n++) addCard(server, `c${n}`);
    const [doc] = tabs(1);
    pass(server, doc!);
    // every other one, so that no two deletions are one range
    for (let n = 0; n < 2_000; n += 2) cardOf(doc!, `c${n}`)?.delete('title');
    const slices = sliceUpdate(Y.encodeStateAsUpdate(doc!, Y.encodeStateVector(server)), { most: 1_000 });
    expect(slices.length).toBeGreaterThan(1);
    for (const slice of slices) expect(slice.length).toBeLessThanOrEqual(1_000);
    applyAll(server, slices);
    expect(server.getMap('cards').toJSON()).toEqual(doc!.getMap('cards').toJSON());
  });
});
