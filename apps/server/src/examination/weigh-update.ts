import { plainDoc } from '@taktboard/board';
import { fail, ok, sliceUpdate, type Result } from '@taktboard/protocol';
import * as Y from 'yjs';
import type { SnapshotSource } from '../snapshots/make-snapshot.ts';
import { slicesOf } from '../snapshots/snapshot-slices.ts';
import { CountedIntake } from './counted-intake.ts';

type Stored = Pick<SnapshotSource, 'snapshot' | 'rows'>;

/** A board as it will be when all that is queued is on disk. */
export function docOf({ snapshot, rows }: Stored, queued: readonly Uint8Array[]): Y.Doc {
  const doc = plainDoc();
  doc.transact(() => {
    for (const slice of snapshot ? slicesOf(snapshot) : []) Y.applyUpdateV2(doc, slice);
    for (const update of [...rows, ...queued]) Y.applyUpdate(doc, update);
  });
  return doc;
}

/** However much it costs, a slice is no smaller: to take one in costs something by itself. */
const LEAST_BYTES = 128;

/**
 * Counts what an update costs the board that takes it in.
 *
 * @param board as it is on disk
 * @param queued what comes before the update
 * @param slices the update, whole or in slices
 * @returns the update in slices none of which costs much
 */
export function weighUpdate(
  board: Stored,
  queued: readonly Uint8Array[],
  slices: readonly Uint8Array[],
): Result<readonly Uint8Array[], 'costly'> {
  const intake = new CountedIntake(docOf(board, queued));
  const finer: Uint8Array[] = [];
  for (const slice of slices) {
    const parts = intake.takeIn(slice);
    if (parts === null) return fail('costly');
    if (parts === 1) finer.push(slice);
    else finer.push(...sliceUpdate(slice, { most: Math.max(LEAST_BYTES, Math.ceil(slice.length / parts)) }));
  }
  return ok(finer);
}
