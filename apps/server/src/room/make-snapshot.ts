import { fail, ok, type Result } from '@taktboard/protocol';
import * as Y from 'yjs';
import { plainDoc } from './plain-doc.ts';
import { isFaithful } from './verify-snapshot.ts';

/** A board as it is stored. */
export interface SnapshotSource {
  /** A v2 update, where there is one. */
  snapshot: Uint8Array | null;
  /** v1 updates, in order. */
  rows: readonly Uint8Array[];
}

export type MadeSnapshot = Result<Uint8Array, 'unfaithful'>;

/** @returns a v2 update, once it was read again and found to be the same board */
export function makeSnapshot({ snapshot, rows }: SnapshotSource): MadeSnapshot {
  const doc = plainDoc();
  doc.transact(() => {
    if (snapshot) Y.applyUpdateV2(doc, snapshot);
    for (const row of rows) Y.applyUpdate(doc, row);
  });
  const isWhole = !doc.store.pendingStructs && !doc.store.pendingDs;
  const bytes = Y.encodeStateAsUpdateV2(doc);
  return isWhole && isFaithful(doc, bytes) ? ok(bytes) : fail('unfaithful');
}
