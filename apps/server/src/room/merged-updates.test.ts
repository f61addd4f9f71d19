import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { LogRow } from '../store/store.ts';
import { mergedUpdates } from './merged-updates.ts';

const SMALL = 1_000;

/** A row for each text that is written, in order. */
function rowsOf(...texts: string[]): LogRow[] {
  const doc = new Y.Doc();
  const rows: LogRow[] = [];
  doc.on('update', (bytes: Uint8Array) => {
    rows.push({ seq: rows.length + 1, at: 1, userId: null, personId: null, origin: 'edit', bytes });
  });
  texts.forEach((text, n) => doc.getMap('cards').set(`c${n}`, text));
  return rows;
}

it('[SYNC-18] what is small becomes one update, and what is large stays by itself and in its place', () => {
  const large = 'x'.repeat(2 * SMALL);
  const rows = rowsOf('a', 'b', large, 'c', 'd', 'e');
  const merged = mergedUpdates(rows, SMALL);
  expect(merged.map(({ length }) => length > SMALL)).toEqual([false, true, false]);
  expect(merged[1]).toBe(rows[2]?.bytes);
  const doc = new Y.Doc();
  for (const update of merged) {
    Y.applyUpdate(doc, update);
    expect(doc.store.pendingStructs).toBeNull();
  }
  expect(doc.getMap('cards').toJSON()).toEqual({ c0: 'a', c1: 'b', c2: large, c3: 'c', c4: 'd', c5: 'e' });
});

it('[SYNC-18] of many small ones none is larger than may be merged', () => {
  const merged = mergedUpdates(rowsOf(...Array.from({ length: 200 }, (_, n) => `Task ${n}`)), SMALL);
  for (const { length } of merged) expect(length).toBeLessThanOrEqual(SMALL);
  expect(merged.length).toBeLessThan(20);
});
