import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { unpackSnapshot } from '../store/packed-snapshot.ts';
import { slicesOf } from '../snapshots/snapshot-slices.ts';
import type { LogRow, StoredSnapshot } from '../store/store.ts';
import { largeBoard } from '../testing/large-board.ts';
import { MemoryStore } from '../testing/memory-store.ts';
import { RecordingLog } from '../testing/recording-log.ts';
import { boardIn, emptyBoardSeed } from '../testing/test-server.ts';
import { BoardSize } from './board-size.ts';
import { Compaction, SNAPSHOT_RULE } from './compaction.ts';
import { makeSnapshot, snapshotsFrom, type MakeSnapshot } from '../snapshots/make-snapshot.ts';
import { isFaithful } from './verify-snapshot.ts';

function boardDoc(): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, emptyBoardSeed());
  return doc;
}

/** Compaction of a board whose log has a row for each column, and `settle` to derive what is left. */
async function compaction(
  settle: () => Promise<boolean>,
  {
    makeIt,
    doc = boardDoc(),
    rowsSince = 1_990,
    bytesSince = 0,
  }: { makeIt?: MakeSnapshot; doc?: Y.Doc; rowsSince?: number; bytesSince?: number } = {},
) {
  const store = new MemoryStore();
  const row = { ...rows(1)[0]!, seq: 1, bytes: Y.encodeStateAsUpdate(doc) };
  await store.create({ boardId: 'plan', title: 'Plan', at: 1, rows: [row], claims: [] });
  const log = new RecordingLog();
  const told: unknown[] = [];
  const derivation = { settle, appliedTo: 1, derivedTo: 1 };
  const parts = { boardId: 'plan', doc, rowsSince, bytesSince, derivation, store };
  const size = new BoardSize({ snapshot: 0, rows: row.bytes.length }, 1_000_000);
  const made = new Compaction({
    ...parts,
    work: { get: async (work) => work(), once: (work) => work() },
    welcome: { written: (snapshot) => void told.push(snapshot) },
    makeSnapshot: makeIt ?? snapshotsFrom(store),
    size,
    rule: SNAPSHOT_RULE,
    clock: () => 1,
    log,
  });
  const written = store.boards.get('plan')!.snapshots;
  return { made, written, told, doc, store, log, derivation };
}

function read({ packed }: Pick<StoredSnapshot, 'packed'>): unknown {
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, unpackSnapshot(Buffer.from(packed)) ?? new Uint8Array());
  return boardIn(doc);
}

const rows = (count: number): LogRow[] =>
  Array.from({ length: count }, (_, n) => ({
    seq: n + 1_991,
    at: 1,
    userId: null,
    personId: null,
    origin: 'edit',
    bytes: new Uint8Array(8),
  }));

describe('a snapshot', () => {
  it('[SYNC-46] is the same board when it is read again', () => {
    const doc = boardDoc();
    expect(isFaithful(doc, [Y.encodeStateAsUpdateV2(doc)])).toBe(true);
    const other = boardDoc();
    other.getMap('meta').set('title', 'Another');
    expect(isFaithful(doc, [Y.encodeStateAsUpdateV2(other)])).toBe(false);
    const forgetful = new Y.Doc();
    Y.applyUpdate(forgetful, Y.encodeStateAsUpdate(doc));
    forgetful.getMap('columns').delete('done');
    expect(isFaithful(doc, [Y.encodeStateAsUpdateV2(forgetful)])).toBe(false);
  });

  it('[SYNC-46] is written after enough rows', async () => {
    const { made, written, told, doc } = await compaction(async () => true);
    await made.committed(rows(5));
    expect([written, told]).toEqual([[], []]);
    await made.committed(rows(5));
    expect(told).toMatchObject([{ seq: 1, slices: [Y.encodeStateAsUpdateV2(doc)] }]);
    expect(written).toMatchObject([{ seq: 1, at: 1 }]);
    expect(read(written[0]!)).toEqual(boardIn(doc));
  });

  it('[SYNC-46] is not written while something before it is not derived', async () => {
    const unsettled = await compaction(async () => false);
    await unsettled.made.committed(rows(100));
    expect(unsettled.written).toEqual([]);
    const behind = await compaction(async () => true);
    behind.derivation.derivedTo = 0;
    await behind.made.committed(rows(100));
    expect(behind.written).toEqual([]);
  });

  it('[SYNC-46] is not written when it is not the same board, or when its making fails', async () => {
    const unfaithful = await compaction(async () => true, {
      makeIt: async () => ({ ok: false, reason: 'unfaithful' }),
    });
    await unfaithful.made.committed(rows(100));
    expect([unfaithful.written, unfaithful.log.events.map(({ event }) => event)]).toEqual([
      [],
      ['compaction.unfaithful'],
    ]);
    const failing = await compaction(async () => true, {
      makeIt: async () => Promise.reject(new Error('no memory')),
    });
    await failing.made.committed(rows(100));
    expect([failing.written, failing.log.events.map(({ event }) => event)]).toEqual([
      [],
      ['compaction.failed'],
    ]);
    expect(makeSnapshot({ seq: 1, snapshot: null, rows: [gapped()] })).toEqual({
      ok: false,
      reason: 'unfaithful',
    });
  });

  it('[SYNC-91] is made of a board that is left with little but large rows, in slices', async () => {
    const doc = largeBoard(1_000);
    const { made, written } = await compaction(async () => true, { doc, rowsSince: 1, bytesSince: 200_000 });
    await made.leaving();
    expect(written).toMatchObject([{ seq: 1 }]);
    const slices = slicesOf(unpackSnapshot(Buffer.from(written[0]!.packed)) ?? new Uint8Array());
    expect(slices.length).toBeGreaterThan(2);
    // what was moved away is known to be gone without being named once more
    for (const slice of slices) expect(Y.decodeUpdateV2(slice).structs.length).toBeGreaterThan(0);
    const again = new Y.Doc();
    for (const slice of slices) Y.applyUpdateV2(again, slice);
    expect(boardIn(again)).toEqual(boardIn(doc));
    await made.leaving();
    expect(written.length).toBe(1);
  });

  it('[SYNC-91] is in slices, too, where a long past is few bytes', () => {
    const doc = boardDoc();
    doc.transact(() => {
      for (let n = 0; n < 10_000; n++) doc.getMap('columns').set(n % 2 ? 'one' : 'other', n % 5);
    });
    expect(Y.encodeStateAsUpdateV2(doc).length).toBeLessThan(4_096);
    const made = makeSnapshot({ seq: 1, snapshot: null, rows: [Y.encodeStateAsUpdate(doc)] });
    if (!made.ok) throw new Error(made.reason);
    const structs = slicesOf(made.value.bytes).map((slice) => Y.decodeUpdateV2(slice).structs.length);
    expect(Math.max(...structs)).toBeLessThan(5_000);
  });

  it('[SYNC-8] saves from memory what a damaged log can no longer give', async () => {
    const { made, written, doc, store } = await compaction(async () => true);
    store.load = async () => ({ ok: false, reason: { kind: 'damaged', seq: 1 } });
    await made.committed(rows(100));
    expect(written).toMatchObject([{ seq: 1 }]);
    expect(read(written[0]!)).toEqual(boardIn(doc));
  });
});

/** An update of which the one before is missing. */
function gapped(): Uint8Array {
  const doc = boardDoc();
  doc.getMap('meta').set('title', 'One');
  const before = Y.encodeStateVector(doc);
  doc.getMap('meta').set('title', 'Two');
  return Y.encodeStateAsUpdate(doc, before);
}
