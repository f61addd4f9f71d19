import type { Turns } from '../turns.ts';

/**
 * Work that may take long: it may pause wherever it yields, and where it yields a promise it goes on once that is settled, with
 * what came of it.
 */
export type Steps<Value = void> = Generator<Promise<unknown> | undefined, Value, unknown>;

/** Of an update so many are gone through before a pause: a millisecond or two. */
export const ITEMS_AT_ONCE = 4_000;

interface BoardWorkParts {
  /** Of all boards. */
  turns: Turns;
  /** Work that nobody waits for has failed. */
  onFailed(error: unknown): void;
}

interface Waiting {
  /** Null is what was done at once. */
  work: () => Steps | null;
  bytes: number;
}

type Resume = (steps: Steps) => IteratorResult<Promise<unknown> | undefined>;
const next: Resume = (steps) => steps.next();

/**
 * What is done with a board's document, one thing after the other. What takes long pauses, so that other boards go on, and
 * whatever comes to this one meanwhile waits for its end: nobody is shown half of a change, and nothing is judged by it. Its first
 * turn is its own, the later ones are shared with all boards.
 */
export class BoardWork {
  readonly #parts: BoardWorkParts;
  readonly #waiting: Waiting[] = [];
  #waitingBytes = 0;
  #isBusy = false;

  constructor(parts: BoardWorkParts) {
    this.#parts = parts;
  }

  /** Whether nothing is under way: what comes now is done at once, as far as it does not pause. */
  get isFree(): boolean {
    return !this.#isBusy;
  }

  /** Of what waits. */
  get waitingBytes(): number {
    return this.#waitingBytes;
  }

  /** @param bytes what is kept for it until it begins */
  do(work: () => Steps, bytes = 0): void {
    this.#add(work, bytes);
  }

  /** The same of what does not pause. */
  once(work: () => void): void {
    this.#add(() => {
      work();
      return null;
    });
  }

  /** Resolves with what the work returns, or rejects with what it throws. */
  ask<Value>(work: () => Steps<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      this.do(function* asked() {
        try {
          resolve(yield* work());
        } catch (error) {
          reject(asError(error));
        }
      });
    });
  }

  /** The same of what does not pause. */
  get<Value>(work: () => Value): Promise<Value> {
    return new Promise((resolve, reject) => {
      this.once(() => {
        try {
          resolve(work());
        } catch (error) {
          reject(asError(error));
        }
      });
    });
  }

  #add(work: () => Steps | null, bytes = 0): void {
    this.#waiting.push({ work, bytes });
    this.#waitingBytes += bytes;
    if (!this.#isBusy) this.#run(null, next);
  }

  #run(under: Steps | null, resume: Resume): void {
    this.#isBusy = true;
    const { turns } = this.#parts;
    const end = turns.endOfTurn();
    let steps = under;
    let step = resume;
    while (steps ?? this.#waiting.length > 0) {
      steps ??= this.#begin();
      const paused = steps && this.#step(steps, step);
      step = next;
      if (paused === 'over') steps = null;
      else if (paused && steps) return this.#goOnAfter(paused, steps);
      if ((steps ?? this.#waiting.length > 0) && turns.isOver(end)) {
        const left = steps;
        return turns.later(() => this.#run(left, next));
      }
    }
    this.#isBusy = false;
  }

  #begin(): Steps | null {
    try {
      const begun = this.#waiting.shift();
      this.#waitingBytes -= begun?.bytes ?? 0;
      return begun?.work() ?? null;
    } catch (error) {
      this.#parts.onFailed(error);
      return null;
    }
  }

  #step(steps: Steps, resume: Resume): Promise<unknown> | 'over' | undefined {
    try {
      const step = resume(steps);
      return step.done === true ? 'over' : step.value;
    } catch (error) {
      this.#parts.onFailed(error);
      return 'over';
    }
  }

  #goOnAfter(promise: Promise<unknown>, steps: Steps): void {
    void promise.then(
      (value) => this.#run(steps, () => steps.next(value)),
      (error: unknown) => this.#run(steps, () => steps.throw(error)),
    );
  }
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error('the work failed', { cause: thrown });
}

/** Within work: what comes of a promise. */
export function* waitFor<Value>(promise: Promise<Value>): Steps<Value> {
  // `BoardWork` resumes it with nothing else
  return (yield promise) as Value;
}
