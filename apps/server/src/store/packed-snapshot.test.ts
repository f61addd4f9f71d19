import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { packSnapshot, unpackSnapshot } from './packed-snapshot.ts';

/** One task that was moved a thousand times. */
function longPast(): Uint8Array {
  const doc = new Y.Doc();
  const place = doc.getMap('cards');
  for (let n = 0; n < 1_000; n++) {
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    other.getMap('cards').set('place', ['todo', `a${n}`]);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  }
  expect(place.get('place')).toEqual(['todo', 'a999']);
  return Y.encodeStateAsUpdateV2(doc);
}

describe('a snapshot as it is stored', () => {
  it('[SYNC-86] is a part of its size, and read as it was', () => {
    const bytes = longPast();
    const stored = packSnapshot(bytes);
    expect(stored.length).toBeLessThan(bytes.length * 0.9);
    expect(unpackSnapshot(stored)).toEqual(Buffer.from(bytes));
  });

  it('[SYNC-86] stays as it is where packing gains nothing, and where it was stored before there was packing', () => {
    const empty = Y.encodeStateAsUpdateV2(new Y.Doc());
    expect(packSnapshot(empty)).toEqual(Buffer.from(empty));
    const before = Buffer.from(longPast());
    expect(unpackSnapshot(before)).toBe(before);
  });

  it('[SYNC-86] is no board when it cannot be unpacked', () => {
    const stored = packSnapshot(longPast());
    expect(unpackSnapshot(stored.subarray(0, stored.length - 40))).toBeNull();
  });
});
