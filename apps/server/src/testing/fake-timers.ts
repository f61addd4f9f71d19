import type { Timers } from '../ports.ts';

interface Pending {
  at: number;
  order: number;
  callback: () => void;
}

/** A clock and timers that move only when a test moves them. */
export class FakeTimers implements Timers {
  #now: number;
  #clockAhead = 0;
  #order = 0;
  #pending = new Set<Pending>();
  #turn: (() => void)[] = [];

  constructor(now = Date.UTC(2026, 10, 22, 8)) {
    this.#now = now;
  }

  readonly clock = (): number => this.#now + this.#clockAhead;

  now(): number {
    return this.#now;
  }

  /** Sets the clock, as a person or a time server does; no time passes. */
  setClock(aheadMs: number): void {
    this.#clockAhead = aheadMs;
  }

  after(ms: number, callback: () => void): () => void {
    const pending = { at: this.#now + ms, order: this.#order++, callback };
    this.#pending.add(pending);
    return () => this.#pending.delete(pending);
  }

  nextTurn(callback: () => void): void {
    this.#turn.push(callback);
  }

  /** Runs what waits for the next turn, and what that puts off again, until nothing waits. */
  turn(): void {
    for (let callback = this.#turn.shift(); callback; callback = this.#turn.shift()) callback();
  }

  /** Moves on by `ms`, calling back in the order of time on the way. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      this.turn();
      const due = [...this.#pending]
        .filter(({ at }) => at <= end)
        .sort((a, b) => a.at - b.at || a.order - b.order);
      const [next] = due;
      if (!next) break;
      this.#pending.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.callback();
    }
    this.#now = end;
    this.turn();
  }

  /** Time that something takes: what is due meanwhile comes late. */
  pass(ms: number): void {
    this.#now += ms;
  }

  get pending(): number {
    return this.#pending.size;
  }
}
