import type { EditRange } from './local-updates.ts';

/** An edit that carries on a change, with the edit of the same client in which that began. */
export type Join = [clientId: number, n: number, first: number];

/** What is done within a moment of the page is an edit; what a person calls a change may be many, as letters are. */
export class Changes {
  readonly #clientId: number;
  /** Of the edits that wait and carry on a change: in which edit of the same client it began. */
  readonly #firsts = new Map<number, Map<number, number>>();
  /** What this page's changes are about, with the first and the last edit of each. */
  readonly #own = new Map<string, { first: number; last: number }>();

  constructor(clientId: number) {
    this.#clientId = clientId;
  }

  /**
   * Edit `n` of this page is about `subject`, and all from `from` on wait: while one of them is about the same, it
   * carries on that change.
   *
   * @returns the edit in which its change began
   */
  edited(subject: string, { n, from }: { n: number; from: number }): number {
    if (from === n) this.#own.clear();
    const before = this.#own.get(subject);
    const first = before && before.last >= from ? before.first : n;
    this.#own.set(subject, { first, last: n });
    if (first < n) this.join([[this.#clientId, n, first]]);
    return first;
  }

  join(joins: Iterable<Join>): void {
    for (const [clientId, n, first] of joins) {
      const firsts = this.#firsts.get(clientId) ?? new Map<number, number>();
      this.#firsts.set(clientId, firsts.set(n, first));
    }
  }

  joins(): Join[] {
    return [...this.#firsts].flatMap(([clientId, firsts]) =>
      [...firsts].map(([n, first]): Join => [clientId, n, first]),
    );
  }

  /** How many changes wait, of all edits that do; what is before them is forgotten. */
  count(waiting: readonly EditRange[]): number {
    for (const [clientId, firsts] of this.#firsts) {
      const from = waiting.find((range) => range.clientId === clientId)?.from ?? Infinity;
      for (const n of firsts.keys()) if (n < from) firsts.delete(n);
      if (firsts.size === 0) this.#firsts.delete(clientId);
    }
    return waiting.reduce((sum, range) => sum + this.#countIn(range), 0);
  }

  #countIn({ clientId, from, to }: EditRange): number {
    let count = to - from + 1;
    // of a change whose beginning the server has, the rest is one that waits
    const begunBefore = new Set<number>();
    for (const [n, first] of this.#firsts.get(clientId) ?? []) {
      if (n > to) continue;
      count -= 1;
      if (first < from) begunBefore.add(first);
    }
    return count + begunBefore.size;
  }
}
