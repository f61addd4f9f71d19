import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

interface Waiting<Answer> {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/** A process beside the server that is measured, which carries out one order after the other. */
export class OrderedProcess<Order, Answer> {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, Waiting<Answer>>();
  #last = 0;

  /** @param program a file beside this one */
  constructor(program: string) {
    const path = fileURLToPath(new URL(program, import.meta.url));
    this.#process = fork(path, { serialization: 'advanced' });
    this.#process.on('message', (message: { id: number; answer: Answer } | { failed: string }) => {
      if ('failed' in message) return this.#fail(message.failed);
      this.#waiting.get(message.id)?.resolve(message.answer);
      this.#waiting.delete(message.id);
    });
    this.#process.on('exit', (code) => this.#fail(`${program} ended with ${code}`));
  }

  order(order: Order): Promise<Answer> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#process.send({ id, order });
    });
  }

  /** @param last what it does before it goes */
  async end(last: Order): Promise<void> {
    await this.order(last).catch(() => undefined);
    this.#process.removeAllListeners('exit');
    this.#process.disconnect();
  }

  #fail(why: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(why));
    this.#waiting.clear();
  }
}
