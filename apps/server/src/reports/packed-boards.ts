import { fail, ok, type Result } from '@taktboard/protocol';
import type { Kysely } from 'kysely';
import type { EventLog, Timers } from '../ports.ts';
import type { Database } from '../store/database.ts';
import type { Store } from '../store/store.ts';
import type { PackStored } from './digest-thread.ts';
import type { PackedBoard } from './packed-board.ts';
import type { Unreadable } from './reports.ts';

export type ReadPacked = (boardId: string) => Promise<Result<PackedBoard, Unreadable>>;

interface Dependencies {
  database: Kysely<Database>;
  store: Pick<Store, 'load'>;
  packStored: PackStored;
  timers: Timers;
  log: EventLog;
}

/** Of boards that several digests tell of at the same time of day. */
const KEPT_BYTES = 32 * 1024 * 1024;
const KEPT_MS = 60_000;

/**
 * Boards as they are on disk, without opening any: a thousand that are read for a minute's digests would else stay in memory, and
 * reading them would hold up whoever works. One that was read is kept for the next digest, for as long as its last row is still
 * the one that it was read at.
 */
export function packedBoards({ database, store, packStored, timers, log }: Dependencies): ReadPacked {
  const kept = new Map<string, { seq: number; board: PackedBoard }>();
  let bytes = 0;
  let stopRest = (): void => undefined;

  const forget = (boardId: string): void => {
    bytes -= kept.get(boardId)?.board.bytes.length ?? 0;
    kept.delete(boardId);
  };
  const keep = (boardId: string, seq: number, board: PackedBoard): void => {
    forget(boardId);
    kept.set(boardId, { seq, board });
    bytes += board.bytes.length;
    for (const oldest of kept.keys()) {
      if (bytes <= KEPT_BYTES) break;
      forget(oldest);
    }
    stopRest();
    stopRest = timers.after(KEPT_MS, () => {
      kept.clear();
      bytes = 0;
    });
  };

  return async (boardId) => {
    const row = await database
      .selectFrom('boards')
      .select('seq')
      .where('id', '=', boardId)
      .where('trashed_at', 'is', null)
      .executeTakeFirst();
    if (!row) return fail('no-such-board');
    const known = kept.get(boardId);
    if (known?.seq === row.seq) return ok(known.board);
    const loaded = await store.load(boardId);
    if (!loaded.ok) {
      if (loaded.reason === 'no-such-board') return fail('no-such-board');
      log.error('digest.board-not-read', { boardId, reason: loaded.reason });
      const isDamaged = typeof loaded.reason === 'object' || loaded.reason === 'damaged';
      return fail(isDamaged ? 'damaged' : 'not-readable');
    }
    const { seq, snapshot, rows } = loaded.value;
    const board = await packStored({
      snapshot: snapshot?.bytes ?? null,
      rows: rows.map((each) => each.bytes),
    });
    if (board === null) {
      log.error('digest.board-not-read', { boardId, reason: 'no whole document' });
      return fail('damaged');
    }
    keep(boardId, seq, board);
    return ok(board);
  };
}
