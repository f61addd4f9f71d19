import { keptThread } from '../kept-thread.ts';
import type { Timers } from '../ports.ts';
import type { SliceStored, StoredUpdate } from './slice-stored.ts';

/** Enough for the largest board; one that needs more must not take the server's memory. */
const HEAP_MB = 1024;

/** Slices what is large on disk in a thread: somebody waits for it, and nobody else is to. */
export function slicesInThread(timers: Timers): SliceStored {
  return keptThread<readonly StoredUpdate[], Uint8Array[][]>({
    script: new URL('./slice-worker.ts', import.meta.url),
    name: 'slice',
    heapMb: HEAP_MB,
    timers,
  });
}
