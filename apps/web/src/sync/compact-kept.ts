import { plainDoc } from '@taktboard/board';
import * as Y from 'yjs';
import { keptBoards, readBoard, type BoardKey } from '../device/board-database.ts';
import { wholly } from '../device/wholly.ts';

/** What is kept behind the first, whole row. */
export interface Tail {
  bytes: number;
  rows: number;
  /** Bytes of the first row. */
  whole: number;
}

/** Puts what is kept of a board together. @returns the bytes of the one row; null where another tab is at it */
export type CompactKept = (key: BoardKey) => Promise<number | null>;

const LEAST_BYTES = 256 * 1024;
const MOST_ROWS = 2_000;

/** By bytes and relative to the whole, so that what is ever written stays in proportion to what was changed. */
export function isLong({ bytes, rows, whole }: Tail): boolean {
  return bytes > Math.max(LEAST_BYTES, whole) || rows > MOST_ROWS;
}

/**
 * Puts one row in the place of all that are there: what they make together, under the last of their keys. It is written
 * in one transaction, so that neither a crash nor another tab ever sees less than everything; what comes meanwhile
 * stands behind it. The lock only spares two tabs the same work.
 */
export const compactKept: CompactKept = (key) => {
  // a page without https has no locks
  const locks: LockManager | undefined = navigator.locks;
  if (locks === undefined) return rewrite(key);
  const name = `taktboard/compaction/${key.personId}/${key.boardId}`;
  return locks.request(name, { ifAvailable: true }, (lock) => (lock === null ? null : rewrite(key)));
};

async function rewrite(key: BoardKey): Promise<number | null> {
  // one that was wiped in between is not made anew
  const kept = await keptBoards();
  if (!kept.some(({ personId, boardId }) => personId === key.personId && boardId === key.boardId))
    return null;
  return readBoard(key, async (db) => {
    const read = db.transaction('updates').store;
    const [keys, rows] = await Promise.all([read.getAllKeys(), read.getAll()]);
    const last = keys.at(-1);
    if (last === undefined) return null;
    const doc = plainDoc();
    doc.transact(() => {
      for (const row of rows) Y.applyUpdate(doc, row);
    });
    const whole = Y.encodeStateAsUpdate(doc);
    const tx = db.transaction('updates', 'readwrite');
    const { store } = tx;
    await wholly(tx, () => [store.put(whole, last), store.delete(IDBKeyRange.upperBound(last, true))]);
    return whole.byteLength;
  });
}
