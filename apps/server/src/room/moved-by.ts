import type { DecodedUpdate } from '@taktboard/protocol';
import * as Y from 'yjs';
import { MOST_MOVED, MOVED_AT_ONCE, MOVED_WHILE_CUTTING } from '../examination/counted-intake.ts';
import type { KnownClocks } from './known-clocks.ts';
import { ITEMS_AT_ONCE, type Steps } from './board-work.ts';

/** What is cut off, and what it may be joined with on either side. */
const MOVES_OF_A_CUT = 3;

/** Whether an update moves so many structs that no work does; `perhaps`: many, and only a copy of the document can tell how many. */
export type MovesMuch = 'no' | 'perhaps' | 'surely';

/**
 * Judges an update by what it cuts or joins, and in how long arrays. What is queued still is not there to be looked at, and
 * counts as what costs most.
 */
export function* movesMuch(
  doc: Y.Doc,
  clocks: Pick<KnownClocks, 'next'>,
  update: DecodedUpdate,
): Steps<MovesMuch> {
  const structs = yield* Structs.of(doc, update.items);
  const moves = new Map<number, number>();
  const add = (client: number, by: number): void => void moves.set(client, (moves.get(client) ?? 0) + by);
  let before: Y.Item | null = null;
  let isInRow = false;
  for (const [index, item] of update.items.entries()) {
    if (index % ITEMS_AT_ONCE === ITEMS_AT_ONCE - 1) yield;
    const { origin, rightOrigin, id } = item;
    const isNew = id.clock + item.length > clocks.next(id.client);
    const isBehind = before !== null && before.id.client === id.client && isEndOf(before, origin);
    const isAsBefore = isBehind && Y.compareIDs(rightOrigin, before?.rightOrigin ?? null);
    const behind = origin && !isBehind ? Y.createID(origin.client, origin.clock + 1) : null;
    for (const at of [behind, isAsBefore ? null : rightOrigin]) {
      if (at && structs.isCutBeside(at, isNew)) add(at.client, MOVES_OF_A_CUT);
    }
    if (isAsBefore && !isInRow) add(id.client, 1);
    isInRow = isAsBefore;
    before = item;
    if (structs.isCutTooOften) return 'surely';
  }
  for (const [client, ranges] of update.deleteRanges) {
    let cuts = 0;
    for (const [index, { clock, len }] of ranges.entries()) {
      if (index % ITEMS_AT_ONCE === ITEMS_AT_ONCE - 1) yield;
      for (const end of [clock, clock + len]) if (structs.isCutToDelete(Y.createID(client, end))) cuts++;
      if (structs.isCutTooOften) return 'surely';
    }
    if (cuts > 0) add(client, cuts * MOVES_OF_A_CUT);
  }
  let moved = 0;
  for (const [client, times] of moves) {
    const there = doc.store.clients.get(client)?.length ?? 0;
    const queued = clocks.next(client) - Y.getState(doc.store, client);
    moved += times * (there + queued + structs.own(client) + times + MOVED_WHILE_CUTTING);
  }
  return moved > MOVED_AT_ONCE ? 'perhaps' : 'no';
}

function isEndOf(item: Y.Item, id: Y.ID | null): boolean {
  return id !== null && id.client === item.id.client && id.clock === item.id.clock + item.length - 1;
}

/** What is there, and what an update brings. */
class Structs {
  readonly #store: Y.Doc['store'];
  readonly #own: ReadonlyMap<number, readonly Y.Item[]>;

  /** Where something that is in the document is cut. */
  readonly #cutAt = new Map<number, Set<number>>();
  #sureCuts = 0;

  private constructor(doc: Y.Doc, own: ReadonlyMap<number, readonly Y.Item[]>) {
    this.#store = doc.store;
    this.#own = own;
  }

  static *of(doc: Y.Doc, items: readonly Y.Item[]): Steps<Structs> {
    const own = new Map<number, Y.Item[]>();
    for (const [index, item] of items.entries()) {
      if (index % ITEMS_AT_ONCE === ITEMS_AT_ONCE - 1) yield;
      const known = own.get(item.id.client);
      if (known) known.push(item);
      else own.set(item.id.client, [item]);
    }
    return new Structs(doc, own);
  }

  own(client: number): number {
    return this.#own.get(client)?.length ?? 0;
  }

  /** What is in the document by now; each place counts once. */
  get isCutTooOften(): boolean {
    return this.#sureCuts * MOVED_WHILE_CUTTING > MOST_MOVED;
  }

  /** Whether a struct goes on over this clock. What is known already may stand there by now, and is not sure to cut it. */
  isCutBeside(at: Y.ID, isNew: boolean): boolean {
    const struct = this.#around(at);
    if (struct === 'there' && isNew) this.#cut(at);
    return struct !== 'none';
  }

  /** The same of something that is not deleted yet: whatever is, stays in one piece. */
  isCutToDelete(at: Y.ID): boolean {
    const struct = this.#around(at, isLive);
    if (struct === 'there') this.#cut(at);
    return struct !== 'none';
  }

  /** Whose struct goes on over a clock: one that is in the document, or one that comes or is queued. */
  #around({ client, clock }: Y.ID, counts = isItem): 'there' | 'coming' | 'none' {
    const there = this.#store.clients.get(client);
    if (there && Y.getState(this.#store, client) > clock) {
      const struct = there[Y.findIndexSS(there, clock)];
      return struct && struct.id.clock < clock && counts(struct) ? 'there' : 'none';
    }
    const own = this.#own.get(client);
    if (!own) return 'coming';
    const struct = lastFrom(own, clock);
    const isInside = struct && struct.id.clock < clock && struct.id.clock + struct.length > clock;
    return isInside && counts(struct) ? 'coming' : 'none';
  }

  #cut({ client, clock }: Y.ID): void {
    let clocks = this.#cutAt.get(client);
    if (!clocks) this.#cutAt.set(client, (clocks = new Set()));
    if (clocks.has(clock)) return;
    clocks.add(clock);
    this.#sureCuts++;
  }
}

function isItem(struct: Y.Item | Y.GC): boolean {
  return struct instanceof Y.Item;
}

function isLive(struct: Y.Item | Y.GC): boolean {
  return struct instanceof Y.Item && !struct.deleted && !(struct.content instanceof Y.ContentDeleted);
}

/** The last that begins at or before a clock. */
function lastFrom(items: readonly Y.Item[], clock: number): Y.Item | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.id.clock ?? 0) <= clock) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}
