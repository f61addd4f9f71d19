import type { Digest, DigestInput } from '@taktboard/reports';
import { keptThread } from '../kept-thread.ts';
import type { Timers } from '../ports.ts';

export type MakeDigest = (input: DigestInput) => Promise<Digest>;

/** Enough for the largest board with its look-alikes; one that needs more must not take the server's memory. */
const HEAP_MB = 512;

/** Makes the digests that pages show in a thread of their own, one after the other; none of them waits for those that are sent. */
export function digestThread(timers: Timers): MakeDigest {
  const script = new URL('./digest-worker.ts', import.meta.url);
  return keptThread<DigestInput, Digest>({ script, name: 'page-digest', heapMb: HEAP_MB, timers });
}
