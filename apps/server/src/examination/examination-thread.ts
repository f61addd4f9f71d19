import { fail } from '@taktboard/protocol';
import { keptThread } from '../kept-thread.ts';
import type { EventLog, Timers } from '../ports.ts';
import type { Slicing } from './cut-update.ts';
import type { Examiner, RepairedBoard, WeighedUpdate } from './examiner.ts';

export type ExaminationQuestion =
  | { kind: 'cut'; update: Uint8Array; slicing: Slicing }
  | { kind: 'weigh'; update: WeighedUpdate }
  | { kind: 'repair'; board: RepairedBoard };

export type ExaminationAnswer = Awaited<ReturnType<Examiner[keyof Examiner]>>;

export interface ExaminationThreadData {
  /** The database. */
  file: string;
}

/** Enough for the largest board and the smallest structs; what needs more must not take the server's memory. */
const HEAP_MB = 1024;
/** What takes longer was made to: who sent it is put off, and others who wait go on. */
const MOST_MS = 10_000;

interface ThreadParts {
  timers: Timers;
  file: string;
  log: EventLog;
}

/**
 * Examines updates in a thread that reads the disk by itself: to read four megabytes takes half a second on a slow core, and is
 * in vain where they are made to do harm.
 */
export function examinerInThread({ timers, file, log }: ThreadParts): Examiner {
  const ask = keptThread<ExaminationQuestion, ExaminationAnswer>({
    script: new URL('./examination-worker.ts', import.meta.url),
    name: 'examination',
    heapMb: HEAP_MB,
    timers,
    yields: true,
    mostMs: MOST_MS,
    data: { file } satisfies ExaminationThreadData,
  });
  const orUnable = (error: unknown) => {
    log.error('examination.failed', { error });
    return fail('unable' as const);
  };
  return {
    // what a thread answers is what its question asks for
    cut: (update, slicing) =>
      (ask({ kind: 'cut', update, slicing }) as ReturnType<Examiner['cut']>).catch(orUnable),
    repair: (board) => (ask({ kind: 'repair', board }) as ReturnType<Examiner['repair']>).catch(orUnable),
    weigh: (update) => (ask({ kind: 'weigh', update }) as ReturnType<Examiner['weigh']>).catch(orUnable),
  };
}
