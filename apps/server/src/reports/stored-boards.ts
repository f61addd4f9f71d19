import { fail, ok, type Result } from '@taktboard/protocol';
import type { DiskReader } from '../store/sqlite/read-disk.ts';
import type { LoadFault } from '../store/store.ts';
import type { RunJob } from './make-run.ts';
import { packStored, type PackedBoard } from './packed-board.ts';
import type { RunOrder } from './run-thread.ts';

/** Of boards that several digests tell of at the same time of day. */
const KEPT_BYTES = 32 * 1024 * 1024;

export type StoredFault = LoadFault | 'no-whole-document';

/**
 * Boards as they are on disk, without opening any: a thousand that are read for a minute's digests would else stay in memory, and
 * reading them would hold up whoever works. One that was read is kept for the next digest, for as long as its last row is still
 * the one that it was read at.
 */
export class StoredBoards {
  readonly #kept = new Map<string, { seq: number; board: PackedBoard }>();
  #bytes = 0;

  read(disk: DiskReader, boardId: string): Result<PackedBoard, StoredFault> {
    const seq = disk.seqOf(boardId);
    if (seq === null) return fail('no-such-board');
    const known = this.#kept.get(boardId);
    if (known?.seq === seq) return ok(known.board);
    const loaded = disk.load(boardId);
    if (!loaded.ok) return loaded;
    const { snapshot, rows } = loaded.value;
    const board = packStored({
      snapshot: snapshot?.bytes ?? null,
      rows: rows.map(({ bytes }) => bytes),
    });
    if (board === null) return fail('no-whole-document');
    this.#keep(boardId, seq, board);
    return ok(board);
  }

  /** What an order is carried out with. */
  jobOf(disk: DiskReader, order: RunOrder): Result<RunJob, StoredFault> {
    const { boardId, then } = order;
    const found = this.read(disk, boardId);
    if (!found.ok) return found;
    const before = then.kind === 'run' ? disk.snapshotOfRun(then.key) : null;
    return ok({
      ...order,
      board: found.value.bytes,
      facts: disk.factsOf(boardId),
      then: then.kind === 'run' ? (before ? { kind: 'packed', packed: before } : { kind: 'none' }) : then,
    });
  }

  #keep(boardId: string, seq: number, board: PackedBoard): void {
    this.#forget(boardId);
    this.#kept.set(boardId, { seq, board });
    this.#bytes += board.bytes.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= KEPT_BYTES) break;
      this.#forget(oldest);
    }
  }

  #forget(boardId: string): void {
    this.#bytes -= this.#kept.get(boardId)?.board.bytes.length ?? 0;
    this.#kept.delete(boardId);
  }
}
