import {
  BOARD_ROOTS,
  decodeUpdate,
  fail,
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
  if (!decoded.ok) return decoded;
  const update = decoded.value;
  if (operationsDeletedBy(update) <= slicing.wholeDeletes) return ok({ update, slices: null });
  for (const { whole } of update.structs.values()) if (!whole) return ok({ update, slices: null });
  try {
    return ok({ update, slices: sliceUpdate(bytes, slicing) });
  } catch {
    return fail('gap');
  }
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
      deleteRanges.set(client, [...(deleteRanges.get(client) ?? []), ...ranges]);
    }
    for (const reference of decoded.value.references) references.push(reference);
    for (const item of decoded.value.items) items.push(item);
    yield;
  }
  return { structs, deletes, deleteRanges, references, items };
}
