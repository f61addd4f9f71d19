import type { Timers } from './ports.ts';

/** Work in steps of a few milliseconds; each `yield` is a place at which others may come first. */
export type Steps<Value> = Generator<void, Value>;

interface Job {
  /** @returns whether it is over */
  step(): boolean;
}

/** Of every turn of the loop that much goes to work that can be done over many. */
const TURN_MS = 8;

/**
 * Does long work over several turns of the loop, so that whoever only wants a moment does not wait for the end of it. All that is
 * done at the same time shares the same few milliseconds of a turn; what takes no longer is done at once.
 */
export class Turns {
  readonly #timers: Timers;
  #jobs: Job[] = [];
  #isWaiting = false;

  constructor(timers: Timers) {
    this.#timers = timers;
  }

  /** @returns what the steps return; rejected with what one of them throws, after which none follows */
  run<Value>(steps: Steps<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      const step = (): boolean => {
        try {
          const { done, value } = steps.next();
          if (done) resolve(value);
          return done === true;
        } catch (error) {
          reject(error instanceof Error ? error : new Error('a step failed', { cause: error }));
          return true;
        }
      };
      this.#jobs.push({ step });
      if (!this.#isWaiting) this.#work();
    });
  }

  #work(): void {
    this.#isWaiting = false;
    const end = this.#timers.now() + TURN_MS;
    do {
      const job = this.#jobs.shift();
      if (job && !job.step()) this.#jobs.push(job);
    } while (this.#jobs.length > 0 && this.#timers.now() < end);
    if (this.#jobs.length === 0) return;
    this.#isWaiting = true;
    this.#timers.nextTurn(() => this.#work());
  }
}
