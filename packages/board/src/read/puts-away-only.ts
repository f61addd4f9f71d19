import * as Y from 'yjs';
import { ARCHIVED } from '../schema/board-doc.ts';

/**
 * Whether structs that the document has not taken in yet do nothing but archive and clear: tasks, columns, labels and
 * checklist items put away, and values taken away by a write that is deleted at once.
 *
 * @param items all that an update brings, of each client in the order of its clocks
 */
export function putsAwayOnly(doc: Y.Doc, items: readonly Y.Item[]): boolean {
  const keys = new Map<string, string | null>();
  for (const item of items) {
    const key = keyOf(doc, item, keys);
    keys.set(nameOf(item.lastId), key);
    if (item.content instanceof Y.ContentDeleted) continue;
    if (key !== ARCHIVED || !isTrue(item.content)) return false;
  }
  return true;
}

const nameOf = ({ client, clock }: Y.ID): string => `${client}.${clock}`;

function isTrue(content: Y.Item['content']): boolean {
  return content instanceof Y.ContentAny && content.arr.length === 1 && content.arr[0] === true;
}

/** A write over an earlier one names that one instead of its key. */
function keyOf(doc: Y.Doc, { origin, parent, parentSub }: Y.Item, own: ReadonlyMap<string, string | null>) {
  // before integration the parent of a root's child is the root's name, and a root holds things and no marks
  if (typeof (parent as unknown) === 'string') return null;
  if (!origin) return parentSub;
  const known = own.get(nameOf(origin));
  if (known !== undefined) return known;
  if (Y.getState(doc.store, origin.client) <= origin.clock) return null;
  const earlier: unknown = Y.getItem(doc.store, origin);
  return earlier instanceof Y.Item ? earlier.parentSub : null;
}
