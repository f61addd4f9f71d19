import type * as Y from 'yjs';
import type { RootName, Roots } from '../schema/board-doc.ts';

/** What a transaction touched: the keys of each root, which are ids unless someone forged them. */
export type Dirty = { readonly [Root in RootName]: ReadonlySet<string> };

const ROOTS: readonly RootName[] = ['meta', 'columns', 'cards', 'labels', 'views'];

export function allOf(roots: Partial<Roots>): Dirty {
  const dirty = dirtyNothing();
  for (const root of ROOTS) for (const key of roots[root]?.keys() ?? []) dirty[root].add(key);
  return dirty;
}

/**
 * Reads the types that the transaction changed rather than deep events: the same knowledge without an event object and
 * a path for each.
 *
 * @returns undefined when nothing of the board was touched
 */
export function dirtyOf(roots: Roots, transaction: Y.Transaction): Dirty | undefined {
  if (transaction.changed.size === 0) return undefined;
  const names = new Map<unknown, RootName>(ROOTS.map((name) => [roots[name], name]));
  const dirty = dirtyNothing();
  let found = false;
  for (const [type, keys] of transaction.changed) {
    const own = names.get(type);
    if (own) {
      found = true;
      // a list below a root has no key, and no reader
      for (const key of keys) if (key !== null) dirty[own].add(key);
      continue;
    }
    const above = topmost(type);
    const root = names.get(above.root);
    if (!root || above.key === null) continue;
    found = true;
    dirty[root].add(above.key);
  }
  return found ? dirty : undefined;
}

/** Any shared type; of an integrated item the parent is one too. */
interface Nested {
  readonly _item: Y.Item | null;
}

/** Which entry of which root a nested type is part of. */
function topmost(type: Nested): { root: unknown; key: string | null } {
  let root: unknown = type;
  let key: string | null = null;
  for (let item = type._item; item; item = (item.parent as Nested)._item) {
    key = item.parentSub;
    root = item.parent;
  }
  return { root, key };
}

export function dirtyNothing(): Record<RootName, Set<string>> {
  return { meta: new Set(), columns: new Set(), cards: new Set(), labels: new Set(), views: new Set() };
}
