import type { Digest, DigestInput } from '@taktboard/reports';
import { keptThread } from '../kept-thread.ts';
import type { Timers } from '../ports.ts';
import type { MadeRun, RunJob } from './make-run.ts';
import type { PackedBoard, StoredBytes } from './packed-board.ts';

export type MakeDigest = (input: DigestInput) => Promise<Digest>;
export type MakeRun = (job: RunJob) => Promise<MadeRun>;
/** @returns null when what is stored is no whole document */
export type PackStored = (stored: StoredBytes) => Promise<PackedBoard | null>;

export type DigestQuestion =
  | { kind: 'digest'; input: DigestInput }
  | { kind: 'run'; job: RunJob }
  | { kind: 'pack'; stored: StoredBytes };

export interface DigestThread {
  makeDigest: MakeDigest;
  makeRun: MakeRun;
  packStored: PackStored;
}

/** Enough for the largest board with its look-alikes; one that needs more must not take the server's memory. */
const HEAP_MB = 512;

/**
 * Makes digests in a thread, one after the other: those of many boards come at the same time of day. For those that are sent
 * their boards are read there, too, so that none of them has to be opened.
 */
export function digestThread(timers: Timers): DigestThread {
  const script = new URL('./digest-worker.ts', import.meta.url);
  const ask = keptThread<DigestQuestion, unknown>({ script, name: 'digest', heapMb: HEAP_MB, timers });
  // what is answered to which question stands in the worker
  return {
    makeDigest: (input) => ask({ kind: 'digest', input }) as Promise<Digest>,
    makeRun: (job) => ask({ kind: 'run', job }) as Promise<MadeRun>,
    packStored: (stored) => ask({ kind: 'pack', stored }) as Promise<PackedBoard | null>,
  };
}
