import { fail, ok, type Result } from '@taktboard/protocol';
import { keptThread } from '../kept-thread.ts';
import type { EventLog, Timers } from '../ports.ts';
import type { MadeRun, RunJob } from './make-run.ts';
import type { PackedBoard } from './packed-board.ts';
import type { Unreadable } from './reports.ts';
import type { StoredFault } from './stored-boards.ts';

/** What decides whether a digest is due, and what it may tell of. */
export type BoardHead = Pick<PackedBoard, 'meta' | 'labels'>;

/** A digest that is to be sent, before anything was read for it. */
export interface RunOrder extends Omit<RunJob, 'board' | 'facts' | 'then'> {
  /** `run`: the board as that run left it. */
  then: Exclude<RunJob['then'], { kind: 'packed' }> | { kind: 'run'; key: string };
}

export type ReadHead = (boardId: string) => Promise<Result<BoardHead, Unreadable>>;
export type MakeRun = (order: RunOrder) => Promise<Result<MadeRun, Unreadable>>;

export type RunQuestion = { kind: 'head'; boardId: string } | { kind: 'run'; order: RunOrder };
/** `failing`: in the words of a disk that does not answer. */
export type RunAnswer = Result<BoardHead | MadeRun, StoredFault | { kind: 'failing'; message: string }>;

export interface RunThreadData {
  /** The database. */
  file: string;
}

interface Dependencies {
  file: string;
  timers: Timers;
  log: EventLog;
}

/** Enough for the largest board; one that needs more must not take the server's memory. */
const HEAP_MB = 512;

/**
 * Makes the digests that are sent, one after the other, since those of many boards come at the same time of day. It reads the disk
 * by itself, and takes what moves leave of the machine: neither the boards nor what they are compared with pass through the
 * threads in which moves are taken and saved.
 */
export function runThread({ file, timers, log }: Dependencies): { readHead: ReadHead; makeRun: MakeRun } {
  const ask = keptThread<RunQuestion, RunAnswer>({
    script: new URL('./run-worker.ts', import.meta.url),
    name: 'digest',
    heapMb: HEAP_MB,
    timers,
    yields: true,
    data: { file } satisfies RunThreadData,
  });
  const answered = async <Value extends BoardHead | MadeRun>(
    boardId: string,
    question: RunQuestion,
  ): Promise<Result<Value, Unreadable>> => {
    const answer = await ask(question);
    // what is answered to which question stands in the worker
    if (answer.ok) return ok(answer.value as Value);
    const { reason } = answer;
    if (reason === 'no-such-board') return fail(reason);
    log.error('digest.board-not-read', { boardId, reason });
    return fail(isDamage(reason) ? 'damaged' : 'not-readable');
  };
  return {
    readHead: (boardId) => answered(boardId, { kind: 'head', boardId }),
    makeRun: (order) => answered(order.boardId, { kind: 'run', order }),
  };
}

function isDamage(reason: Extract<RunAnswer, { ok: false }>['reason']): boolean {
  if (typeof reason === 'object') return reason.kind === 'damaged';
  return reason === 'damaged' || reason === 'no-whole-document';
}
