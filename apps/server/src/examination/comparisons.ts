import * as Y from 'yjs';

interface Counting {
  store: Y.Doc['store'];
  /** So much of the item is there already. */
  offset: number;
  most: number;
}

/** How many others `Item.integrate` of Yjs 13.6 looks at to find where an item stands; not much more than `most`. */
export function comparisonsFor(item: Y.Item, { store, offset, most }: Counting): number {
  const { parent, parentSub, right } = item;
  if (!(parent instanceof Y.AbstractType)) return 0;
  const left = offset > 0 ? itemAt(store, Y.createID(item.id.client, item.id.clock + offset - 1)) : item.left;
  const isFree = left ? left.right === right : right !== null && right.left === null;
  if (left && isFree) return 0;
  let steps = 0;
  let first = left ? left.right : parentSub === null ? parent._start : (parent._map.get(parentSub) ?? null);
  if (!left && parentSub !== null) {
    // of a key only the last value is known: it walks back from there, and once more where nothing comes to stand before it
    for (; first?.left && steps < most; first = first.left) steps += 2;
  }
  return isFree ? steps : steps + comparedFrom(first, item, { store, most: most - steps });
}

function comparedFrom(
  first: Y.Item | null,
  item: Y.Item,
  { store, most }: Pick<Counting, 'store' | 'most'>,
): number {
  let steps = 0;
  // mostly nobody asks for it
  let passed: Set<unknown> | null = null;
  for (let other = first; other && other !== item.right && steps < most; other = other.right) {
    steps++;
    passed?.add(other);
    if (Y.compareIDs(item.origin, other.origin)) {
      if (other.id.client >= item.id.client && Y.compareIDs(item.rightOrigin, other.rightOrigin)) break;
      continue;
    }
    if (!other.origin) break;
    passed ??= upTo(first, other);
    if (!passed.has(itemAt(store, other.origin))) break;
  }
  return steps;
}

function upTo(first: Y.Item | null, last: Y.Item): Set<unknown> {
  const items = new Set<unknown>([last]);
  for (let item = first; item && item !== last; item = item.right) items.add(item);
  return items;
}

function itemAt(store: Y.Doc['store'], id: Y.ID): Y.Item | null {
  const found: unknown = Y.getItem(store, id);
  return found instanceof Y.Item ? found : null;
}
