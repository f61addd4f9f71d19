import { keptThread } from '../kept-thread.ts';
import type { Timers } from '../ports.ts';
import type { DigestJob, MadeDigest } from './make-digest.ts';

export type MakeDigest = (job: DigestJob) => Promise<MadeDigest>;

/** Enough for the largest board with its look-alikes; one that needs more must not take the server's memory. */
const HEAP_MB = 512;

/** Makes digests in a thread, one after the other: those of many boards come at the same time of day. */
export function digestsInThread(timers: Timers): MakeDigest {
  const script = new URL('./digest-worker.ts', import.meta.url);
  return keptThread({ script, name: 'digest', heapMb: HEAP_MB, timers });
}
