import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Answer, Mark, Member, Order, Stream } from './crowd-orders.ts';

const PROGRAM = fileURLToPath(new URL('crowd-process.ts', import.meta.url));

interface Waiting {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/** People on boards, in a process of their own, so that what they cost is not the server's. */
export class Crowd {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor() {
    this.#process = fork(PROGRAM, { serialization: 'advanced' });
    this.#process.on('message', (message: { id: number; answer: Answer } | { failed: string }) => {
      if ('failed' in message) return this.#fail(message.failed);
      this.#waiting.get(message.id)?.resolve(message.answer);
      this.#waiting.delete(message.id);
    });
    this.#process.on('exit', (code) => this.#fail(`a crowd ended with ${code}`));
  }

  /** @returns ms that each took from the first word to the whole board */
  async join(
    members: readonly Member[],
    { asks = true, knows = null }: { asks?: boolean; knows?: Uint8Array | null } = {},
  ): Promise<number[]> {
    return (await this.#order({ kind: 'join', members, asks, knows })).joinedIn;
  }

  async send(streams: readonly Stream[]): Promise<Mark[]> {
    return (await this.#order({ kind: 'send', streams })).sent;
  }

  /** @returns ms from being sent to being there at every observer, of each; Infinity for what did not come in time */
  async delaysOf(marks: readonly Mark[], withinMs: number): Promise<number[]> {
    const { seen } = await this.#order({ kind: 'seen', marks, withinMs });
    return seen.map((at, n) => at - (marks[n]?.at ?? 0));
  }

  async end(): Promise<void> {
    await this.#order({ kind: 'leave' }).catch(() => undefined);
    this.#process.removeAllListeners('exit');
    this.#process.disconnect();
  }

  #order(order: Order): Promise<Answer> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#process.send({ id, order });
    });
  }

  #fail(why: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(why));
    this.#waiting.clear();
  }
}
