import Sqlite from 'better-sqlite3';
import { fail, type Result } from '@taktboard/protocol';
import type { LoadFault, StoredBoard } from '../store.ts';
import { prepared } from './connection.ts';
import { faultOf } from './fault-of.ts';
import { loadBoard } from './load.ts';

/** What is on disk, beside the thread that writes, as of one moment. */
export interface DiskReader {
  /** The last row of a board; null for none, or one in the trash. */
  seqOf(boardId: string): number | null;
  load(boardId: string): Result<StoredBoard, LoadFault>;
  /** JSON, pairs of a card's id and its facts. */
  factsOf(boardId: string): string;
  /** The board as a run of a digest left it; null where none is kept. */
  snapshotOfRun(key: string): Uint8Array | null;
}

/** The writer commits beside it; only one that shapes tables lets a reader wait. */
const BUSY_MS = 2_000;

/**
 * Reads in the thread that calls it. Nothing stays open: the last connection of all tidies up when a server stops, and that is the
 * writer's.
 *
 * @throws what SQLite says of a disk that fails
 */
export function readDisk<Read>(file: string, read: (disk: DiskReader) => Read): Read {
  const database = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: BUSY_MS });
  try {
    database.exec('BEGIN');
    return read({
      seqOf(boardId) {
        const row = prepared(database, 'SELECT seq FROM boards WHERE id = ? AND trashed_at IS NULL').get(
          boardId,
        );
        return (row as { seq: number } | undefined)?.seq ?? null;
      },
      load: (boardId) => loadBoard(database, boardId),
      factsOf(boardId) {
        // what the columns hold is JSON already: nothing of it is taken apart
        const pairs = "'[' || json_quote(card_id) || ',' || facts || ']'";
        const row = prepared(
          database,
          `SELECT '[' || coalesce(group_concat(${pairs}), '') || ']' AS facts FROM facts WHERE board_id = ?`,
        ).get(boardId);
        return (row as { facts: string }).facts;
      },
      snapshotOfRun(key) {
        const row = prepared(database, 'SELECT snapshot FROM digest_runs WHERE key = ?').get(key);
        return (row as { snapshot: Buffer | null } | undefined)?.snapshot ?? null;
      },
    });
  } finally {
    database.close();
  }
}

/** A board as it is on disk, in the thread that calls it. */
export function loadFromDisk(file: string, boardId: string): Result<StoredBoard, LoadFault> {
  try {
    return readDisk(file, (disk) => disk.load(boardId));
  } catch (error) {
    return fail(faultOf(error) ?? 'refused');
  }
}
