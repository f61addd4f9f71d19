import type { Timers } from './ports.ts';

/**
 * Runs something soon after it was asked for, and not more often than once in `spacingMs`: at once after a pause, in
 * batches under load. Asked for several times it runs once.
 */
export class Pace {
  readonly #timers: Timers;
  #spacingMs: number;
  readonly #run: () => void;
  #last = -Infinity;
  #cancel: (() => void) | null = null;

  constructor(ports: { timers: Timers }, spacingMs: number, run: () => void) {
    this.#timers = ports.timers;
    this.#spacingMs = spacingMs;
    this.#run = run;
  }

  request(): void {
    if (this.#cancel) return;
    const wait = this.#last + this.#spacingMs - this.#timers.now();
    let live = true;
    const fire = (): void => {
      if (!live) return;
      this.#cancel = null;
      this.#last = this.#timers.now();
      this.#run();
    };
    const stopTimer = wait > 0 ? this.#timers.after(wait, fire) : this.#timers.nextTurn(fire);
    this.#cancel = () => {
      live = false;
      stopTimer?.();
    };
  }

  /** From the next request on. */
  setSpacing(ms: number): void {
    this.#spacingMs = ms;
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }
}
