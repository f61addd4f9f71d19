import type { DecodedUpdate } from '@taktboard/protocol';
import * as Y from 'yjs';
import { MOST_MOVED, MOVED_WHILE_CUTTING } from './cost-of-update.ts';
import type { KnownClocks } from './known-clocks.ts';

/** What is cut off, and what it may be joined with on either side. */
const MOVES_OF_A_CUT = 3;

/**
 * Whether an update may cut, or join, so many structs in so long arrays that it is worth counting, since that needs a copy of
 * the document. What is queued still is not there to be looked at, and counts as what costs most.
 */
export function mayMoveMuch(doc: Y.Doc, clocks: Pick<KnownClocks, 'next'>, update: DecodedUpdate): boolean {
  const structs = new Structs(doc, update.items);
  const moves = new Map<number, number>();
  const add = (client: number, by: number): void => void moves.set(client, (moves.get(client) ?? 0) + by);
  let before: Y.Item | null = null;
  let isInRow = false;
  for (const item of update.items) {
    const { origin, rightOrigin, id } = item;
    const isBehind = before !== null && before.id.client === id.client && isEndOf(before, origin);
    if (origin && !isBehind && structs.cuts(origin.client, origin.clock + 1))
      add(origin.client, MOVES_OF_A_CUT);
    const isAsBefore = isBehind && Y.compareIDs(rightOrigin, before?.rightOrigin ?? null);
    if (rightOrigin && !isAsBefore && structs.cuts(rightOrigin.client, rightOrigin.clock)) {
      add(rightOrigin.client, MOVES_OF_A_CUT);
    }
    if (isAsBefore && !isInRow) add(id.client, 1);
    isInRow = isAsBefore;
    before = item;
  }
  for (const [client, ranges] of update.deleteRanges) {
    let cuts = 0;
    for (const { clock, len } of ranges) {
      if (structs.cuts(client, clock)) cuts++;
      if (structs.cuts(client, clock + len)) cuts++;
    }
    if (cuts > 0) add(client, cuts * MOVES_OF_A_CUT);
  }
  let moved = 0;
  for (const [client, times] of moves) {
    const there = doc.store.clients.get(client)?.length ?? 0;
    const queued = clocks.next(client) - Y.getState(doc.store, client);
    moved += times * (there + queued + structs.own(client) + times + MOVED_WHILE_CUTTING);
  }
  return moved > MOST_MOVED;
}

function isEndOf(item: Y.Item, id: Y.ID | null): boolean {
  return id !== null && id.client === item.id.client && id.clock === item.id.clock + item.length - 1;
}

/** What is there, and what an update brings. */
class Structs {
  readonly #store: Y.Doc['store'];
  readonly #own: ReadonlyMap<number, readonly Y.Item[]>;

  constructor(doc: Y.Doc, items: readonly Y.Item[]) {
    this.#store = doc.store;
    this.#own = Map.groupBy(items, ({ id }) => id.client);
  }

  own(client: number): number {
    return this.#own.get(client)?.length ?? 0;
  }

  /** Whether a struct goes on over this clock: none that nothing is left of, which nobody cuts. */
  cuts(client: number, clock: number): boolean {
    const there = this.#store.clients.get(client);
    if (there && Y.getState(this.#store, client) > clock) {
      const struct = there[Y.findIndexSS(there, clock)];
      return struct instanceof Y.Item && struct.id.clock < clock;
    }
    const own = this.#own.get(client);
    if (!own) return true;
    const struct = lastFrom(own, clock);
    if (!struct || struct.id.clock + struct.length <= clock) return false;
    return struct.id.clock < clock;
  }
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
