import { plainDoc } from '@taktboard/board';
import { fail, ok, type Result } from '@taktboard/protocol';
import * as Y from 'yjs';
import { packSnapshot } from '../store/packed-snapshot.ts';
import type { LoadFault, Store, StoredBoard } from '../store/store.ts';
import { isFaithful } from '../room/verify-snapshot.ts';

/** A board as it is stored. */
export interface SnapshotSource {
  /** The last row of it. */
  seq: number;
  /** A v2 update, where there is one. */
  snapshot: Uint8Array | null;
  /** v1 updates, in order. */
  rows: readonly Uint8Array[];
}

export interface MadeSnapshot {
  seq: number;
  /** Of the board as one v2 update, in bytes. */
  size: number;
  /** That update as it is stored. */
  packed: Uint8Array;
}

export type SnapshotFault = LoadFault | 'unfaithful';

/** Makes the snapshot of a board that is read from the disk, or of what is `given` in its place. */
export type MakeSnapshot = (
  boardId: string,
  given?: SnapshotSource,
) => Promise<Result<MadeSnapshot, SnapshotFault>>;

/** @returns the snapshot once it was read again and found to be the same board */
export function makeSnapshot({ seq, snapshot, rows }: SnapshotSource): Result<MadeSnapshot, 'unfaithful'> {
  const doc = plainDoc();
  doc.transact(() => {
    if (snapshot) Y.applyUpdateV2(doc, snapshot);
    for (const row of rows) Y.applyUpdate(doc, row);
  });
  const isWhole = !doc.store.pendingStructs && !doc.store.pendingDs;
  const bytes = Y.encodeStateAsUpdateV2(doc);
  if (!isWhole || !isFaithful(doc, bytes)) return fail('unfaithful');
  return ok({ seq, size: bytes.length, packed: packSnapshot(bytes) });
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
