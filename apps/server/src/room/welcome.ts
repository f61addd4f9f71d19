import { encodeFrame, sliceDocument, sliceUpdate } from '@taktboard/protocol';
import * as Y from 'yjs';

/** A Step2 with an update that says nothing: all was sent before it. */
const NOTHING = [encodeFrame({ kind: 'step2', update: Uint8Array.of(0, 0) })];
/** Above this share of the snapshot the tail is no longer worth keeping apart. */
const TAIL_SHARE = 0.25;
const LEAST_TAIL_BYTES = 64 * 1024;
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
  #whole: { frames: Uint8Array[]; bytes: number } | null = null;
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
    if (this.#tailBytes > Math.max(LEAST_TAIL_BYTES, this.#whole.bytes * TAIL_SHARE)) this.#forget();
  }

  /**
   * The frames that bring someone with this state vector to where the live document is, a Step2 the last; in batches that
   * are the same arrays for everyone whom they are the same for.
   */
  batchesFor(stateVector: Uint8Array): (readonly Uint8Array[])[] {
    if (!isEmpty(stateVector)) return [this.difference(stateVector)];
    this.#whole ??= this.#makeWhole();
    return [this.#whole.frames, this.#tailFrames(), NOTHING];
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

  #makeWhole(): { frames: Uint8Array[]; bytes: number } {
    const frames = sliceDocument(this.#doc, SLICE_BYTES, FIRST_SLICE_BYTES).map(updateFrame);
    return { frames, bytes: frames.reduce((sum, { length }) => sum + length, 0) };
  }

  #tailFrames(): Uint8Array[] {
    if (this.#tail.length > 1) this.#tail = [Y.mergeUpdates(this.#tail)];
    this.#sentTail ??= this.#tail.flatMap(slicesOf).map(updateFrame);
    return this.#sentTail;
  }

  #forget(): void {
    this.#whole = null;
    this.#tail = [];
    this.#sentTail = null;
    this.#tailBytes = 0;
  }
}

function slicesOf(update: Uint8Array): Uint8Array[] {
  return update.length > SLICE_BYTES ? sliceUpdate(update, SLICE_BYTES) : [update];
}

function updateFrame(update: Uint8Array): Uint8Array {
  return encodeFrame({ kind: 'update', update });
}

function isEmpty(stateVector: Uint8Array): boolean {
  return stateVector.length === 1 && stateVector[0] === 0;
}
