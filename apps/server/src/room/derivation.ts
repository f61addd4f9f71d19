import type { BoardProjection } from '@taktboard/board';
import { fail, type CardFacts, type Result } from '@taktboard/protocol';
import type * as Y from 'yjs';
import type { Derived, DerivedStore } from '../activity/derived-store.ts';
import type { DescriptionEdits } from '../activity/description-edits.ts';
import { RowDeriver } from '../activity/row-deriver.ts';
import { summarize } from '../activity/summarize.ts';
import { Pace } from '../pace.ts';
import type { EventLog, Timers } from '../ports.ts';
import type { LogRow } from '../store/store.ts';
import type { BoardWork, Steps } from './board-work.ts';

interface DerivationParts {
  boardId: string;
  doc: Y.Doc;
  projection: BoardProjection;
  /** Up to where it was derived before. */
  derivedTo: number;
  facts: Map<string, CardFacts>;
  edits: DescriptionEdits;
  store: DerivedStore;
  /** Of the live document. */
  work: Pick<BoardWork, 'ask'>;
  timers: Timers;
  log: EventLog;
  /** Someone else has derived from this board: it is to be read anew. */
  onOutOfStep(): void;
  /** Values met, and what became of them is on disk. */
  onMerged(): void;
}

const SPACING_MS = 250;
const RETRY_MS = 1_000;

/**
 * Takes rows of the log into the live document, one by one, and makes activity and facts of them. What was made is
 * written with a mark of how far, in one piece: after a crash the rest is made again, and nothing twice.
 */
export class Derivation {
  readonly #parts: DerivationParts;
  readonly #pace: Pace;
  readonly #deriver: RowDeriver;
  #appliedTo: number;
  #derivedTo: number;
  #writing: Promise<boolean> | null = null;
  /** What the disk did not take, or took without an answer: it is tried again as it is. */
  #batch: Derived | null = null;
  #isStopped = false;
  #isLoading = true;
  #stopRetry: (() => void) | null = null;

  constructor(parts: DerivationParts) {
    this.#parts = parts;
    this.#appliedTo = parts.derivedTo;
    this.#derivedTo = parts.derivedTo;
    this.#deriver = new RowDeriver(parts);
    this.#pace = new Pace(parts, SPACING_MS, () => void this.settle());
  }

  /** Up to where the live document has taken rows in. */
  get appliedTo(): number {
    return this.#appliedTo;
  }

  /** Up to where what was made is on disk. */
  get derivedTo(): number {
    return this.#derivedTo;
  }

  get isSettled(): boolean {
    return this.#derivedTo === this.#appliedTo;
  }

  /** @param slices the row's update, whole or in slices */
  *apply(row: LogRow, slices: readonly Uint8Array[]): Steps {
    yield* this.#deriver.take(row, slices);
    this.#appliedTo = row.seq;
    if (!this.#isLoading) this.#pace.request();
  }

  /** What was derived while the board was loaded is written from now on. */
  loaded(): void {
    this.#isLoading = false;
    if (!this.isSettled) this.#pace.request();
  }

  /**
   * Writes what was made until now; of a board that is never quiet there is always more.
   *
   * @returns false where the disk did not take it; it is tried again
   */
  settle(): Promise<boolean> {
    return this.#settleTo(this.#appliedTo);
  }

  async #settleTo(seq: number): Promise<boolean> {
    while (this.#writing) await this.#writing;
    if (this.#derivedTo >= seq) return true;
    if (this.#isStopped) return false;
    this.#writing = this.#write();
    const written = await this.#writing;
    this.#writing = null;
    return written && this.#settleTo(seq);
  }

  /** Nothing more is written. */
  giveUp(): void {
    this.#isStopped = true;
    this.#pace.stop();
    this.#stopRetry?.();
  }

  /** Resolves when nothing of it is being written: the next who derives begins where it ended. */
  async stop(): Promise<void> {
    this.giveUp();
    this.#deriver.stop();
    await this.#writing;
    this.#parts.projection.destroy();
  }

  async #write(): Promise<boolean> {
    const { boardId, log, timers } = this.#parts;
    const written = await this.#tryToWrite().catch((error: unknown) => {
      log.error('derivation.failed', { boardId, error });
      return fail('failed');
    });
    if (written.ok) return true;
    log.warn('derivation.not-written', { boardId, reason: written.reason });
    if (this.#isStopped) return false;
    if (written.reason === 'out-of-step') {
      this.#parts.onOutOfStep();
      return false;
    }
    this.#stopRetry?.();
    this.#stopRetry = timers.after(RETRY_MS, () => void this.settle());
    return false;
  }

  async #tryToWrite(): Promise<Result<void, string>> {
    const { boardId, store, work } = this.#parts;
    const batch = (this.#batch ??= await work.ask(() => this.#gather()));
    if (this.#isStopped) return fail('stopped');
    const written = await store.write(boardId, batch);
    if (!written.ok) return written;
    this.#batch = null;
    this.#derivedTo = batch.upTo;
    if (batch.merges.length > 0) this.#parts.onMerged();
    return written;
  }

  /** Of whole rows alone, so that it waits for one that is being taken in. */
  *#gather(): Steps<Derived> {
    const { projection } = this.#parts;
    const summary = yield* summarize(projection);
    return {
      after: this.#derivedTo,
      upTo: this.#appliedTo,
      ...this.#deriver.gather(),
      title: projection.meta().title,
      summary,
    };
  }
}
