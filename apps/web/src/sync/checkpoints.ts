/**
 * Which of one's own changes are known to be on the server's disk.
 *
 * Invariant: a change counts as acknowledged only when an answer came, on this same connection, to a checkpoint that
 * was sent after it. Checkpoints count up from 1 on each connection; what an earlier connection asked is void.
 */
export class Checkpoints {
  #edits = 0;
  #acknowledged = 0;
  #last = 0;
  #sent: { n: number; edits: number }[] = [];

  /** Changes without an answer. */
  get waiting(): number {
    return this.#edits - this.#acknowledged;
  }

  get asked(): boolean {
    return this.#sent.length > 0;
  }

  /** Whether there is a change that no checkpoint on its way covers. */
  get uncovered(): boolean {
    return this.#edits > (this.#sent.at(-1)?.edits ?? this.#acknowledged);
  }

  edited(): void {
    this.#edits += 1;
  }

  /** @returns the number to send */
  send(): number {
    this.#last += 1;
    this.#sent.push({ n: this.#last, edits: this.#edits });
    return this.#last;
  }

  /** An answer to `n` answers all before it too. A number that was never sent answers nothing. */
  answered(n: number): void {
    const found = this.#sent.find((each) => each.n === n);
    if (!found) return;
    this.#acknowledged = found.edits;
    this.#sent = this.#sent.filter((each) => each.n > n);
  }

  connected(): void {
    this.#last = 0;
    this.#sent = [];
  }
}
