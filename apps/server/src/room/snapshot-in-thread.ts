import { Worker } from 'node:worker_threads';
import type { MadeSnapshot, SnapshotSource } from './make-snapshot.ts';

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
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./snapshot-worker.ts', import.meta.url), {
      workerData,
      // under `node --watch` one of its variables would make the thread send messages that are no answer
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
      name: 'snapshot',
    });
    worker.once('message', resolve);
    worker.once('error', (cause) => reject(new Error('the snapshot thread failed', { cause })));
    worker.once('exit', (code) => reject(new Error(`the snapshot thread ended with ${code} and no answer`)));
  });
}
