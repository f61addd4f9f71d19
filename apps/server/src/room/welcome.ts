import { documentSlices, encodeFrame, sliceUpdate } from '@taktboard/protocol';
import * as Y from 'yjs';
import type { Steps } from './board-work.ts';

/** A Step2 with an update that says nothing: all was sent before it. */
const NOTHING = [encodeFrame({ kind: 'step2', update: Uint8Array.of(0, 0) })];
/** Above it the tail is no longer worth keeping apart: to merge and slice it would take longer than a turn should. */
const MOST_TAIL_BYTES = 256 * 1024;
const KEPT_DIFFERENCES = 16;
/**
 * Of a board as it is sent: about two hundred tasks, which a page takes in within a frame. In one piece a board of
 * thousands would hold up everything else in it, for as long as a second on a slow machine.
 */
const SLICE_BYTES = 16 * 1024;
const FIRST_SLICE_BYTES = 2 * 1024;

/**
 * What those who come are sent, made once for many: the whole board for newcomers, in slices, and the updates since; the
 * difference for those who return, in one piece, since they look at the board already and are shown no half of a change.
 */
export class Welcome {
  readonly #doc: Y.Doc;
  #whole: Uint8Array[] | null = null;
  #tail: Uint8Array[] = [];
  /** What stands in the tail, as it is sent; null when the tail has grown since. */
  #sentTail: Uint8Array[] | null = null;
  #tailBytes = 0;
  #differences = new Map<string, readonly Uint8Array[]>();

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** The live document has taken this in. */
  committed(update: Uint8Array): void {
    this.#differences.clear();
    if (!this.#whole) return;
    this.#tail.push(update);
    this.#sentTail = null;
    this.#tailBytes += update.length;
    if (this.#tailBytes > MOST_TAIL_BYTES) this.#forget();
  }

  /** To be done before whoever has nothing is sent the board; the document stays as it is from then on. */
  *prepare(stateVector: Uint8Array): Steps {
    if (!isEmpty(stateVector)) return;
    this.#whole ??= yield* this.#makeWhole();
    if (this.#tail.length > 1) this.#tail = [Y.mergeUpdates(this.#tail)];
    yield;
    this.#sentTail ??= this.#tail.flatMap(slicesOf).map(updateFrame);
  }

  /**
   * The frames that bring someone with this state vector to where the live document is, a Step2 the last; in batches that
   * are the same arrays for everyone whom they are the same for.
   */
  batchesFor(stateVector: Uint8Array): (readonly Uint8Array[])[] {
    if (!isEmpty(stateVector)) return [this.difference(stateVector)];
    if (!this.#whole || !this.#sentTail) throw new Error('a newcomer was not prepared for');
    return [this.#whole, this.#sentTail, NOTHING];
  }

  difference(stateVector: Uint8Array): readonly Uint8Array[] {
    const key = Buffer.from(stateVector).toString('latin1');
    const known = this.#differences.get(key);
    if (known) return known;
    const update = Y.encodeStateAsUpdate(this.#doc, stateVector);
    const difference = [encodeFrame({ kind: 'step2', update })];
    if (this.#differences.size < KEPT_DIFFERENCES) this.#differences.set(key, difference);
    return difference;
  }

  *#makeWhole(): Steps<Uint8Array[]> {
    const frames: Uint8Array[] = [];
    for (const slice of documentSlices(this.#doc, { most: SLICE_BYTES, first: FIRST_SLICE_BYTES })) {
      if (slice) frames.push(updateFrame(slice));
      yield;
    }
    return frames;
  }

  #forget(): void {
    this.#whole = null;
    this.#tail = [];
    this.#sentTail = null;
    this.#tailBytes = 0;
  }
}

function slicesOf(update: Uint8Array): Uint8Array[] {
  return update.length > SLICE_BYTES ? sliceUpdate(update, { most: SLICE_BYTES }) : [update];
}

function updateFrame(update: Uint8Array): Uint8Array {
  return encodeFrame({ kind: 'update', update });
}

function isEmpty(stateVector: Uint8Array): boolean {
  return stateVector.length === 1 && stateVector[0] === 0;
}
