import * as Y from 'yjs';
import type { Clock, EventLog } from '../ports.ts';
import type { LogRow, Store } from '../store/store.ts';
import type { BoardSize } from './board-size.ts';
import type { BoardWork } from './board-work.ts';
import type { Derivation } from './derivation.ts';
import type { MadeSnapshot, MakeSnapshot } from '../snapshots/make-snapshot.ts';
import { slicesOf } from '../snapshots/snapshot-slices.ts';
import type { Welcome } from './welcome.ts';

interface CompactionParts {
  boardId: string;
  doc: Y.Doc;
  /** What loading had to read after the snapshot. */
  rowsSince: number;
  /** Of those rows, and of a snapshot that is to be made anew. */
  bytesSince: number;
  size: BoardSize;
  /** On the live document. */
  work: Pick<BoardWork, 'get' | 'once'>;
  welcome: Pick<Welcome, 'written'>;
  derivation: Pick<Derivation, 'settle' | 'appliedTo' | 'derivedTo'>;
  store: Pick<Store, 'putSnapshot'>;
  makeSnapshot: MakeSnapshot;
  rule: SnapshotRule;
  clock: Clock;
  log: EventLog;
}

/** After how much a board that is open gets a snapshot, and one that is left. */
export interface SnapshotRule {
  rowsWhileOpen: number;
  bytesWhileOpen: number;
  rowsAtLeaving: number;
  bytesAtLeaving: number;
  /** Of a board that is nearly as large as it may be. */
  bytesNearLimit: number;
}

export const SNAPSHOT_RULE: SnapshotRule = {
  rowsWhileOpen: 2_000,
  bytesWhileOpen: 8 * 1024 * 1024,
  rowsAtLeaving: 100,
  bytesAtLeaving: 64 * 1024,
  bytesNearLimit: 1024 * 1024,
};

/**
 * Snapshots, so that a board loads fast and its log stays short. One is made of what is on disk, in a thread of its own that
 * reads it there, and written only once it was read again and found to be the same board, and never beyond what activity and
 * facts were derived from.
 */
export class Compaction {
  readonly #parts: CompactionParts;
  #rows: number;
  #bytes: number;
  #running: Promise<void> | null = null;

  constructor(parts: CompactionParts) {
    this.#parts = parts;
    this.#rows = parts.rowsSince;
    this.#bytes = parts.bytesSince;
  }

  /** These rows are in the live document now. */
  async committed(rows: readonly LogRow[]): Promise<void> {
    this.#rows += rows.length;
    for (const { bytes } of rows) this.#bytes += bytes.length;
    const { size, rule } = this.#parts;
    const bytes = size.isNearLimit ? rule.bytesNearLimit : rule.bytesWhileOpen;
    if (this.#rows >= rule.rowsWhileOpen || this.#bytes >= bytes) await this.#run();
  }

  async leaving(): Promise<void> {
    const { rowsAtLeaving, bytesAtLeaving } = this.#parts.rule;
    if (this.#rows >= rowsAtLeaving || this.#bytes >= bytesAtLeaving) await this.#run();
  }

  /** Nobody knows how large the board is before its past was put together. */
  measure(): Promise<void> {
    return this.#run();
  }

  /** One at a time; whoever asks meanwhile waits for that one. */
  #run(): Promise<void> {
    this.#running ??= this.#runOnce();
    return this.#running;
  }

  async #runOnce(): Promise<void> {
    this.#rows = 0;
    this.#bytes = 0;
    try {
      await this.#write();
    } catch (error) {
      this.#parts.log.error('compaction.failed', { boardId: this.#parts.boardId, error });
    }
    this.#running = null;
  }

  async #write(): Promise<void> {
    const { boardId, size, store, derivation, work, welcome, clock, log } = this.#parts;
    const { mark } = size;
    const made = await this.#make();
    if (!made) return;
    const { seq, bytes, packed } = made;
    size.measured(bytes.length, mark);
    if (!(await derivation.settle()) || derivation.derivedTo < seq) return;
    const put = await store.putSnapshot(boardId, { seq, at: clock(), packed });
    if (put.ok) work.once(() => welcome.written({ seq, slices: slicesOf(bytes) }));
    else log.warn('compaction.not-written', { boardId, seq, reason: put.reason });
  }

  async #make(): Promise<MadeSnapshot | null> {
    const { boardId, doc, work, derivation, makeSnapshot, log } = this.#parts;
    let made = await makeSnapshot(boardId);
    if (!made.ok && made.reason !== 'unfaithful') {
      log.error('compaction.not-read', { boardId, reason: made.reason });
      if (typeof made.reason === 'string') return null;
      // the live document has what the damaged row said: from now on the board loads from it
      const given = await work.get(() => ({
        seq: derivation.appliedTo,
        snapshot: Y.encodeStateAsUpdateV2(doc),
        rows: [],
      }));
      made = await makeSnapshot(boardId, given);
    }
    if (made.ok) return made.value;
    log.error('compaction.unfaithful', { boardId });
    return null;
  }
}
