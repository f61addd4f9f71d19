import type { EditCounts, EditRange } from './local-updates.ts';

/**
 * Which of one's own changes are known to be on the server's disk: those of this tab, and those of one's other tabs and
 * earlier page loads that have come into this document. Each client counts its changes from 1.
 *
 * Invariant: a change counts as acknowledged only when an answer came, on the same connection, to a checkpoint that was
 * sent after it was in the document of whoever asked. Checkpoints count up from 1 on each connection; what an earlier
 * connection asked is void.
 */
export class Checkpoints {
  readonly #clientId: number;
  /** Up to which of a client's changes this document has. */
  readonly #edits = new Map<number, number>();
  /** Up to which of a client's changes the server has. */
  readonly #acknowledged = new Map<number, number>();
  /** How many changes so many edits are; each is one, until someone knows better. */
  count = (ranges: readonly EditRange[]): number =>
    ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  #last = 0;
  #sent: { n: number; edits: EditCounts }[] = [];

  constructor(clientId: number) {
    this.#clientId = clientId;
  }

  /** Changes without an answer. */
  get waiting(): number {
    return this.count(this.ranges());
  }

  /** Whether there is a change that no checkpoint on its way covers. */
  get uncovered(): boolean {
    const covered = this.#sent.at(-1)?.edits ?? this.#acknowledged;
    return this.ranges().some(({ clientId, to }) => to > (covered.get(clientId) ?? 0));
  }

  get edits(): EditCounts {
    return this.#edits;
  }

  get acknowledged(): EditCounts {
    return this.#acknowledged;
  }

  ranges(): EditRange[] {
    const ranges: EditRange[] = [];
    for (const [clientId, to] of this.#edits) {
      const from = (this.#acknowledged.get(clientId) ?? 0) + 1;
      if (from <= to) ranges.push({ clientId, from, to });
    }
    return ranges;
  }

  /** @returns which change of this tab it is */
  edited(): number {
    const n = this.countOf(this.#clientId) + 1;
    this.#edits.set(this.#clientId, n);
    return n;
  }

  countOf(clientId: number): number {
    return this.#edits.get(clientId) ?? 0;
  }

  /** The document has these changes of another tab or an earlier page load. */
  has(counts: EditCounts): void {
    raise(this.#edits, counts);
  }

  /** Another tab was told, or an earlier page load. */
  cleared(counts: EditCounts): void {
    raise(this.#acknowledged, counts);
  }

  /** @returns the number to send */
  send(): number {
    this.#last += 1;
    this.#sent.push({ n: this.#last, edits: new Map(this.#edits) });
    return this.#last;
  }

  /**
   * An answer to `n` answers all before it too. A number that was never sent answers nothing.
   * @returns what is acknowledged by it that was not before
   */
  answered(n: number): EditCounts {
    const found = this.#sent.find((each) => each.n === n);
    this.#sent = this.#sent.filter((each) => !found || each.n > n);
    const news = new Map<number, number>();
    for (const [clientId, count] of found?.edits ?? [])
      if (count > (this.#acknowledged.get(clientId) ?? 0)) news.set(clientId, count);
    this.cleared(news);
    return news;
  }

  connected(): void {
    this.#last = 0;
    this.#sent = [];
  }
}

function raise(counts: Map<number, number>, by: EditCounts): void {
  for (const [clientId, n] of by) if (n > (counts.get(clientId) ?? 0)) counts.set(clientId, n);
}
