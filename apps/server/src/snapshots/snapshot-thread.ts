import { keptThread } from '../kept-thread.ts';
import type { Timers } from '../ports.ts';
import type { MakeSnapshot, SnapshotSource } from './make-snapshot.ts';

export interface SnapshotQuestion {
  boardId: string;
  given: SnapshotSource | undefined;
}

export interface SnapshotThreadData {
  /** The database. */
  file: string;
}

/** Enough for the largest board; one that needs more must not take the server's memory. */
const HEAP_MB = 1024;

/**
 * Reads the disk, makes snapshots and packs them in a thread: at 10,000 cards one takes a few hundred milliseconds, in which nobody's
 * move may wait.
 */
export function snapshotsInThread({ timers, file }: { timers: Timers; file: string }): MakeSnapshot {
  const ask = keptThread<SnapshotQuestion, Awaited<ReturnType<MakeSnapshot>>>({
    script: new URL('./snapshot-worker.ts', import.meta.url),
    name: 'snapshot',
    heapMb: HEAP_MB,
    timers,
    yields: true,
    data: { file } satisfies SnapshotThreadData,
  });
  return (boardId, given) => ask({ boardId, given });
}
