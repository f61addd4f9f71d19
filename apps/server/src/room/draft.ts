import { plainDoc } from '@taktboard/board';
import * as Y from 'yjs';
import type { Timers } from '../ports.ts';
import { takesInCheaply } from './cost-of-update.ts';

const KEPT_MS = 30_000;

interface DraftParts {
  live: Y.Doc;
  /** What is on its way to the disk, in order. */
  queued(): readonly Uint8Array[];
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

  /**
   * Whether the board can take in an update that many may have written around, without standing still for everyone. The
   * update is in the draft then.
   */
  takesCheaply(update: Uint8Array): boolean {
    const isCheap = takesInCheaply(this.#made(), update);
    if (!isCheap) this.drop();
    return isCheap;
  }

  /** An update of someone else's was queued. */
  follow(update: Uint8Array): void {
    if (this.#doc) Y.applyUpdate(this.#doc, update);
  }

  /**
   * Lets `work` write under a client id.
   *
   * @returns the update that it made, null where it wrote nothing
   */
  write<Value>(clientId: number, work: (doc: Y.Doc) => Value): { value: Value; update: Uint8Array | null } {
    const doc = this.#made();
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

  #made(): Y.Doc {
    this.#used = this.#parts.timers.now();
    if (this.#doc) return this.#doc;
    const doc = plainDoc();
    doc.transact(() => {
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.#parts.live));
      for (const update of this.#parts.queued()) Y.applyUpdate(doc, update);
    });
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
