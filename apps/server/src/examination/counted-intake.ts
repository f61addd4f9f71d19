import * as Y from 'yjs';
import { comparisonsFor } from './comparisons.ts';

/**
 * Comparisons that one update may cost where it meets what others wrote at the same place. Two people who come back with
 * four hundred lines each for one spot need some hundred and sixty thousand; what was made for it costs a billion, at every load anew.
 */
const MOST_COMPARISONS = 250_000;
/**
 * Of each struct, and not counted: who comes back after a month has thousands of values of which each meets what others wrote to the
 * same key meanwhile. What is made to cost compares one struct with thousands.
 */
const FREE_COMPARISONS = 12;
/**
 * Structs that one update may move. Yjs keeps those of a client in one array, and whoever cuts one in two, or joins two,
 * moves all that stand behind it. A thousand edits in the middle of what an import brought move eighty million; who revised texts without
 * a network for months, two hundred words a day, a billion, which takes less than taking in four megabytes does.
 */
export const MOST_MOVED = 1_200_000_000;
/** To cut one takes as long as to move so many. */
export const MOVED_WHILE_CUTTING = 8_000;

/** Compared or moved in one slice, so that nobody waits long for it. */
const COMPARISONS_AT_ONCE = 20_000;
/** More is weighed. */
export const MOVED_AT_ONCE = 3_000_000;
const MOVED_IN_A_SLICE = 1_500_000;

/** A document that takes in an update and counts what that costs. Of no use once it has given up. */
export class CountedIntake {
  readonly #doc: Y.Doc;
  readonly #work: Work;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    this.#work = new Work(doc.store);
  }

  /** @returns into how many slices this one is to be cut so that each costs little; null where the whole costs too much */
  takeIn(slice: Uint8Array): number | null {
    const work = this.#work;
    work.beginSlice();
    // Yjs does all of it in these three, so this is where it can be counted
    const { integrate, delete: markDeleted, mergeWith } = Y.Item.prototype;
    Y.Item.prototype.integrate = function counted(this: Y.Item, transaction, offset) {
      work.cut(transaction);
      work.comparesFor(this, offset);
      integrate.call(this, transaction, offset);
    };
    Y.Item.prototype.delete = function counted(this: Y.Item, transaction) {
      work.cut(transaction);
      markDeleted.call(this, transaction);
    };
    Y.Item.prototype.mergeWith = function counted(this: Y.Item, right) {
      const isJoined = mergeWith.call(this, right);
      if (isJoined) work.joined(this, right);
      return isJoined;
    };
    try {
      Y.applyUpdate(this.#doc, slice);
      return work.slicesForThis;
    } catch (error) {
      if (!work.isTooMuch) throw error;
      return null;
    } finally {
      Object.assign(Y.Item.prototype, { integrate, delete: markDeleted, mergeWith });
    }
  }
}

/** What taking in one update has cost until now. */
class Work {
  readonly #store: Y.Doc['store'];
  #comparisonsLeft = MOST_COMPARISONS;
  #movesLeft = MOST_MOVED;
  #comparisonsLeftBefore = MOST_COMPARISONS;
  #movesLeftBefore = MOST_MOVED;
  #transaction: Y.Transaction | null = null;
  /** Of what the transaction has cut off. */
  #seen = 0;
  /** What swallowed its neighbour last: a row that becomes one is moved together once. */
  #swallower: Y.Item | null = null;

  constructor(store: Y.Doc['store']) {
    this.#store = store;
  }

  beginSlice(): void {
    this.#comparisonsLeftBefore = this.#comparisonsLeft;
    this.#movesLeftBefore = this.#movesLeft;
  }

  get slicesForThis(): number {
    const compared = this.#comparisonsLeftBefore - this.#comparisonsLeft;
    const moved = this.#movesLeftBefore - this.#movesLeft;
    return Math.max(1, Math.ceil(compared / COMPARISONS_AT_ONCE), Math.ceil(moved / MOVED_IN_A_SLICE));
  }

  get isTooMuch(): boolean {
    return this.#comparisonsLeft <= 0 || this.#movesLeft <= 0;
  }

  comparesFor(item: Y.Item, offset: number): void {
    const most = this.#comparisonsLeft + FREE_COMPARISONS;
    const compared = comparisonsFor(item, { store: this.#store, offset, most });
    this.#comparisonsLeft -= Math.max(0, compared - FREE_COMPARISONS);
    this.#judge();
  }

  cut(transaction: Y.Transaction): void {
    if (transaction !== this.#transaction) {
      this.#transaction = transaction;
      this.#seen = 0;
    }
    const cutOff = transaction._mergeStructs;
    if (cutOff.length === this.#seen) return;
    for (; this.#seen < cutOff.length; this.#seen++) {
      const struct = cutOff[this.#seen];
      if (struct) this.#moved(struct.id);
    }
    this.#judge();
  }

  joined(left: Y.Item, right: Y.Item): void {
    if (right !== this.#swallower) this.#moved(left.id);
    this.#swallower = left;
    this.#judge();
  }

  #moved({ client, clock }: Y.ID): void {
    const structs = this.#store.clients.get(client) ?? [];
    this.#movesLeft -= structs.length - Y.findIndexSS(structs, clock) + MOVED_WHILE_CUTTING;
  }

  #judge(): void {
    if (this.isTooMuch) throw new Error('the update costs too much');
  }
}
