import { repairBoard } from '@taktboard/board';
import { fail, ok, type Result } from '@taktboard/protocol';
import * as Y from 'yjs';
import { snapshotSourceOf } from '../snapshots/make-snapshot.ts';
import type { LoadFault, Store, StoredBoard } from '../store/store.ts';
import { cutUpdate, type CutFault, type Slicing } from './cut-update.ts';
import { docOf, weighUpdate } from './weigh-update.ts';

/** An update that is to be weighed. */
export interface WeighedUpdate {
  boardId: string;
  /** What comes before it and may not be on disk. */
  queued: readonly Uint8Array[];
  /** The update, whole or in slices. */
  slices: readonly Uint8Array[];
}

/** A board of which something makes no sense. */
export interface RepairedBoard {
  boardId: string;
  /** What may not be on disk yet. */
  queued: readonly Uint8Array[];
  /** The client id that it is put right under. */
  writer: number;
}

/**
 * Looks at updates that are too large, or may be made to cost too much, to be looked at where everyone waits. It never rejects;
 * `unable` says that it cannot tell now.
 */
export interface Examiner {
  /** @returns slices, as {@link cutUpdate} makes them */
  cut(update: Uint8Array, slicing: Slicing): Promise<Result<readonly Uint8Array[], CutFault | 'unable'>>;
  /** @returns what puts the board right, as one update; null where nothing makes no sense */
  repair(board: RepairedBoard): Promise<Result<Uint8Array | null, 'unable'>>;
  /** @returns slices, as {@link weighUpdate} makes them */
  weigh(update: WeighedUpdate): Promise<Result<readonly Uint8Array[], 'costly' | 'unable'>>;
}

/** @param loaded the board as it is on disk */
export function weighOver(
  loaded: Result<StoredBoard, LoadFault>,
  { queued, slices }: WeighedUpdate,
): Result<readonly Uint8Array[], 'costly' | 'unable'> {
  return loaded.ok ? weighUpdate(snapshotSourceOf(loaded.value), queued, slices) : fail('unable');
}

/** @param loaded the board as it is on disk */
export function repairOver(
  loaded: Result<StoredBoard, LoadFault>,
  { queued, writer }: RepairedBoard,
): Result<Uint8Array | null, 'unable'> {
  if (!loaded.ok) return fail('unable');
  const doc = docOf(snapshotSourceOf(loaded.value), queued);
  doc.clientID = writer;
  let update: Uint8Array | null = null;
  doc.on('update', (made: Uint8Array) => (update = update ? Y.mergeUpdates([update, made]) : made));
  repairBoard(doc);
  return ok(update);
}

/** For whoever has no thread for it. */
export function examinerOver(store: Pick<Store, 'load'>): Examiner {
  return {
    cut: async (update, slicing) => cutUpdate(update, slicing),
    weigh: async (update) => weighOver(await store.load(update.boardId), update),
    repair: async (board) => repairOver(await store.load(board.boardId), board),
  };
}
