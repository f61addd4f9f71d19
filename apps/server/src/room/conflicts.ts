import type { DecodedUpdate } from '@taktboard/protocol';
import * as Y from 'yjs';
import type { KnownClocks } from './known-clocks.ts';
import { ITEMS_AT_ONCE, type Steps } from './board-work.ts';

/** So few can cost little, however long what they are put into is. */
const FEW = 32;
/**
 * Whether many of an update's structs are put where others may stand by now: not first behind something that the update brings
 * itself, nor first into something new, nor first where the document has nothing between. Only then it is worth counting, since
 * that needs a copy of the document.
 *
 * Yjs goes past what stands behind a struct's left neighbour only while that was put behind the same one, so whatever is
 * the first behind a neighbour is placed at once.
 */
export function* mayConflict(
  doc: Y.Doc,
  { next }: Pick<KnownClocks, 'next'>,
  { items, structs }: Pick<DecodedUpdate, 'items' | 'structs'>,
): Steps<boolean> {
  const firsts = new Firsts();
  // behind what waits for the disk something may wait already
  const isBrought = ({ client, clock }: Y.ID): boolean => {
    const range = structs.get(client);
    return range !== undefined && clock >= range.from && clock >= next(client);
  };
  let others = 0;
  for (const [index, item] of items.entries()) {
    if (index % ITEMS_AT_ONCE === ITEMS_AT_ONCE - 1) yield;
    const { origin, rightOrigin, parent, parentSub } = item;
    const isFree = origin
      ? (isBrought(origin) || isFreeBehind(origin, { rightOrigin, store: doc.store })) &&
        firsts.isBehind(origin)
      : !rightOrigin && firsts.isIn(parent, parentSub);
    if (!isFree && ++others > FEW) return true;
  }
  return false;
}

/** What was put where first. */
class Firsts {
  readonly #behind = new Map<number, Set<number>>();
  readonly #inside = new Set<string>();

  isBehind({ client, clock }: Y.ID): boolean {
    let clocks = this.#behind.get(client);
    if (!clocks) this.#behind.set(client, (clocks = new Set()));
    const { size } = clocks;
    return clocks.add(clock).size > size;
  }

  /** Before integration a parent is an id, or the name of a root. */
  isIn(parent: unknown, key: string | null): boolean {
    const { size } = this.#inside;
    const of = parent instanceof Y.ID ? `${parent.client}.${parent.clock}` : String(parent);
    return this.#inside.add(`${of}/${key ?? ''}`).size > size;
  }
}

/** Whether nothing stands between what is in the document already and what is to be put behind it. */
function isFreeBehind(
  origin: Y.ID,
  { rightOrigin, store }: { rightOrigin: Y.ID | null; store: Y.Doc['store'] },
): boolean {
  if (Y.getState(store, origin.client) <= origin.clock) return false;
  const before = itemAt(store, origin);
  if (!before) return false;
  const isLast = Y.compareIDs(before.lastId, origin);
  const next = isLast ? (before.right?.id ?? null) : Y.createID(origin.client, origin.clock + 1);
  return Y.compareIDs(next, rightOrigin);
}

function itemAt(store: Y.Doc['store'], id: Y.ID): Y.Item | null {
  const found: unknown = Y.getItem(store, id);
  return found instanceof Y.Item ? found : null;
}
