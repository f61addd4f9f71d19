import { encodeDeletions, type DeletedRange } from '@taktboard/protocol';
import * as Y from 'yjs';
import { SLICING } from '../examination/cut-update.ts';

/**
 * What deletes alone, in parts that a document takes in one after the other, each made when it is asked for. How long a deletion takes
 * depends on what is there: one struct that is gone may be a thousand million operations, and one operation a task.
 */
export function* deletionParts(
  { store }: Y.Doc,
  slice: Uint8Array,
  { wholeDeletes, deletes }: Pick<typeof SLICING, 'wholeDeletes' | 'deletes'> = SLICING,
): Generator<Uint8Array> {
  // an update begins with how many clients it has structs of
  const ranges = slice[0] === 0 ? rangesIn(slice) : [];
  if (ranges.reduce((sum, { len }) => sum + len, 0) <= wholeDeletes) {
    yield slice;
    return;
  }
  let part: DeletedRange[] = [];
  let left = deletes;
  for (const { client, clock, len } of ranges) {
    for (let at = clock; at < clock + len;) {
      const { end, live } = upTo(store, { client, from: at, to: clock + len, most: left });
      part.push({ client, clock: at, len: end - at });
      at = end;
      left -= live;
      if (left > 0) continue;
      yield encodeDeletions(part);
      part = [];
      left = deletes;
    }
  }
  if (part.length > 0) yield encodeDeletions(part);
}

function rangesIn(update: Uint8Array): DeletedRange[] {
  const { ds } = Y.decodeUpdate(update);
  return [...ds.clients].flatMap(([client, ranges]) =>
    ranges.map(({ clock, len }) => ({ client, clock, len })),
  );
}

interface Wanted {
  client: number;
  from: number;
  to: number;
  most: number;
}

/** @returns where the last of so many structs ends that are not deleted yet, and how many they are */
function upTo(store: Y.Doc['store'], { client, from, to, most }: Wanted): { end: number; live: number } {
  const structs = store.clients.get(client);
  if (!structs || Y.getState(store, client) <= from) return { end: to, live: 0 };
  let live = 0;
  let end = from;
  for (let index = Y.findIndexSS(structs, from); end < to && live < most; index++) {
    const struct = structs[index];
    if (!struct) return { end: to, live };
    if (!struct.deleted) live += 1;
    end = Math.min(to, struct.id.clock + struct.length);
  }
  return { end, live };
}
