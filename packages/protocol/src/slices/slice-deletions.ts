import * as encoding from 'lib0/encoding';
import type * as Y from 'yjs';

interface Range {
  clock: number;
  len: number;
}

type Deletions = ReadonlyMap<number, readonly Range[]>;
/** Of each client all structs, in the order of their clocks. */
type Structs = ReadonlyMap<number, readonly (Y.Item | Y.GC | Y.Skip)[]>;

/** So many structs are gone through before it pauses: half a millisecond. */
const STRUCTS_BETWEEN_PAUSES = 1_000;

/** All that is deleted in a document, as `Y.createDeleteSetFromStructStore` gives it, with pauses. */
export function* deletionsIn(clients: Structs): Generator<undefined, Deletions> {
  const deleted = new Map<number, Range[]>();
  let until = STRUCTS_BETWEEN_PAUSES;
  for (const [client, structs] of clients) {
    const ranges: Range[] = [];
    for (const { id, length, deleted: isGone } of structs) {
      const last = ranges.at(-1);
      if (isGone && last && last.clock + last.len === id.clock) last.len += length;
      else if (isGone) ranges.push({ clock: id.clock, len: length });
      if (--until > 0) continue;
      until = STRUCTS_BETWEEN_PAUSES;
      yield;
    }
    if (ranges.length > 0) deleted.set(client, ranges);
  }
  return deleted;
}

/** Where deletions begin and how many they are, with the head of their client. */
const RANGE_BYTES = 26;

/** Deletions in updates of at most so many bytes, which delete at most so many operations. */
export function* slicedDeletions(
  clients: Deletions,
  { most, deletes = Infinity }: { most: number; deletes?: number },
): Generator<Uint8Array> {
  const mostRanges = Math.max(1, Math.floor(most / RANGE_BYTES));
  let slice: DeletedRange[] = [];
  let deleted = 0;
  for (const range of rangesOf(clients, deletes)) {
    if (slice.length === mostRanges || (slice.length > 0 && deleted + range.len > deletes)) {
      yield encodeDeletions(slice);
      slice = [];
      deleted = 0;
    }
    slice.push(range);
    deleted += range.len;
  }
  if (slice.length > 0) yield encodeDeletions(slice);
}

/** What is deleted of a client. */
export interface DeletedRange {
  client: number;
  clock: number;
  len: number;
}

/** The highest client first, as Yjs writes them; those that are longer than `most` in parts. */
function* rangesOf(clients: Deletions, most: number): Generator<DeletedRange> {
  for (const [client, ranges] of [...clients].sort(([a], [b]) => b - a)) {
    for (const { clock, len } of ranges) {
      for (let at = clock; at < clock + len; at += most) {
        yield { client, clock: at, len: Math.min(most, clock + len - at) };
      }
    }
  }
}

/** An update of deletions alone; the ranges of a client follow one another. */
export function encodeDeletions(ranges: readonly DeletedRange[]): Uint8Array {
  const groups = Map.groupBy(ranges, ({ client }) => client);
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarUint(encoder, groups.size);
    for (const [client, of] of groups) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, of.length);
      for (const { clock, len } of of) {
        encoding.writeVarUint(encoder, clock);
        encoding.writeVarUint(encoder, len);
      }
    }
  });
}
