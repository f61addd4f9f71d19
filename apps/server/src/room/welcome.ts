import { encodeFrame } from '@taktboard/protocol';
import * as Y from 'yjs';

/** An update that says nothing: what a Step2 holds when all was sent before it. */
const NOTHING = Uint8Array.of(0, 0);
/** Above this share of the snapshot the tail is no longer worth keeping apart. */
const TAIL_SHARE = 0.25;
const LEAST_TAIL_BYTES = 64 * 1024;
const KEPT_DIFFERENCES = 16;

/**
 * What those who come are sent, made once for many: the whole board for newcomers, as one frame and the updates
 * since; the difference for those who return.
 */
export class Welcome {
  readonly #doc: Y.Doc;
  #whole: Uint8Array | null = null;
  #tail: Uint8Array[] = [];
  #tailBytes = 0;
  #differences = new Map<string, Uint8Array>();

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** The live document has taken this in. */
  committed(update: Uint8Array): void {
    this.#differences.clear();
    if (!this.#whole) return;
    this.#tail.push(update);
    this.#tailBytes += update.length;
    if (this.#tailBytes > Math.max(LEAST_TAIL_BYTES, this.#whole.length * TAIL_SHARE)) this.#forget();
  }

  /** The frames that bring someone with this state vector to where the live document is, a Step2 the last. */
  framesFor(stateVector: Uint8Array): Uint8Array[] {
    if (!isEmpty(stateVector)) return [this.difference(stateVector)];
    this.#whole ??= encodeFrame({ kind: 'update', update: Y.encodeStateAsUpdate(this.#doc) });
    const frames = [this.#whole];
    if (this.#tail.length > 1) this.#tail = [Y.mergeUpdates(this.#tail)];
    const [tail] = this.#tail;
    if (tail) frames.push(encodeFrame({ kind: 'update', update: tail }));
    frames.push(encodeFrame({ kind: 'step2', update: NOTHING }));
    return frames;
  }

  difference(stateVector: Uint8Array): Uint8Array {
    const key = Buffer.from(stateVector).toString('latin1');
    const known = this.#differences.get(key);
    if (known) return known;
    const update = Y.encodeStateAsUpdate(this.#doc, stateVector);
    const frame = encodeFrame({ kind: 'step2', update });
    if (this.#differences.size < KEPT_DIFFERENCES) this.#differences.set(key, frame);
    return frame;
  }

  #forget(): void {
    this.#whole = null;
    this.#tail = [];
    this.#tailBytes = 0;
  }
}

function isEmpty(stateVector: Uint8Array): boolean {
  return stateVector.length === 1 && stateVector[0] === 0;
}
