import type { DecodedUpdate } from '@taktboard/protocol';
import * as Y from 'yjs';

/** So few can cost little, however long what they are put into is. */
const FEW = 32;
/**
 * Comparisons that one update may cost where it meets what others wrote at the same place. Two people who come back with
 * hundreds of lines each for one spot need some ten thousand; what was made for it costs a billion, at every load anew.
 */
const MOST_COMPARISONS = 200_000;

/**
 * Whether many of an update's structs are put where others may stand by now: not right behind what was written just
 * before, nor first into something new, nor first where the document has nothing between. Only then it is worth counting,
 * since that needs a copy of the document.
 */
export function mayConflict(doc: Y.Doc, { items }: Pick<DecodedUpdate, 'items'>): boolean {
  const firsts = new Set<string>();
  let others = 0;
  let before: Y.Item | null = null;
  for (const item of items) {
    const isNext = before !== null && follows(item, before);
    before = item;
    if (isNext) continue;
    const key = freePlaceOf(item, doc.store);
    if (key !== null && !firsts.has(key)) firsts.add(key);
    else if (++others > FEW) return true;
  }
  return false;
}

/** Takes an update into a document, or gives up when that costs too much; the document is of no use then. */
export function takesInCheaply(doc: Y.Doc, update: Uint8Array): boolean {
  // Yjs compares at the moment at which it takes a struct in, so this is where it can be counted
  const { integrate } = Y.Item.prototype;
  let left = MOST_COMPARISONS;
  Y.Item.prototype.integrate = function counted(this: Y.Item, transaction, offset) {
    left -= comparisonsFor(this, { store: doc.store, offset, most: left });
    if (left <= 0) throw new Error('too many comparisons');
    integrate.call(this, transaction, offset);
  };
  try {
    Y.applyUpdate(doc, update);
    return true;
  } catch (error) {
    if (left > 0) throw error;
    return false;
  } finally {
    Y.Item.prototype.integrate = integrate;
  }
}

function follows(item: Y.Item, before: Y.Item): boolean {
  const { origin, rightOrigin, id } = item;
  const isBehind = origin?.client === id.client && origin.clock === id.clock - 1;
  return isBehind && before.id.client === id.client && Y.compareIDs(rightOrigin, before.rightOrigin);
}

/** Where a struct is put if nothing is in its way there; the second one at the same place is in the way of the first. */
function freePlaceOf(
  { origin, rightOrigin, parent, parentSub }: Y.Item,
  store: Y.Doc['store'],
): string | null {
  if (origin) {
    if (Y.getState(store, origin.client) <= origin.clock) return null;
    const before = itemAt(store, origin);
    if (!before) return null;
    const isLast = Y.compareIDs(before.lastId, origin);
    const next = isLast ? (before.right?.id ?? null) : Y.createID(origin.client, origin.clock + 1);
    return Y.compareIDs(next, rightOrigin) ? `behind ${origin.client}.${origin.clock}` : null;
  }
  if (rightOrigin) return null;
  // before integration a parent is an id, or the name of a root
  const of: unknown = parent;
  return `${of instanceof Y.ID ? `${of.client}.${of.clock}` : String(of)}/${parentSub ?? ''}`;
}

interface Counting {
  store: Y.Doc['store'];
  offset: number;
  most: number;
}

/** As `Item.integrate` of Yjs 13.6 goes through what stands between its neighbours. */
function comparisonsFor(item: Y.Item, { store, offset, most }: Counting): number {
  const { parent, parentSub, right, origin } = item;
  if (!(parent instanceof Y.AbstractType)) return 0;
  const left = offset > 0 ? itemAt(store, Y.createID(item.id.client, item.id.clock + offset - 1)) : item.left;
  if (left ? left.right === right : right !== null && right.left === null) return 0;
  let steps = 0;
  let other = left ? left.right : parentSub === null ? parent._start : (parent._map.get(parentSub) ?? null);
  if (!left && parentSub !== null) {
    for (; other?.left && steps < most; other = other.left) steps++;
  }
  const passed = new Set<unknown>();
  for (; other && other !== right && steps < most; other = other.right) {
    steps++;
    passed.add(other);
    if (Y.compareIDs(origin, other.origin)) {
      if (other.id.client >= item.id.client && Y.compareIDs(item.rightOrigin, other.rightOrigin)) break;
    } else if (!other.origin || !passed.has(itemAt(store, other.origin))) break;
  }
  return steps;
}

function itemAt(store: Y.Doc['store'], id: Y.ID): Y.Item | null {
  const found: unknown = Y.getItem(store, id);
  return found instanceof Y.Item ? found : null;
}
