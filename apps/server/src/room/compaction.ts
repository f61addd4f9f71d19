import * as Y from 'yjs';
import type { Clock, EventLog } from '../ports.ts';
import type { LogRow, Store } from '../store/store.ts';
import type { Derivation } from './derivation.ts';
import { isFaithful } from './verify-snapshot.ts';

interface CompactionParts {
  boardId: string;
  doc: Y.Doc;
  /** What loading had to read after the snapshot. */
  rowsSince: number;
  derivation: Pick<Derivation, 'settle'>;
  store: Pick<Store, 'putSnapshot'>;
  clock: Clock;
  log: EventLog;
}

/** Rows after which a board that is open gets a snapshot, and one that is left. */
const ROWS_WHILE_OPEN = 2_000;
const BYTES_WHILE_OPEN = 8 * 1024 * 1024;
const ROWS_AT_LEAVING = 100;

/**
 * Snapshots, so that a board loads fast and its log stays short. A snapshot is written only once it was read again and
 * found to be the same board, and never beyond what activity and facts were derived from.
 */
export class Compaction {
  readonly #parts: CompactionParts;
  #rows: number;
  #bytes = 0;
  #running = false;

  constructor(parts: CompactionParts) {
    this.#parts = parts;
    this.#rows = parts.rowsSince;
  }

  /** These rows are in the live document now, up to the last one's `seq`. */
  async committed(rows: readonly LogRow[]): Promise<void> {
    this.#rows += rows.length;
    for (const { bytes } of rows) this.#bytes += bytes.length;
    const last = rows.at(-1);
    if (last && (this.#rows >= ROWS_WHILE_OPEN || this.#bytes >= BYTES_WHILE_OPEN)) await this.#run(last.seq);
  }

  /** @param seq that the live document is at */
  async leaving(seq: number): Promise<void> {
    if (this.#rows >= ROWS_AT_LEAVING) await this.#run(seq);
  }

  async #run(seq: number): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    this.#rows = 0;
    this.#bytes = 0;
    try {
      await this.#write(seq, Y.encodeStateAsUpdateV2(this.#parts.doc));
    } catch (error) {
      this.#parts.log.error('compaction.failed', { boardId: this.#parts.boardId, seq, error });
    }
    this.#running = false;
  }

  async #write(seq: number, bytes: Uint8Array): Promise<void> {
    const { boardId, doc, store, derivation, clock, log } = this.#parts;
    if (!isFaithful(doc, bytes)) return log.error('compaction.unfaithful', { boardId, seq });
    if (!(await derivation.settle())) return;
    const put = await store.putSnapshot(boardId, { seq, at: clock(), bytes });
    if (!put.ok) log.warn('compaction.not-written', { boardId, seq, reason: put.reason });
  }
}
