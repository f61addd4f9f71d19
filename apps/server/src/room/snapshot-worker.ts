import { parentPort, workerData } from 'node:worker_threads';
import { makeSnapshot, type SnapshotSource } from './make-snapshot.ts';

/** The thread in which one snapshot is made. It answers once, and ends. */
parentPort?.postMessage(makeSnapshot(workerData as SnapshotSource));
