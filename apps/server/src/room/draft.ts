import { plainDoc } from '@taktboard/board';
import { documentSlices } from '@taktboard/protocol';
import * as Y from 'yjs';
import type { Timers } from '../ports.ts';
import type { Steps } from './board-work.ts';
import { deletionParts } from './deletion-parts.ts';

const KEPT_MS = 30_000;
/** Of the live document, in one step of copying it. */
const SLICE_BYTES = 16 * 1024;

interface DraftParts {
  live: Y.Doc;
  /** What is on its way to the disk, in order; large updates in slices. */
  queued(): Iterable<Uint8Array>;
  timers: Timers;
}

/**
 * The board as it will be when all that is queued is on disk: where the server itself writes, so that the live
 * document never runs ahead. Made when it is first needed, kept while it is used, and left to be collected after.
 */
export class Draft {
  readonly #parts: DraftParts;
  #doc: Y.Doc | null = null;
  #used = 0;
  #stop: (() => void) | null = null;

  constructor(parts: DraftParts) {
    this.#parts = parts;
  }

  /** An update of someone else's is about to be queued. */
  *follow(slices: readonly Uint8Array[]): Steps {
    if (this.#doc) yield* takeInto(this.#doc, slices);
  }

  /**
   * Lets `work` write under a client id.
   *
   * @returns the update that it made, null where it wrote nothing
   */
  *write<Value>(
    clientId: number,
    work: (doc: Y.Doc) => Value,
  ): Steps<{ value: Value; update: Uint8Array | null }> {
    const doc = yield* this.#made();
    const updates: Uint8Array[] = [];
    const collect = (update: Uint8Array): void => void updates.push(update);
    doc.clientID = clientId;
    doc.on('update', collect);
    try {
      const value = work(doc);
      const [first] = updates;
      return { value, update: updates.length > 1 ? Y.mergeUpdates(updates) : (first ?? null) };
    } catch (error) {
      // whatever was half-written must not be taken for what is queued
      this.drop();
      throw error;
    } finally {
      doc.off('update', collect);
    }
  }

  drop(): void {
    this.#stop?.();
    this.#stop = null;
    this.#doc?.destroy();
    this.#doc = null;
  }

  *#made(): Steps<Y.Doc> {
    this.#used = this.#parts.timers.now();
    if (this.#doc) return this.#doc;
    const doc = plainDoc();
    for (const slice of documentSlices(this.#parts.live, { most: SLICE_BYTES })) {
      if (slice) Y.applyUpdate(doc, slice);
      yield;
    }
    yield* takeInto(doc, this.#parts.queued());
    this.#used = this.#parts.timers.now();
    this.#doc = doc;
    this.#watch(KEPT_MS);
    return doc;
  }

  #watch(ms: number): void {
    this.#stop = this.#parts.timers.after(ms, () => {
      const idle = this.#parts.timers.now() - this.#used;
      if (idle >= KEPT_MS) this.drop();
      else this.#watch(KEPT_MS - idle);
    });
  }
}

function* takeInto(doc: Y.Doc, updates: Iterable<Uint8Array>): Steps {
  for (const update of updates) {
    for (const part of deletionParts(doc, update)) {
      Y.applyUpdate(doc, part);
      yield;
    }
  }
}
