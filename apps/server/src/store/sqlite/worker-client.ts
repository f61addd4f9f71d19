import type { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '@taktboard/protocol';
import type { EventLog, Timers } from '../../ports.ts';
import { openThread, type StartThread } from './database-thread.ts';
import type { Answer, OpenFault, Refusal, Request, WorkerSettings } from './messages.ts';

interface WorkerClientParts {
  settings: WorkerSettings;
  startThread: StartThread;
  timers: Timers;
  log: EventLog;
  /** Nothing can be read or saved any more, and this process cannot change that. */
  onLost(why: string): void;
}

const GONE: Refusal = { fault: 'closed', code: '', message: 'the database is closed' };
const FIRST_REST_MS = 100;
const LONGEST_REST_MS = 5_000;
/** A thread that ends so often has a reason that another start does not change. */
const MOST_ENDS = 5;
const ENDS_WITHIN_MS = 60_000;

/**
 * Asks the thread that owns the connection. It answers in the order of asking.
 *
 * 1. A thread that ends is followed by another. What it was asked and did not answer is refused: it may be done or not.
 * 2. What was begun on one thread is not gone on with on another: a transaction ends with its thread.
 */
export class WorkerClient {
  readonly #parts: WorkerClientParts;
  readonly #waiting = new Map<number, (answer: Result<unknown, Refusal>) => void>();
  #worker: Worker | null = null;
  #thread = 0;
  #lastId = 0;
  #ends = 0;
  #isClosed = false;
  #timers: (() => void)[] = [];

  private constructor(parts: WorkerClientParts, worker: Worker) {
    this.#parts = parts;
    this.#adopt(worker);
  }

  static async start(
    parts: WorkerClientParts,
  ): Promise<Result<WorkerClient, { reason: OpenFault; message: string }>> {
    const opened = await openThread(parts.startThread, parts.settings);
    return opened.ok ? ok(new WorkerClient(parts, opened.value)) : opened;
  }

  /** Counts the threads; what goes on with something says on which it began. */
  get thread(): number {
    return this.#thread;
  }

  /** What the answer holds is fixed by the request's kind; the callers beside the worker know it. */
  ask(request: Request, thread = this.#thread): Promise<Result<unknown, Refusal>> {
    const worker = this.#worker;
    if (!worker || this.#isClosed || thread !== this.#thread) return Promise.resolve(fail(GONE));
    return this.#send(worker, request);
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    for (const cancel of this.#timers.splice(0)) cancel();
    const worker = this.#worker;
    if (!worker) return;
    await this.#send(worker, { kind: 'close' });
    this.#leave();
    await worker.terminate();
  }

  #send(worker: Worker, request: Request): Promise<Result<unknown, Refusal>> {
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      worker.postMessage({ id, request });
    });
  }

  #answer(answer: Answer): void {
    const resolve = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    resolve?.('refusal' in answer ? fail(answer.refusal) : ok(answer.value));
  }

  #adopt(worker: Worker): void {
    this.#worker = worker;
    this.#thread++;
    worker.on('message', (answer: Answer) => this.#answer(answer));
    worker.on('error', (error) => this.#parts.log.error('store.thread-failed', { error }));
    worker.on('exit', (code) => this.#ended(worker, code));
  }

  #leave(): void {
    this.#worker = null;
    for (const resolve of this.#waiting.values()) resolve(fail(GONE));
    this.#waiting.clear();
  }

  #ended(worker: Worker, code: number): void {
    if (worker !== this.#worker) return;
    this.#leave();
    if (this.#isClosed) return;
    this.#parts.log.error('store.thread-ended', { code });
    this.#after(ENDS_WITHIN_MS, () => this.#ends--);
    if (++this.#ends >= MOST_ENDS) return this.#lost(`its thread ended ${MOST_ENDS} times within a minute`);
    void this.#reopen(0);
  }

  async #reopen(failures: number): Promise<void> {
    const { startThread, settings, log } = this.#parts;
    const opened = await openThread(startThread, settings);
    if (this.#isClosed) {
      if (opened.ok) await opened.value.terminate();
      return;
    }
    if (opened.ok) {
      this.#adopt(opened.value);
      return log.warn('store.reopened');
    }
    const { reason, message } = opened.reason;
    log.error('store.not-reopened', { reason, message });
    if (reason === 'in-use') return this.#lost('another Taktboard has taken it over');
    if (reason === 'damaged') return this.#lost(message);
    this.#after(
      Math.min(FIRST_REST_MS * 2 ** failures, LONGEST_REST_MS),
      () => void this.#reopen(failures + 1),
    );
  }

  #lost(why: string): void {
    this.#isClosed = true;
    for (const cancel of this.#timers.splice(0)) cancel();
    this.#parts.onLost(why);
  }

  #after(ms: number, callback: () => void): void {
    const cancel = this.#parts.timers.after(ms, () => {
      this.#timers = this.#timers.filter((other) => other !== cancel);
      callback();
    });
    this.#timers.push(cancel);
  }
}
