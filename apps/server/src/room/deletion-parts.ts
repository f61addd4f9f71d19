import { encodeDeletions, type DeletedRange } from '@taktboard/protocol';
import * as Y from 'yjs';
import { SLICING } from '../examination/cut-update.ts';

/** Each struct that is joined to the one before it moves all behind it: so many take ten milliseconds. */
const MOVED_AT_ONCE = 20_000_000;
const AT_ONCE = { wholeDeletes: SLICING.wholeDeletes, deletes: SLICING.deletes, moved: MOVED_AT_ONCE };

/**
 * What deletes alone, in parts that a document takes in one after the other, each made when it is asked for. How long a deletion takes
 * depends on what is there: one struct that is gone may be a thousand million operations, and one operation a task.
 */
export function* deletionParts(
  { store }: Y.Doc,
  slice: Uint8Array,
  { wholeDeletes, deletes, moved } = AT_ONCE,
): Generator<Uint8Array> {
  // an update begins with how many clients it has structs of
  const ranges = slice[0] === 0 ? rangesIn(slice) : [];
  const moves = (client: number): number => store.clients.get(client)?.length ?? 0;
  const wanted = ranges.reduce((sum, { len }) => sum + len, 0);
  const moving = ranges.reduce((sum, { client, len }) => sum + len * moves(client), 0);
  if (wanted <= wholeDeletes && moving <= moved) {
    yield slice;
    return;
  }
  let part: DeletedRange[] = [];
  let left = { deletes, moved };
  for (const { client, clock, len } of ranges) {
    for (let at = clock; at < clock + len;) {
      const each = moves(client);
      const most = Math.min(left.deletes, Math.max(1, Math.floor(left.moved / Math.max(1, each))));
      const { end, live } = upTo(store, { client, from: at, to: clock + len, most });
      part.push({ client, clock: at, len: end - at });
      at = end;
      left = { deletes: left.deletes - live, moved: left.moved - live * each };
      if (left.deletes > 0 && left.moved >= each) continue;
      yield encodeDeletions(part);
      part = [];
      left = { deletes, moved };
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
