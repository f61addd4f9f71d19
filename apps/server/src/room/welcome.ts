import {
  documentDeletions,
  documentSlices,
  encodeDifference,
  encodeFrame,
  sliceUpdate,
} from '@taktboard/protocol';
import * as Y from 'yjs';
import type { LogRow } from '../store/store.ts';
import type { Steps } from './board-work.ts';
import { RecentUpdates } from './recent-updates.ts';

/** A Step2 with an update that says nothing: all was sent before it. */
const NOTHING = [encodeFrame({ kind: 'step2', update: Uint8Array.of(0, 0) })];
const KEPT_DIFFERENCES = 16;
/**
 * Of a board as it is sent: about two hundred tasks, which a page takes in within a frame. In one piece a board of
 * thousands would hold up everything else in it, for as long as a second on a slow machine.
 */
const SLICE_BYTES = 16 * 1024;
const FIRST_SLICE_BYTES = 2 * 1024;
/** So many of the last updates are merged at once: a millisecond or two. */
const MERGED_AT_ONCE = 32;

/** The v2 updates of a snapshot, as it is on disk. */
export interface StoredParts {
  /** The last row that is in it. */
  seq: number;
  slices: readonly Uint8Array[];
}

/** What a document was made of: all rows that are not in the snapshot. */
interface Stored {
  snapshot: StoredParts | null;
  rows: readonly LogRow[];
}

/** The whole board as it was after one row, and what came since as it is sent. */
interface Whole {
  seq: number;
  frames: readonly Uint8Array[];
  /** What is deleted of it, and a Step2; it may be of a later moment. */
  end: readonly Uint8Array[];
  tail: { to: number; merged: Uint8Array | null; frames: readonly Uint8Array[] };
}

/** What a client says of itself when it connects: whether it takes parts of a board as they are on disk. */
export interface Takes {
  takesParts: boolean;
}

/**
 * What those who come are sent, made once for many: the whole board for newcomers, in slices, and the updates since; the
 * difference for those who return, in one piece, since they look at the board already and are shown no half of a change.
 * Newcomers who take parts get those that the snapshot on disk is made of, which need no making, and of a long past are a
 * seventh of what an update says.
 */
export class Welcome {
  readonly #doc: Y.Doc;
  readonly #recent: RecentUpdates;
  /** Of what is on disk the slices, and once someone was sent them the frames. */
  #stored: StoredParts | Whole | null = null;
  #made: Whole | null = null;
  #differences = new Map<string, readonly Uint8Array[]>();

  constructor(doc: Y.Doc, { snapshot, rows }: Stored) {
    this.#doc = doc;
    this.#recent = new RecentUpdates(snapshot?.seq ?? 0);
    for (const row of rows) this.#recent.add(row.seq, row.bytes);
    this.written(snapshot);
  }

  /** The live document has taken this in. @param seq of the last row that is in it */
  committed(update: Uint8Array, seq: number): void {
    this.#differences.clear();
    this.#recent.add(seq, update);
    this.#forgetOld();
  }

  /** This is on disk now, and the live document has all of it. */
  written(snapshot: StoredParts | null): void {
    // in one slice it is small, or from before there were slices: a page would take it in in one piece
    this.#stored = snapshot && snapshot.slices.length > 1 ? snapshot : null;
    // most clients take parts: for the others it is made again
    if (this.#stored) this.#made = null;
    this.#forgetOld();
    this.#recent.forgetUpTo(this.#stored?.seq ?? this.#made?.seq ?? 0);
  }

  /** To be done before whoever comes is sent anything; the document stays as it is from then on. */
  *prepare(stateVector: Uint8Array, takes: Takes): Steps {
    if (!isEmpty(stateVector)) return yield* this.prepareDifference(stateVector);
    const whole = yield* this.#wholeFor(takes);
    if (whole.tail.to === this.#recent.last) return;
    const { merged, to } = whole.tail;
    const update = yield* mergedInSteps([...(merged ? [merged] : []), ...this.#recent.after(to)]);
    const frames = update ? slicesOf(update).map(updateFrame) : [];
    whole.tail = { to: this.#recent.last, merged: update, frames };
  }

  /**
   * The frames that bring someone with this state vector to where the live document is, a Step2 the last; in batches that
   * are the same arrays for everyone whom they are the same for.
   */
  batchesFor(stateVector: Uint8Array, { takesParts }: Takes): (readonly Uint8Array[])[] {
    if (!isEmpty(stateVector)) return [this.difference(stateVector)];
    const whole = takesParts && this.#stored ? this.#stored : this.#made;
    if (!isWhole(whole) || whole.tail.to !== this.#recent.last) {
      throw new Error('a newcomer was not prepared for');
    }
    return [whole.frames, whole.tail.frames, whole.end];
  }

  /** The same for {@link difference}. */
  *prepareDifference(stateVector: Uint8Array): Steps {
    const key = keyOf(stateVector);
    if (this.#differences.has(key)) return;
    const update = yield* encodeDifference(this.#doc, stateVector);
    const [oldest] = this.#differences.keys();
    if (oldest !== undefined && this.#differences.size >= KEPT_DIFFERENCES) this.#differences.delete(oldest);
    this.#differences.set(key, [encodeFrame({ kind: 'step2', update })]);
  }

  /** What brings someone who has this from there to where the live document is. */
  difference(stateVector: Uint8Array): readonly Uint8Array[] {
    const known = this.#differences.get(keyOf(stateVector));
    if (!known) throw new Error('who returns was not prepared for');
    return known;
  }

  *#wholeFor({ takesParts }: Takes): Steps<Whole> {
    if (!takesParts || !this.#stored) return (this.#made ??= yield* this.#make());
    if (isWhole(this.#stored)) return this.#stored;
    return (this.#stored = yield* this.#partsOf(this.#stored));
  }

  *#make(): Steps<Whole> {
    const frames: Uint8Array[] = [];
    for (const slice of documentSlices(this.#doc, { most: SLICE_BYTES, first: FIRST_SLICE_BYTES })) {
      if (slice) frames.push(updateFrame(slice));
      yield;
    }
    return withNoTail(this.#recent.last, frames, NOTHING);
  }

  /**
   * Parts say of what is gone that it is, to whoever has nothing. A page may get an older copy from its device meanwhile, and passes over what it
   * has: so what is deleted is named as well.
   */
  *#partsOf({ seq, slices }: StoredParts): Steps<Whole> {
    const frames: Uint8Array[] = [];
    for (const update of slices) {
      frames.push(encodeFrame({ kind: 'part', update }));
      yield;
    }
    const deletions: Uint8Array[] = [];
    for (const slice of documentDeletions(this.#doc, { most: SLICE_BYTES })) {
      if (slice) deletions.push(updateFrame(slice));
      yield;
    }
    return withNoTail(seq, frames, [...deletions, ...NOTHING]);
  }

  #forgetOld(): void {
    if (this.#stored && !this.#recent.reachesBackTo(this.#stored.seq)) this.#stored = null;
    if (this.#made && !this.#recent.reachesBackTo(this.#made.seq)) this.#made = null;
  }
}

function isWhole(of: StoredParts | Whole | null): of is Whole {
  return of !== null && 'frames' in of;
}

function withNoTail(seq: number, frames: readonly Uint8Array[], end: readonly Uint8Array[]): Whole {
  return { seq, frames, end, tail: { to: seq, merged: null, frames: [] } };
}

/** What takes Yjs as many steps as there are pairs of them. */
function* mergedInSteps(updates: readonly Uint8Array[]): Steps<Uint8Array | null> {
  let left = updates;
  while (left.length > 1) {
    const merged: Uint8Array[] = [];
    for (let from = 0; from < left.length; from += MERGED_AT_ONCE) {
      merged.push(Y.mergeUpdates(left.slice(from, from + MERGED_AT_ONCE)));
      yield;
    }
    left = merged;
  }
  return left[0] ?? null;
}

function slicesOf(update: Uint8Array): Uint8Array[] {
  return update.length > SLICE_BYTES ? sliceUpdate(update, { most: SLICE_BYTES }) : [update];
}

function updateFrame(update: Uint8Array): Uint8Array {
  return encodeFrame({ kind: 'update', update });
}

function keyOf(stateVector: Uint8Array): string {
  return Buffer.from(stateVector).toString('latin1');
}

function isEmpty(stateVector: Uint8Array): boolean {
  return stateVector.length === 1 && stateVector[0] === 0;
}
