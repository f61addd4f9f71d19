import type { SliceStored, StoredUpdate } from '../snapshots/slice-stored.ts';
import { slicesOf } from '../snapshots/snapshot-slices.ts';
import type { StoredBoard } from '../store/store.ts';
import type { TurnSteps } from '../turns.ts';
import * as Y from 'yjs';

/** More would be taken in for longer than others should wait. */
const LARGE_BYTES = 64 * 1024;
/** Rows are short: so many bytes or rows are taken in together, since each transaction goes over all client ids. */
const TOGETHER_BYTES = 16 * 1024;
const ROWS_TOGETHER = 64;

/** What the document of a board is made of: its snapshot, and the rows that were derived from. Nothing of it is large. */
export async function storedUpdates(
  { snapshot, rows, derivedTo }: StoredBoard,
  slice: SliceStored,
): Promise<StoredUpdate[]> {
  const updates: StoredUpdate[] = [
    ...(snapshot ? slicesOf(snapshot.bytes) : []).map((bytes) => ({ bytes, format: 'v2' as const })),
    ...rows.filter(({ seq }) => seq <= derivedTo).map(({ bytes }) => ({ bytes, format: 'v1' as const })),
  ];
  const large = updates.filter(isLarge);
  if (large.length === 0) return updates;
  const sliced = new Map((await slice(large)).map((slices, n) => [large[n], slices]));
  return updates.flatMap(
    (update) => sliced.get(update)?.map((bytes) => ({ bytes, format: 'v1' as const })) ?? [update],
  );
}

/** How much of what is stored costs more to load than it would in a snapshot of slices, in bytes. */
export function unslicedBytes({ snapshot, rows }: StoredBoard): number {
  const slices = snapshot ? slicesOf(snapshot.bytes) : [];
  const large = slices.length === 1 ? slices.filter(({ length }) => length > LARGE_BYTES) : [];
  return [...large, ...rows.map(({ bytes }) => bytes)].reduce((sum, { length }) => sum + length, 0);
}

/** @throws what Yjs says of bytes that are none of its own */
export function* takingIn(doc: Y.Doc, updates: readonly StoredUpdate[]): TurnSteps<void> {
  for (let from = 0; from < updates.length;) {
    const to = endOfStep(updates, from);
    doc.transact(() => {
      for (const { bytes, format } of updates.slice(from, to)) {
        if (format === 'v2') Y.applyUpdateV2(doc, bytes);
        else Y.applyUpdate(doc, bytes);
      }
    });
    from = to;
    yield;
  }
}

function endOfStep(updates: readonly StoredUpdate[], from: number): number {
  let bytes = 0;
  let to = from;
  for (; to < updates.length && to - from < ROWS_TOGETHER; to++) {
    const update = updates[to];
    // a long past is packed tight in a v2 update: each is a step
    bytes += update?.format === 'v1' ? update.bytes.length : TOGETHER_BYTES;
    if (bytes > TOGETHER_BYTES && to > from) break;
  }
  return to;
}

function isLarge({ bytes }: StoredUpdate): boolean {
  return bytes.length > LARGE_BYTES;
}
