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
 * Makes digests in threads, in each one after the other: those of many boards come at the same time of day. Those that are sent
 * have one of their own, so that nobody waits behind them for a page, and their boards are read there, too, so that none of
 * them has to be opened.
 */
export function digestThread(timers: Timers): DigestThread {
  const options = { script: new URL('./digest-worker.ts', import.meta.url), heapMb: HEAP_MB, timers };
  const forPages = keptThread<DigestQuestion, unknown>({ ...options, name: 'page-digest' });
  const forSending = keptThread<DigestQuestion, unknown>({ ...options, name: 'digest', yields: true });
  // what is answered to which question stands in the worker
  return {
    makeDigest: (input) => forPages({ kind: 'digest', input }) as Promise<Digest>,
    makeRun: (job) => forSending({ kind: 'run', job }) as Promise<MadeRun>,
    packStored: (stored) => forSending({ kind: 'pack', stored }) as Promise<PackedBoard | null>,
  };
}
