import { expect, describe, it } from 'vitest';
import * as Y from 'yjs';
import { unpackSnapshot } from '../store/packed-snapshot.ts';
import { FakeTimers } from '../testing/fake-timers.ts';
import { temporaryStore } from '../testing/temporary-store.ts';
import { boardIn, emptyBoardSeed } from '../testing/test-server.ts';
import { snapshotsInThread } from './snapshot-thread.ts';

function boardDoc(title?: string): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, emptyBoardSeed());
  if (title !== undefined) doc.getMap('meta').set('title', title);
  return doc;
}

/** A server's disk with a board of one row, and the thread of its snapshots. */
async function withBoard(doc: Y.Doc) {
  const { file, store, database } = await temporaryStore();
  const whose = { userId: null, personId: null, origin: 'edit' } as const;
  const row = { ...whose, seq: 1, at: 1, bytes: Y.encodeStateAsUpdate(doc) };
  await store.create({ boardId: 'plan', title: 'Plan', at: 1, rows: [row], claims: [] });
  return { database, make: snapshotsInThread({ timers: new FakeTimers(), file }) };
}

function read({ packed }: { packed: Uint8Array }): unknown {
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, unpackSnapshot(Buffer.from(packed)) ?? new Uint8Array());
  return boardIn(doc);
}

describe('the thread of snapshots', { timeout: 60_000 }, () => {
  it('[SYNC-46] [SYNC-90] reads the disk and packs what it made, or makes it of what is given', async () => {
    const [doc, other] = [boardDoc(), boardDoc('Another')];
    const { make } = await withBoard(doc);
    const given = { seq: 7, snapshot: null, rows: [Y.encodeStateAsUpdate(other)] };
    const [made, ofGiven] = [await make('plan'), await make('plan', given)];
    if (!made.ok || !ofGiven.ok) throw new Error('no snapshot was made');
    expect(made.value.seq).toBe(1);
    expect(unpackSnapshot(Buffer.from(made.value.packed))).toEqual(Buffer.from(made.value.bytes));
    expect(read(made.value)).toEqual(boardIn(doc));
    expect([ofGiven.value.seq, read(ofGiven.value)]).toEqual([7, boardIn(other)]);
  });

  it('[SYNC-90] says what is wrong with a disk that gives nothing', async () => {
    const { make, database } = await withBoard(boardDoc());
    expect(await make('nothing')).toEqual({ ok: false, reason: 'no-such-board' });
    await database.updateTable('log').set({ checksum: 0 }).execute();
    expect(await make('plan')).toEqual({ ok: false, reason: { kind: 'damaged', seq: 1 } });
    const nowhere = snapshotsInThread({ timers: new FakeTimers(), file: '/nowhere/taktboard.db' });
    const unread = await nowhere('plan');
    expect(unread.ok ? undefined : typeof unread.reason).toBe('string');
  });

  it('is followed by another once it has failed', async () => {
    const { make } = await withBoard(boardDoc());
    const broken = { seq: 1, snapshot: Uint8Array.of(1), rows: [] };
    await expect(make('plan', broken)).rejects.toThrow('the snapshot thread failed');
    expect(await make('plan')).toMatchObject({ ok: true });
  });
});
