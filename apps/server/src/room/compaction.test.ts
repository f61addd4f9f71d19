import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { unpackSnapshot } from '../store/packed-snapshot.ts';
import type { LogRow, StoredSnapshot } from '../store/store.ts';
import { FakeTimers } from '../testing/fake-timers.ts';
import { MemoryStore } from '../testing/memory-store.ts';
import { RecordingLog } from '../testing/recording-log.ts';
import { temporaryStore } from '../testing/temporary-store.ts';
import { boardIn, emptyBoardSeed } from '../testing/test-server.ts';
import { BoardSize } from './board-size.ts';
import { Compaction, SNAPSHOT_RULE } from './compaction.ts';
import { makeSnapshot, snapshotsFrom, type MakeSnapshot } from './make-snapshot.ts';
import { snapshotsInThread } from './snapshot-in-thread.ts';
import { isFaithful } from './verify-snapshot.ts';

function boardDoc(): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, emptyBoardSeed());
  return doc;
}

/** Compaction of a board whose log has a row for each column, and `settle` to derive what is left. */
async function compaction(settle: () => Promise<boolean>, makeIt?: MakeSnapshot) {
  const doc = boardDoc();
  const store = new MemoryStore();
  const row = { ...rows(1)[0]!, seq: 1, bytes: Y.encodeStateAsUpdate(doc) };
  await store.create({ boardId: 'plan', title: 'Plan', at: 1, rows: [row], claims: [] });
  const log = new RecordingLog();
  const derivation = { settle, appliedTo: 1, derivedTo: 1 };
  const parts = { boardId: 'plan', doc, rowsSince: 1_990, derivation, store };
  const size = new BoardSize({ snapshot: 0, rows: row.bytes.length }, 1_000_000);
  const made = new Compaction({
    ...parts,
    makeSnapshot: makeIt ?? snapshotsFrom(store),
    size,
    rule: SNAPSHOT_RULE,
    clock: () => 1,
    log,
  });
  const written = store.boards.get('plan')!.snapshots;
  return { made, written, doc, store, log, derivation };
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
    expect(isFaithful(doc, Y.encodeStateAsUpdateV2(doc))).toBe(true);
    const other = boardDoc();
    other.getMap('meta').set('title', 'Another');
    expect(isFaithful(doc, Y.encodeStateAsUpdateV2(other))).toBe(false);
    const forgetful = new Y.Doc();
    Y.applyUpdate(forgetful, Y.encodeStateAsUpdate(doc));
    forgetful.getMap('columns').delete('done');
    expect(isFaithful(doc, Y.encodeStateAsUpdateV2(forgetful))).toBe(false);
  });

  it('[SYNC-46] is written after enough rows', async () => {
    const { made, written, doc } = await compaction(async () => true);
    await made.committed(rows(5));
    expect(written).toEqual([]);
    await made.committed(rows(5));
    expect(written).toMatchObject([{ seq: 1, at: 1 }]);
    expect(read(written[0]!)).toEqual(boardIn(doc));
  });

  it('[SYNC-46] [SYNC-90] is read from the disk and packed in a thread, or made of what is given there', async () => {
    const { store, file } = await temporaryStore();
    const doc = boardDoc();
    const row = { ...rows(1)[0]!, seq: 1, bytes: Y.encodeStateAsUpdate(doc) };
    await store.create({ boardId: 'plan', title: 'Plan', at: 1, rows: [row], claims: [] });
    const make = snapshotsInThread({ timers: new FakeTimers(), file });
    const other = boardDoc();
    other.getMap('meta').set('title', 'Another');
    const given = { seq: 7, snapshot: null, rows: [Y.encodeStateAsUpdate(other)] };
    const [made, ofGiven] = [await make('plan'), await make('plan', given)];
    if (!made.ok || !ofGiven.ok) throw new Error('no snapshot was made');
    expect(made.value).toMatchObject({ seq: 1, size: Y.encodeStateAsUpdateV2(doc).length });
    expect(read(made.value)).toEqual(boardIn(doc));
    expect([ofGiven.value.seq, read(ofGiven.value)]).toEqual([7, boardIn(other)]);
  });

  it('[SYNC-90] is not made of a disk that gives nothing, and the thread says what is wrong with it', async () => {
    const { store, file, database } = await temporaryStore();
    const make = snapshotsInThread({ timers: new FakeTimers(), file });
    expect(await make('plan')).toEqual({ ok: false, reason: 'no-such-board' });
    const row = { ...rows(1)[0]!, seq: 1 };
    await store.create({ boardId: 'plan', title: 'Plan', at: 1, rows: [row], claims: [] });
    await database.updateTable('log').set({ checksum: 0 }).execute();
    expect(await make('plan')).toEqual({ ok: false, reason: { kind: 'damaged', seq: 1 } });
    const nowhere = snapshotsInThread({ timers: new FakeTimers(), file: '/nowhere/taktboard.db' });
    expect(await nowhere('plan')).toMatchObject({ ok: false, reason: expect.any(String) });
  });

  it('is made by another thread once that of the one before has failed', async () => {
    const { file } = await temporaryStore();
    const make = snapshotsInThread({ timers: new FakeTimers(), file });
    const given = { seq: 1, snapshot: null, rows: [Y.encodeStateAsUpdate(boardDoc())] };
    const broken = { ...given, snapshot: Uint8Array.of(1) };
    await expect(make('plan', broken)).rejects.toThrow('the snapshot thread failed');
    expect(await make('plan', given)).toMatchObject({ ok: true });
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
    const unfaithful = await compaction(
      async () => true,
      async () => ({ ok: false, reason: 'unfaithful' }),
    );
    await unfaithful.made.committed(rows(100));
    expect([unfaithful.written, unfaithful.log.events.map(({ event }) => event)]).toEqual([
      [],
      ['compaction.unfaithful'],
    ]);
    const failing = await compaction(
      async () => true,
      async () => Promise.reject(new Error('no memory')),
    );
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
