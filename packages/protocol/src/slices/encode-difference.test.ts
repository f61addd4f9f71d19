import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { encodeDifference } from './encode-difference.ts';

function encoded(doc: Y.Doc, stateVector: Uint8Array): { update: Uint8Array; pauses: number } {
  const steps = encodeDifference(doc, stateVector);
  for (let pauses = 0; ; pauses++) {
    const step = steps.next();
    if (step.done) return { update: step.value, pauses };
  }
}

const anyTurn = fc.record({
  by: fc.nat(2),
  turn: fc.constantFrom('set', 'write', 'erase', 'remove', 'pass'),
  at: fc.nat(20),
});

/** Three people at work on one document, who hear of each other now and then. */
function worked(turns: readonly { by: number; turn: string; at: number }[]): Y.Doc[] {
  const docs = [5, 700, 90_000].map((clientID) => {
    const doc = new Y.Doc();
    doc.clientID = clientID;
    return doc;
  });
  for (const { by, turn, at } of turns) {
    const doc = docs[by]!;
    const text = doc.getText('text');
    if (turn === 'set') doc.getMap('cards').set(`c${at}`, new Y.Map([['title', at]]));
    if (turn === 'remove') doc.getMap('cards').delete(`c${at}`);
    if (turn === 'write') text.insert(Math.min(at, text.length), 'words');
    if (turn === 'erase' && text.length > 0) text.delete(at % text.length, 1);
    if (turn === 'pass') Y.applyUpdate(docs[at % 3]!, Y.encodeStateAsUpdate(doc));
  }
  for (const doc of docs.slice(1)) Y.applyUpdate(docs[0]!, Y.encodeStateAsUpdate(doc));
  return docs;
}

it('[SYNC-95] a difference that is encoded in steps is what Yjs makes of it, for whoever returns from wherever', () => {
  fc.assert(
    fc.property(fc.array(anyTurn, { maxLength: 60, size: 'max' }), fc.nat(50), (turns, offset) => {
      const docs = worked(turns);
      const [whole, ...others] = docs as [Y.Doc, Y.Doc, Y.Doc];
      const known = Y.decodeStateVector(Y.encodeStateVector(whole));
      const between = new Map([...known].map(([client, clock]) => [client, Math.max(0, clock - offset)]));
      const vectors = [
        ...docs.map((doc) => Y.encodeStateVector(doc)),
        Y.encodeStateVector(between),
        Y.encodeStateVector(new Map([...between, [12_345, 7]])),
      ];
      for (const doc of [whole, ...others]) {
        for (const vector of vectors) {
          expect(encoded(doc, vector).update).toEqual(Y.encodeStateAsUpdate(doc, vector));
        }
      }
    }),
  );
});

it('[SYNC-95] whoever encodes a large one may pause, of what was deleted too', () => {
  const doc = new Y.Doc();
  const cards = doc.getMap('cards');
  doc.transact(() => {
    for (let n = 0; n < 5_000; n++) cards.set(`c${n}`, new Y.Map([['title', n]]));
    for (let n = 0; n < 2_000; n++) cards.delete(`c${n}`);
  });
  expect(encoded(doc, Y.encodeStateVector(new Map([[1, 1]]))).pauses).toBeGreaterThan(10);
});
