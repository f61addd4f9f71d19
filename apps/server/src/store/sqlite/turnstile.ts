/**
 * Keeps everything else out of the one connection while a transaction is open on it.
 *
 * 1. `pass` runs at once where nothing is held; during a hold it waits.
 * 2. Who waits is let in in the order of coming.
 * 3. What is let in runs in the same turn, so that nothing can slip between the permission and the act.
 */
export class Turnstile {
  #held = false;
  readonly #waiting: { holds: boolean; enter: () => void }[] = [];

  pass(enter: () => void): void {
    if (this.#held || this.#waiting.length > 0) this.#waiting.push({ holds: false, enter });
    else enter();
  }

  /** From `enter` on nobody else comes in, until `release`. */
  hold(enter: () => void): void {
    this.#waiting.push({ holds: true, enter });
    this.#admit();
  }

  release(): void {
    this.#held = false;
    this.#admit();
  }

  #admit(): void {
    while (!this.#held) {
      const next = this.#waiting.shift();
      if (!next) return;
      this.#held = next.holds;
      next.enter();
    }
  }
}
