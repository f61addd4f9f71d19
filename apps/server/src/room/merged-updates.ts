import * as Y from 'yjs';
import type { LogRow } from '../store/store.ts';

/** As few as may be, none of them larger than `most` unless a row alone is: to merge what is large would hold everyone up. */
export function mergedUpdates(rows: readonly LogRow[], most: number): Uint8Array[] {
  const merged: Uint8Array[] = [];
  let group: Uint8Array[] = [];
  let size = 0;
  const end = (): void => {
    const [first] = group;
    if (first) merged.push(group.length === 1 ? first : Y.mergeUpdates(group));
    group = [];
    size = 0;
  };
  for (const { bytes } of rows) {
    if (size + bytes.length > most) end();
    group.push(bytes);
    size += bytes.length;
  }
  end();
  return merged;
}
