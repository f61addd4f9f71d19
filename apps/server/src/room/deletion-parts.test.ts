import { encodeDeletions } from '@taktboard/protocol';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { varUint } from '../testing/hostile/costly-updates.ts';
import { largeBoard } from '../testing/large-board.ts';
import { deletionParts } from './deletion-parts.ts';

const GONE = 1_000_000_000;

/** Something that a client wrote and that is gone: a few bytes, however long it was. */
function gone(client: number): Uint8Array {
  return Uint8Array.from([1, 1, ...varUint(client), 0, 0, ...varUint(GONE), 0]);
}

it('[SYNC-92] deletions are cut by what is there to be deleted, whatever else they name', () => {
  const doc = largeBoard(1_000);
  Y.applyUpdate(doc, gone(77));
  const ranges = [...Y.decodeStateVector(Y.encodeStateVector(doc))].map(([client, len]) => ({
    client,
    clock: 0,
    len,
  }));
  const whole = encodeDeletions(ranges);
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  Y.applyUpdate(copy, whole);
  let parts = 0;
  for (const part of deletionParts(doc, whole)) {
    let deleted = 0;
    doc.once('afterTransaction', ({ deleteSet }) => {
      for (const items of deleteSet.clients.values()) deleted += items.length;
    });
    Y.applyUpdate(doc, part);
    // a task goes with all that is in it
    expect(deleted).toBeLessThan(4_000);
    parts += 1;
  }
  expect(parts).toBeGreaterThan(5);
  expect(Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(copy))).toBe(true);
});

it('[SYNC-92] what deletes little, or brings something, is taken in as it is', () => {
  const doc = largeBoard(1_000);
  const few = encodeDeletions([{ client: 1, clock: 0, len: 2_000 }]);
  expect([...deletionParts(doc, few)]).toEqual([few]);
  const update = Y.encodeStateAsUpdate(doc);
  expect([...deletionParts(doc, update)]).toEqual([update]);
});

it('[SYNC-92] deletions are cut the finer the more there is behind what is deleted', () => {
  const doc = largeBoard(1_000);
  const few = encodeDeletions([{ client: doc.clientID, clock: 0, len: 1_500 }]);
  const finely = { wholeDeletes: 2_000, deletes: 500, moved: 100_000 };
  const structs = doc.store.clients.get(doc.clientID)?.length ?? 0;
  const live = (doc.store.clients.get(doc.clientID) ?? []).filter(
    ({ id, deleted }) => id.clock < 1_500 && !deleted,
  ).length;
  const parts = [...deletionParts(doc, few, finely)];
  expect(parts.length).toBe(Math.ceil(live / Math.floor(finely.moved / structs)));
  expect([...deletionParts(doc, few, { ...finely, moved: Infinity })]).toEqual([few]);
});
