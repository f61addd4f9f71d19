import { plainDoc } from '@taktboard/board';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { makeSnapshot } from '../snapshots/make-snapshot.ts';
import { slicesOf } from '../snapshots/snapshot-slices.ts';
import { sliceStored } from '../snapshots/slice-stored.ts';
import { unpackSnapshot } from '../store/packed-snapshot.ts';
import type { StoredBoard } from '../store/store.ts';
import { largeBoard } from '../testing/large-board.ts';
import { storedUpdates, takingIn, unslicedBytes } from './take-in-stored.ts';

const TASKS = 3_000;
/** Structs that are taken in within a few milliseconds. */
const MOST_AT_ONCE = 5_000;
const whole = largeBoard(TASKS);
const update = Y.encodeStateAsUpdate(whole);

function storedBoard(parts: Partial<Pick<StoredBoard, 'snapshot' | 'rows' | 'derivedTo'>>): StoredBoard {
  const known = { title: 'Plan', seq: 1, trashed: false, claims: [], damagedSnapshots: [] };
  return { ...known, snapshot: null, rows: [], derivedTo: 0, ...parts };
}

function rowsOf(...updates: Uint8Array[]): StoredBoard['rows'] {
  const whose = { at: 1, userId: null, personId: null, origin: 'edit' } as const;
  return updates.map((bytes, n) => ({ ...whose, seq: n + 1, bytes }));
}

function snapshotOf(doc: Y.Doc): Uint8Array {
  const made = makeSnapshot({ seq: 1, snapshot: null, rows: [Y.encodeStateAsUpdate(doc)] });
  const bytes = made.ok ? unpackSnapshot(Buffer.from(made.value.packed)) : null;
  if (!bytes) throw new Error('no snapshot was made');
  return bytes;
}

/** Each task given another title, one row each. */
function renaming(): Uint8Array[] {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  const rows: Uint8Array[] = [];
  doc.on('update', (row: Uint8Array) => rows.push(row));
  for (const [id, card] of doc.getMap<Y.Map<unknown>>('cards')) card.set('title', id);
  return rows;
}

/** How many structs each step took in, and what came of all. */
async function takenIn(stored: StoredBoard) {
  const doc = plainDoc();
  const counts: number[] = [];
  const count = (): number => [...doc.store.clients.values()].reduce((sum, { length }) => sum + length, 0);
  const slices: number[] = [];
  const updates = await storedUpdates(stored, async (large) => {
    slices.push(large.length);
    return sliceStored(large);
  });
  let before = 0;
  for (const _ of takingIn(doc, updates)) {
    counts.push(count() - before);
    before = count();
  }
  return { doc, most: Math.max(...counts), steps: counts.length, slices };
}

describe('a large board that is loaded', () => {
  const sliced = snapshotOf(whole);

  it.each<[string, Parameters<typeof storedBoard>[0], number[]]>([
    ['a snapshot', { snapshot: { seq: 1, bytes: sliced } }, []],
    ['a snapshot of before', { snapshot: { seq: 1, bytes: Y.encodeStateAsUpdateV2(whole) } }, [1]],
    ['one row', { rows: rowsOf(update), derivedTo: 1 }, [1]],
  ])('[SYNC-91] is taken in in steps where it is stored as %s', async (_, parts, slices) => {
    const taken = await takenIn(storedBoard(parts));
    expect(Buffer.from(Y.encodeStateAsUpdate(taken.doc)).equals(update)).toBe(true);
    expect(taken.steps).toBeGreaterThan(5);
    expect(taken.most).toBeLessThan(MOST_AT_ONCE);
    expect(taken.slices).toEqual(slices);
  });

  it('[SYNC-91] is taken in some rows at a time, up to where it was derived from', async () => {
    const rows = rowsOf(...renaming());
    const derivedTo = rows.length - 1;
    const { doc, steps } = await takenIn(
      storedBoard({ snapshot: { seq: 0, bytes: sliced }, rows, derivedTo }),
    );
    const titles = [...doc.getMap<Y.Map<unknown>>('cards')].filter(([id, card]) => card.get('title') === id);
    expect(titles.length).toBe(TASKS - 1);
    const stepsOfRows = steps - slicesOf(sliced).length;
    expect(stepsOfRows).toBeGreaterThan(TASKS / 100);
    expect(stepsOfRows).toBeLessThan(TASKS / 10);
  });

  it('[SYNC-91] is to be put together again where it is not sliced on disk', () => {
    expect(unslicedBytes(storedBoard({ snapshot: { seq: 1, bytes: sliced } }))).toBe(0);
    const before = Y.encodeStateAsUpdateV2(whole);
    expect(unslicedBytes(storedBoard({ snapshot: { seq: 1, bytes: before } }))).toBe(before.length);
    expect(unslicedBytes(storedBoard({ rows: rowsOf(update) }))).toBe(update.length);
  });
});
