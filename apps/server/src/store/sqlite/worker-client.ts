import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '@taktboard/protocol';
import type { Answer, Opened, OpenFault, Refusal, Request, WorkerSettings } from './messages.ts';

const GONE: Refusal = { fault: 'closed', code: '', message: 'the database is closed' };

/** Asks the thread that owns the connection. It answers in the order of asking. */
export class WorkerClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (answer: Result<unknown, Refusal>) => void>();
  #lastId = 0;
  #gone = false;

  private constructor(worker: Worker, onBroken: (error: Error) => void) {
    this.#worker = worker;
    worker.on('message', (answer: Answer) => this.#answer(answer));
    worker.on('error', (error: Error) => {
      this.#leave();
      onBroken(error);
    });
    worker.on('exit', () => this.#leave());
  }

  static async start(
    settings: WorkerSettings,
    onBroken: (error: Error) => void,
  ): Promise<Result<WorkerClient, { reason: OpenFault; message: string }>> {
    // no environment: under `node --watch` one of its variables makes threads send messages that are none of ours
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: settings, env: {} });
    const opened = await new Promise<Opened>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    if (opened.opened) return ok(new WorkerClient(worker, onBroken));
    await worker.terminate();
    return fail({ reason: opened.reason, message: opened.message });
  }

  /** What the answer holds is fixed by the request's kind; the callers beside the worker know it. */
  ask(request: Request): Promise<Result<unknown, Refusal>> {
    if (this.#gone) return Promise.resolve(fail(GONE));
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#worker.postMessage({ id, request });
    });
  }

  async close(): Promise<void> {
    if (this.#gone) return;
    await this.ask({ kind: 'close' });
    this.#leave();
    await this.#worker.terminate();
  }

  #answer(answer: Answer): void {
    const resolve = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    resolve?.('refusal' in answer ? fail(answer.refusal) : ok(answer.value));
  }

  #leave(): void {
    this.#gone = true;
    for (const resolve of this.#waiting.values()) resolve(fail(GONE));
    this.#waiting.clear();
  }
}
