import { oneByOne } from './one-by-one.ts';
import type { Timers } from './ports.ts';
import { serverThread } from './thread.ts';

interface KeptThreadOptions {
  script: URL;
  name: string;
  heapMb: number;
  timers: Timers;
  /** What it does can wait, as `yieldToOthers` says; it is told by its `workerData`. */
  yields?: boolean;
  /** What its script needs to know. */
  data?: object;
  /** A thread that takes longer for an answer is ended, and its question fails. */
  mostMs?: number;
}

export interface KeptThreadData {
  yields: boolean;
}

/** To start a thread costs more than what it is usually asked for; one that nobody needs gives its memory back. */
const KEPT_MS = 60_000;

/**
 * What a thread does, one after the other; it answers each message with one. It stays for the next question for a while, and one
 * that has failed is followed by another.
 */
export function keptThread<Question, Answer>(
  options: KeptThreadOptions,
): (question: Question) => Promise<Answer> {
  const inTurn = oneByOne();
  let kept: AskedThread<Question, Answer> | null = null;
  let stopRest = (): void => undefined;
  const ask = async (question: Question): Promise<Answer> => {
    stopRest();
    const thread = kept?.isOver === false ? kept : new AskedThread<Question, Answer>(options);
    kept = null;
    const { timers, mostMs } = options;
    const stopWait = mostMs === undefined ? undefined : timers.after(mostMs, () => thread.giveUp());
    const answer = await thread.ask(question).finally(() => stopWait?.());
    kept = thread;
    stopRest = options.timers.after(KEPT_MS, () => {
      kept = null;
      thread.end();
    });
    return answer;
  };
  return (question) => inTurn(() => ask(question));
}

interface Waiting<Answer> {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/** Asked one question at a time. One that has failed is over. */
class AskedThread<Question, Answer> {
  readonly #worker;
  readonly #name: string;
  #waiting: Waiting<Answer> | null = null;
  #isOver = false;

  constructor({ script, name, heapMb, yields = false, data }: KeptThreadOptions) {
    this.#name = name;
    const workerData = { ...data, yields } satisfies KeptThreadData;
    this.#worker = serverThread(script, { name, workerData, heapMb });
    this.#worker.on('message', (answer: Answer) => {
      const waiting = this.#waiting;
      this.#waiting = null;
      // a process that has nothing else to do does not wait for it
      this.#worker.unref();
      waiting?.resolve(answer);
    });
    this.#worker.on('error', (cause) => this.#over(new Error(`the ${name} thread failed`, { cause })));
    this.#worker.on('exit', (code) => this.#over(new Error(`the ${name} thread ended with ${code}`)));
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#worker.ref();
      this.#worker.postMessage(question);
    });
  }

  giveUp(): void {
    this.end();
    this.#over(new Error(`the ${this.#name} thread took too long`));
  }

  end(): void {
    this.#isOver = true;
    void this.#worker.terminate();
  }

  #over(why: Error): void {
    this.#isOver = true;
    this.#waiting?.reject(why);
    this.#waiting = null;
  }
}
