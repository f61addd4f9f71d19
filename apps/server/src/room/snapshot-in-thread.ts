import { keptThread } from '../kept-thread.ts';
import type { Timers } from '../ports.ts';
import type { MadeSnapshot, SnapshotSource } from './make-snapshot.ts';

export type MakeSnapshot = (source: SnapshotSource) => Promise<MadeSnapshot>;

/** Enough for the largest board; one that needs more must not take the server's memory. */
const HEAP_MB = 1024;

/** Makes snapshots in a thread: at 10,000 cards one takes a few hundred milliseconds, in which nobody's move may wait. */
export function snapshotsInThread(timers: Timers): MakeSnapshot {
  const script = new URL('./snapshot-worker.ts', import.meta.url);
  return keptThread({ script, name: 'snapshot', heapMb: HEAP_MB, timers, yields: true });
}
