import type { MadeSnapshot, SnapshotSource } from './make-snapshot.ts';
import { askThread } from '../thread.ts';

export type MakeSnapshot = (source: SnapshotSource) => Promise<MadeSnapshot>;

/** Enough for the largest board; one that needs more must not take the server's memory. */
const HEAP_MB = 1024;

/**
 * Makes snapshots in a thread, one after the other: at 10,000 cards one takes a few hundred milliseconds, in which
 * nobody's move may wait.
 */
export function snapshotsInThread(): MakeSnapshot {
  let last: Promise<unknown> = Promise.resolve();
  return (source) => {
    const made = last.then(() => inThread(source));
    last = made.catch(() => undefined);
    return made;
  };
}

function inThread(workerData: SnapshotSource): Promise<MadeSnapshot> {
  const script = new URL('./snapshot-worker.ts', import.meta.url);
  return askThread(script, { name: 'snapshot', workerData, heapMb: HEAP_MB });
}
