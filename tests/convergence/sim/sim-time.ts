import type { Timers } from '../../../apps/server/src/ports.ts';

interface Pending {
  at: number;
  callback: () => void;
}

/** The shortest that a timer waits. */
const LEAST_MS = 1;

/** The one clock of a simulated world. It moves when the world says so; what is due is called one by one, in its order. */
export class SimTime {
  #now = 1_000_000;
  #clockAhead = Date.UTC(2026, 10, 22, 8);
  #pending: Pending[] = [];
  #turn: (() => void)[] = [];

  /** What passes: never goes back. */
  now(): number {
    return this.#now;
  }

  /** What a clock on the wall shows: it may be set. */
  readonly clock = (): number => this.#now + this.#clockAhead;

  setClock(by: number): void {
    this.#clockAhead += by;
  }

  after(ms: number, callback: () => void): () => void {
    const rounded = this.#now + Math.max(0, ms);
    // what is left of a wait may be too short to be seen on a clock that has run for long: a timer fires later all the same,
    // and whoever looks then whether it is over, and waits for the rest, would ask for ever
    const at = ms > 0 && rounded === this.#now ? this.#now + LEAST_MS : rounded;
    const pending = { at, callback };
    let index = this.#pending.length;
    while (index > 0 && (this.#pending[index - 1]?.at ?? 0) > pending.at) index--;
    this.#pending.splice(index, 0, pending);
    return () => {
      const still = this.#pending.indexOf(pending);
      if (still >= 0) this.#pending.splice(still, 1);
    };
  }

  nextTurn(callback: () => void): void {
    this.#turn.push(callback);
  }

  /** Whether anything waits for its turn. */
  get hasTurn(): boolean {
    return this.#turn.length > 0;
  }

  /** @returns whether anything waited for its turn */
  turn(): boolean {
    const callbacks = this.#turn.splice(0);
    for (const callback of callbacks) callback();
    return callbacks.length > 0;
  }

  /** Moves to what is due next, and calls it. @returns false when nothing is due until `end` */
  next(end: number): boolean {
    const [first] = this.#pending;
    if (!first || first.at > end) {
      this.#now = Math.max(this.#now, end);
      return false;
    }
    this.#pending.shift();
    this.#now = Math.max(this.#now, first.at);
    first.callback();
    return true;
  }

  /** Time as one process sees it: what it waits for ends with it. */
  forProcess(): Timers & { end(): void } {
    let isAlive = true;
    const guarded = (callback: () => void) => () => {
      if (isAlive) callback();
    };
    return {
      now: () => this.#now,
      after: (ms, callback) => this.after(ms, guarded(callback)),
      nextTurn: (callback) => this.nextTurn(guarded(callback)),
      end: () => void (isAlive = false),
    };
  }
}
