import { plainDoc } from '@taktboard/board';
import { fail, ok, sliceDocument, type Result } from '@taktboard/protocol';
import * as Y from 'yjs';
import { packSnapshot } from '../store/packed-snapshot.ts';
import { joinSlices, slicesOf } from './snapshot-slices.ts';
import type { LoadFault, Store, StoredBoard } from '../store/store.ts';
import { isFaithful } from '../room/verify-snapshot.ts';

/** A board as it is stored. */
export interface SnapshotSource {
  /** The last row of it. */
  seq: number;
  /** As `joinSlices` gives it, where there is one. */
  snapshot: Uint8Array | null;
  /** v1 updates, in order. */
  rows: readonly Uint8Array[];
}

export interface MadeSnapshot {
  seq: number;
  /** As `joinSlices` gives it. */
  bytes: Uint8Array;
  /** As it is stored. */
  packed: Uint8Array;
}

/** Of a slice before it is made a v2 update, which may be a hundredth of it: about two hundred tasks, or two thousand moves. */
const SLICE_BYTES = 16 * 1024;

export type SnapshotFault = LoadFault | 'unfaithful';

/** Makes the snapshot of a board that is read from the disk, or of what is `given` in its place. */
export type MakeSnapshot = (
  boardId: string,
  given?: SnapshotSource,
) => Promise<Result<MadeSnapshot, SnapshotFault>>;

/** @returns the snapshot once it was read again and found to be the same board */
export function makeSnapshot(
  { seq, snapshot, rows }: SnapshotSource,
  sliceBytes = SLICE_BYTES,
): Result<MadeSnapshot, 'unfaithful'> {
  const doc = plainDoc();
  doc.transact(() => {
    for (const slice of snapshot ? slicesOf(snapshot) : []) Y.applyUpdateV2(doc, slice);
    for (const row of rows) Y.applyUpdate(doc, row);
  });
  const isWhole = !doc.store.pendingStructs && !doc.store.pendingDs;
  if (!isWhole) return fail('unfaithful');
  for (const slices of snapshotsOf(doc, sliceBytes)) {
    const bytes = joinSlices(slices);
    if (isFaithful(doc, slicesOf(bytes))) return ok({ seq, bytes, packed: packSnapshot(bytes) });
  }
  return fail('unfaithful');
}

/**
 * The v2 updates that a document is, each of which is taken in within a few milliseconds; the best first. What was deleted
 * says so by itself, as Yjs keeps it, to a document that has nothing yet: slices that name it once more would only be gone through
 * at each load.
 */
function* snapshotsOf(doc: Y.Doc, most: number): Generator<Uint8Array[]> {
  const slices = sliceDocument(doc, { most });
  // a v1 update begins with how many clients it has structs of
  const withStructs = slices.filter(([clients]) => clients !== 0);
  if (withStructs.length > 1) {
    yield withStructs.map((slice) => Y.convertUpdateFormatV1ToV2(slice));
    yield slices.map((slice) => Y.convertUpdateFormatV1ToV2(slice));
  }
  yield [Y.encodeStateAsUpdateV2(doc)];
}

export function snapshotSourceOf({ seq, snapshot, rows }: StoredBoard): SnapshotSource {
  return { seq, snapshot: snapshot?.bytes ?? null, rows: rows.map(({ bytes }) => bytes) };
}

/** Reads what is on disk through a store, for whoever has no thread for it. */
export function snapshotsFrom(
  store: Pick<Store, 'load'>,
  make: (source: SnapshotSource) => ReturnType<MakeSnapshot> = async (source) => makeSnapshot(source),
): MakeSnapshot {
  return async (boardId, given) => {
    if (given) return make(given);
    const loaded = await store.load(boardId);
    return loaded.ok ? make(snapshotSourceOf(loaded.value)) : loaded;
  };
}
