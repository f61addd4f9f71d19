import {
  BOARD_ROOTS,
  decodeUpdate,
  LIMITS,
  ok,
  sliceUpdate,
  type ClockRange,
  type DecodedUpdate,
  type Reference,
  type Result,
} from '@taktboard/protocol';
import type * as Y from 'yjs';
import type { CutFault, Slicing } from '../examination/cut-update.ts';
import type { Examiner } from '../examination/examiner.ts';
import { waitFor, type Steps } from './board-work.ts';

export interface ReadUpdate {
  update: DecodedUpdate;
  /** Where it is too large to be taken in at once: as several, each of which joins those before it. */
  slices: readonly Uint8Array[] | null;
}

export interface Reading {
  examiner: Examiner;
  slicing: Slicing;
}

/** Of what one update deletes: more would be a cost of their own. */
const MOST_SLICES = 2_000;

/** Reads an update; a large one is examined elsewhere, and read in slices. */
export function* readUpdate(
  bytes: Uint8Array,
  { examiner, slicing }: Reading,
): Steps<Result<ReadUpdate, CutFault | 'unable'>> {
  if (bytes.length > slicing.whole) {
    const examined = yield* waitFor(examiner.cut(bytes, slicing));
    if (!examined.ok) return examined;
    const slices = examined.value;
    return ok({ update: yield* readSlices(slices), slices });
  }
  const decoded = decodeUpdate(bytes, BOARD_ROOTS, LIMITS.clientClock);
  return decoded.ok ? ok({ update: decoded.value, slices: null }) : decoded;
}

/**
 * Of an update that deletes only what is known, slices of which none deletes much, however few bytes say so; null where it is
 * taken in whole, `gap` where it cannot be cut, since it has a hole or its structs wait for one another.
 */
export function* finerSlices(
  bytes: Uint8Array,
  { update, slices }: ReadUpdate,
  { whole, wholeDeletes, most, deletes }: Slicing,
): Steps<readonly Uint8Array[] | null | 'gap'> {
  const deleted = operationsDeletedBy(update);
  if (deleted <= wholeDeletes) return slices;
  for (const range of update.structs.values()) if (!range.whole) return 'gap';
  const size = { most, deletes: Math.max(deletes, Math.ceil(deleted / MOST_SLICES)) };
  if (!slices && bytes.length <= whole) {
    try {
      return sliceUpdate(bytes, size);
    } catch {
      return 'gap';
    }
  }
  const finer: Uint8Array[] = [];
  for (const slice of slices ?? []) {
    // one with structs has no deletions: it begins with how many clients it has structs of
    if (slice[0] === 0) for (const part of sliceUpdate(slice, size)) finer.push(part);
    else finer.push(slice);
    yield;
  }
  return finer;
}

function operationsDeletedBy({ deleteRanges }: DecodedUpdate): number {
  let deleted = 0;
  for (const ranges of deleteRanges.values()) for (const { len } of ranges) deleted += len;
  return deleted;
}

/** What the whole update would be read as. */
function* readSlices(slices: readonly Uint8Array[]): Steps<DecodedUpdate> {
  const structs = new Map<number, ClockRange>();
  const deletes = new Map<number, number>();
  const deleteRanges = new Map<number, { clock: number; len: number }[]>();
  const references: Reference[] = [];
  const items: Y.Item[] = [];
  for (const slice of slices) {
    const decoded = decodeUpdate(slice, BOARD_ROOTS, LIMITS.clientClock);
    if (!decoded.ok) throw new Error(`a slice of a well-formed update is ${decoded.reason}`);
    for (const [client, { from, to }] of decoded.value.structs) {
      structs.set(client, { from: structs.get(client)?.from ?? from, to, whole: true });
    }
    for (const [client, end] of decoded.value.deletes) deletes.set(client, end);
    for (const [client, ranges] of decoded.value.deleteRanges) {
      const known = deleteRanges.get(client);
      if (!known) deleteRanges.set(client, [...ranges]);
      else for (const range of ranges) known.push(range);
    }
    for (const reference of decoded.value.references) references.push(reference);
    for (const item of decoded.value.items) items.push(item);
    yield;
  }
  return { structs, deletes, deleteRanges, references, items };
}
