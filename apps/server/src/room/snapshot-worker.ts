import { parentPort, workerData } from 'node:worker_threads';
import { makeSnapshot, type SnapshotSource } from './make-snapshot.ts';
import type { KeptThreadData } from '../kept-thread.ts';
import { yieldToOthers } from '../yield-to-others.ts';

/** The thread in which snapshots are made, one answer for each that is asked for. */
if ((workerData as KeptThreadData).yields) yieldToOthers();
parentPort?.on('message', (source: SnapshotSource) => {
  parentPort?.postMessage(makeSnapshot(source));
});
