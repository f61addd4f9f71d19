import * as Y from 'yjs';

export interface Writes {
  parent: Y.AbstractType<unknown>;
  key: string;
  items: Y.Item[];
}

/** All writes to keys that came with the transaction. */
export function newWrites(doc: Y.Doc, { beforeState, afterState }: Y.Transaction): Iterable<Writes> {
  const found = new Map<unknown, Map<string, Writes>>();
  for (const [client, to] of afterState) {
    const from = beforeState.get(client) ?? 0;
    const structs = doc.store.clients.get(client);
    if (to <= from || !structs) continue;
    for (let index = Y.findIndexSS(structs, from); index < structs.length; index++) {
      const item = structs[index];
      if (!(item instanceof Y.Item) || item.parentSub === null) continue;
      const keys = found.get(item.parent) ?? new Map<string, Writes>();
      const parent = item.parent as Y.AbstractType<unknown>;
      const writes = keys.get(item.parentSub) ?? { parent, key: item.parentSub, items: [] };
      writes.items.push(item);
      keys.set(item.parentSub, writes);
      found.set(item.parent, keys);
    }
  }
  return [...found.values()].flatMap((keys) => [...keys.values()]);
}

/** Whether an operation came with the transaction. */
export const isNew = ({ id }: Y.Item, { beforeState }: Y.Transaction): boolean =>
  id.clock >= (beforeState.get(id.client) ?? 0);
