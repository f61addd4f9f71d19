import type { Timers } from './ports.ts';

/** Work in steps of a few milliseconds; each `yield` is a place at which others may come first. */
export type TurnSteps<Value> = Generator<void, Value>;

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
  readonly #turnMs: number;
  #jobs: Job[] = [];
  /** It goes on by itself: in a later turn, or with what it does now. */
  #isUnderWay = false;

  /** @param turnMs instead of what a turn usually has */
  constructor(timers: Timers, turnMs = TURN_MS) {
    this.#timers = timers;
    this.#turnMs = turnMs;
  }

  /** When work that begins now is to pause, as `Timers.now` says it. */
  endOfTurn(): number {
    return this.#timers.now() + this.#turnMs;
  }

  isOver(endOfTurn: number): boolean {
    return this.#timers.now() >= endOfTurn;
  }

  /** Calls back in another turn. */
  later(callback: () => void): void {
    this.#jobs.push({
      step() {
        callback();
        return true;
      },
    });
    if (!this.#isUnderWay) this.#goOnLater();
  }

  /** @returns what the steps return; rejected with what one of them throws, after which none follows */
  run<Value>(steps: TurnSteps<Value>): Promise<Value> {
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
      if (!this.#isUnderWay) this.#work();
    });
  }

  #work(): void {
    this.#isUnderWay = this.#jobs.length > 0;
    if (!this.#isUnderWay) return;
    const end = this.endOfTurn();
    do {
      const job = this.#jobs.shift();
      if (job && !job.step()) this.#jobs.push(job);
    } while (this.#jobs.length > 0 && !this.isOver(end));
    // what begins when all of a turn was used waits for the next one, too
    if (this.#jobs.length > 0 || this.isOver(end)) this.#goOnLater();
    else this.#isUnderWay = false;
  }

  #goOnLater(): void {
    this.#isUnderWay = true;
    this.#timers.nextTurn(() => this.#work());
  }
}
