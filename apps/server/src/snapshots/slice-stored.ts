import { sliceUpdate } from '@taktboard/protocol';
import * as Y from 'yjs';

/** An update as it is on disk. */
export interface StoredUpdate {
  bytes: Uint8Array;
  format: 'v1' | 'v2';
}

/** Of each update the v1 updates that it is made of, in order. */
export type SliceStored = (updates: readonly StoredUpdate[]) => Promise<Uint8Array[][]>;

/** As large as a slice of a snapshot. */
const SLICE_BYTES = 16 * 1024;

export function sliceStored(updates: readonly StoredUpdate[]): Uint8Array[][] {
  return updates.map(({ bytes, format }) => {
    const update = format === 'v1' ? bytes : Y.convertUpdateFormatV2ToV1(bytes);
    return sliceUpdate(update, { most: SLICE_BYTES });
  });
}
