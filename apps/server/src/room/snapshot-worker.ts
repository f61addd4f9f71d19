import { parentPort } from 'node:worker_threads';
import { makeSnapshot, type SnapshotSource } from './make-snapshot.ts';

/** The thread in which snapshots are made, one answer for each that is asked for. */
parentPort?.on('message', (source: SnapshotSource) => {
  parentPort?.postMessage(makeSnapshot(source));
});
