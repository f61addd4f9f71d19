import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

interface Waiter {
  matches(line: string): boolean;
  resolve(line: string): void;
  reject(error: Error): void;
}

/** What a process prints, kept line by line, so that a test can await a line that is there already or still to come. */
export class OutputLines {
  readonly lines: string[] = [];
  readonly #waiters = new Set<Waiter>();

  add(stream: Readable): void {
    createInterface({ input: stream }).on('line', (line) => {
      this.lines.push(line);
      for (const waiter of this.#waiters) {
        if (!waiter.matches(line)) continue;
        this.#waiters.delete(waiter);
        waiter.resolve(line);
      }
    });
  }

  /** Resolves with the first line that contains the text; rejects when the process ends without printing it. */
  line(containing: string): Promise<string> {
    const matches = (line: string): boolean => line.includes(containing);
    const seen = this.lines.find(matches);
    if (seen !== undefined) return Promise.resolve(seen);
    return new Promise((resolve, reject) => this.#waiters.add({ matches, resolve, reject }));
  }

  /** No more lines will come. */
  end(): void {
    for (const waiter of this.#waiters)
      waiter.reject(new Error(`the server ended:\n${this.lines.join('\n')}`));
    this.#waiters.clear();
  }
}
