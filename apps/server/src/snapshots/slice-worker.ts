import { parentPort } from 'node:worker_threads';
import { sliceStored, type StoredUpdate } from './slice-stored.ts';

/** The thread in which what is large on disk is sliced, one answer for each that is asked for. */
parentPort?.on('message', (updates: readonly StoredUpdate[]) =>
  parentPort?.postMessage(sliceStored(updates)),
);
