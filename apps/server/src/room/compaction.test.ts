import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { LogRow, StoredSnapshot } from '../store/store.ts';
import { RecordingLog } from '../testing/recording-log.ts';
import { emptyBoardSeed } from '../testing/test-server.ts';
import { Compaction } from './compaction.ts';
import { isFaithful } from './verify-snapshot.ts';

function boardDoc(): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, emptyBoardSeed());
  return doc;
}

function compaction(settle: () => Promise<boolean>) {
  const written: StoredSnapshot[] = [];
  const doc = boardDoc();
  const made = new Compaction({
    boardId: 'plan',
    doc,
    rowsSince: 1_990,
    derivation: { settle },
    store: {
      putSnapshot: async (_boardId, snapshot) => {
        written.push(snapshot);
        return { ok: true, value: undefined };
      },
    },
    clock: () => 1,
    log: new RecordingLog(),
  });
  return { made, written, doc };
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

  it('[SYNC-46] is written after enough rows, once everything before it was derived', async () => {
    const { made, written, doc } = compaction(async () => true);
    await made.committed(rows(5));
    expect(written).toEqual([]);
    await made.committed(rows(5));
    expect(written).toMatchObject([{ seq: 1_995, at: 1 }]);
    const read = new Y.Doc();
    Y.applyUpdateV2(read, written[0]!.bytes);
    expect(read.getMap('meta').toJSON()).toEqual(doc.getMap('meta').toJSON());
  });

  it('[SYNC-46] is not written while something before it is not derived', async () => {
    const { made, written } = compaction(async () => false);
    await made.committed(rows(100));
    expect(written).toEqual([]);
  });
});
