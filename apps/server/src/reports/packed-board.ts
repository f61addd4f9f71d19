import { BoardProjection, plainDoc, type BoardMeta, type PlainBoard } from '@taktboard/board';
import * as Y from 'yjs';
import { slicesOf } from '../snapshots/snapshot-slices.ts';
import { withoutTexts } from './without-texts.ts';

/** A board in the thread that makes digests: what decides whether one is due can be told to others, the rest is bytes. */
export interface PackedBoard {
  meta: BoardMeta;
  labels: PlainBoard['labels'];
  /** The whole board without texts, as JSON. */
  bytes: Uint8Array;
}

/** As the store has it. */
export interface StoredBytes {
  /** As `joinSlices` gives it, where there is one. */
  snapshot: Uint8Array | null;
  /** v1 updates, in order. */
  rows: readonly Uint8Array[];
}

/** @returns null when what is stored is no whole document */
export function packStored({ snapshot, rows }: StoredBytes): PackedBoard | null {
  const doc = plainDoc();
  try {
    doc.transact(() => {
      for (const slice of snapshot ? slicesOf(snapshot) : []) Y.applyUpdateV2(doc, slice);
      for (const row of rows) Y.applyUpdate(doc, row);
    });
  } catch {
    return null;
  }
  if (doc.store.pendingStructs || doc.store.pendingDs) return null;
  return packBoard(new BoardProjection(doc).snapshot());
}

export function packBoard(board: PlainBoard): PackedBoard {
  const { meta, labels } = board;
  return { meta, labels, bytes: new TextEncoder().encode(JSON.stringify(withoutTexts(board))) };
}

/** Written by `packBoard` alone. */
export function unpackBoard(bytes: Uint8Array): PlainBoard {
  return JSON.parse(new TextDecoder().decode(bytes)) as PlainBoard;
}
