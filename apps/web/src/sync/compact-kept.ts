import type { IDBPDatabase } from 'idb';
import type { BoardKey, BoardSchema } from '../device/board-database.ts';
import { wholly } from '../device/wholly.ts';
import type { DocCopy } from './kept-board.ts';

/** What is kept behind the first, whole row. */
export interface Tail {
  /** The key up to which the live document has everything. */
  from: number;
  bytes: number;
  rows: number;
  /** Bytes of the first row. */
  whole: number;
}

const LEAST_BYTES = 256 * 1024;
const MOST_ROWS = 2_000;

/** By bytes and relative to the whole, so that what is ever written stays in proportion to what was changed. */
export function isLong({ bytes, rows, whole }: Tail): boolean {
  return bytes > Math.max(LEAST_BYTES, whole) || rows > MOST_ROWS;
}

interface Compaction {
  db: IDBPDatabase<BoardSchema>;
  key: BoardKey;
  tail: Tail;
  copy: Pick<DocCopy, 'apply' | 'encode'>;
}

/**
 * Puts one row in the place of all: first whatever another tab has written since is taken into the live document, then
 * that is written under the last of their keys. One transaction, so that neither a crash nor another tab ever sees less
 * than everything. The lock only spares two tabs the same work.
 */
export async function compact(parts: Compaction): Promise<Tail> {
  const { personId, boardId } = parts.key;
  // a page without https has no locks
  const locks: LockManager | undefined = navigator.locks;
  if (locks === undefined) return rewrite(parts);
  const name = `taktboard/compaction/${personId}/${boardId}`;
  return locks.request(name, { ifAvailable: true }, (lock) =>
    lock === null ? Promise.resolve(parts.tail) : rewrite(parts),
  );
}

async function rewrite({ db, tail, copy }: Compaction): Promise<Tail> {
  const tx = db.transaction('updates', 'readwrite');
  const { store } = tx;
  const newer = IDBKeyRange.lowerBound(tail.from, true);
  const [keys, rows] = await Promise.all([store.getAllKeys(newer), store.getAll(newer)]);
  const last = keys.at(-1) ?? tail.from;
  for (const row of rows) copy.apply(row);
  const whole = copy.encode();
  await wholly(tx, () => [store.put(whole, last), store.delete(IDBKeyRange.upperBound(last, true))]);
  return { from: last, bytes: 0, rows: 0, whole: whole.byteLength };
}
