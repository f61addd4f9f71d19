import { BOARD_ROOTS, decodeFrame, decodeUpdate, LIMITS, type Frame } from '@taktboard/protocol';
import * as Y from 'yjs';
import { deletedAlready } from '../../../apps/server/src/room/deleted-already.ts';
import type { LogRow } from '../../../apps/server/src/store/store.ts';

/**
 * What is on the disk, kept beside it row by row, and every version that the board ever had there. Whatever anyone is
 * shown or told has to be one of these.
 */
export class DiskTruth {
  readonly doc = new Y.Doc();
  /** What the board was, by what it was: after which row. */
  readonly #versions = new Map<string, number>();
  #seq = 0;

  constructor() {
    this.#versions.set(versionOf(this.doc), 0);
  }

  get seq(): number {
    return this.#seq;
  }

  /** @returns what is wrong with it */
  committed(rows: readonly LogRow[]): string | null {
    for (const { seq, bytes } of rows) {
      if (seq !== this.#seq + 1) return `row ${seq} came after row ${this.#seq}`;
      Y.applyUpdate(this.doc, bytes);
      if (this.doc.store.pendingStructs || this.doc.store.pendingDs) return `row ${seq} has a gap before it`;
      this.#seq = seq;
      this.#versions.set(versionOf(this.doc), seq);
    }
    return null;
  }

  /** After which row the disk held exactly this; undefined for never. */
  versionOf(doc: Y.Doc): number | undefined {
    return this.#versions.get(versionOf(doc));
  }

  /** @returns what of it is not on the disk, in words */
  missingOf(doc: Y.Doc): string | null {
    for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(doc))) {
      const there = Y.getState(this.doc.store, client);
      if (there < clock) return `client ${client} up to ${clock}, on disk up to ${there}`;
    }
    const deleteRanges = Y.snapshot(doc).ds.clients;
    return deletedAlready(this.doc, { deleteRanges }) ? null : 'something that was deleted';
  }

  /** @returns what a frame from the server shows that is not on the disk */
  aheadIn(frame: Uint8Array): string | null {
    const decoded = decodeFrame(frame);
    if (!decoded.ok) return `a malformed frame: ${decoded.reason}`;
    const brought = broughtBy(decoded.value);
    if (!brought) return null;
    const update = decodeUpdate(brought, BOARD_ROOTS, LIMITS.clientClock);
    if (!update.ok) return `an update that is ${update.reason}`;
    for (const [client, { to }] of update.value.structs) {
      if (to > Y.getState(this.doc.store, client)) return `client ${client} up to ${to}`;
    }
    return deletedAlready(this.doc, update.value) ? null : 'a deletion';
  }
}

/** @returns the update of a frame that has one */
function broughtBy(frame: Frame): Uint8Array | null {
  if (frame.kind === 'part') return Y.convertUpdateFormatV2ToV1(frame.update);
  return frame.kind === 'update' || frame.kind === 'step2' ? frame.update : null;
}

/** Two documents have the same one exactly when they hold the same structs and have deleted the same of them. */
export function versionOf(doc: Y.Doc): string {
  return Buffer.from(Y.encodeSnapshot(Y.snapshot(doc))).toString('latin1');
}
