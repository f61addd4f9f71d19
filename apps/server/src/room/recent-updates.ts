interface Recent {
  /** Of the last row that is in it. */
  seq: number;
  update: Uint8Array;
}

/** More is no longer worth keeping apart: to merge and slice it would take longer than a turn should. */
const MOST_BYTES = 256 * 1024;

/** The last updates that a live document has taken in, in their order: what is kept of a board from before is brought up to date with them. */
export class RecentUpdates {
  #updates: Recent[] = [];
  #bytes = 0;
  #from: number;
  #last: number;

  /** @param from the last row before them */
  constructor(from: number) {
    this.#from = from;
    this.#last = from;
  }

  /** The last row that the document has taken in. */
  get last(): number {
    return this.#last;
  }

  add(seq: number, update: Uint8Array): void {
    this.#last = seq;
    this.#updates.push({ seq, update });
    this.#bytes += update.length;
    if (this.#bytes > MOST_BYTES) this.#begin(seq, []);
  }

  /** Whether all that came after this row is known. */
  reachesBackTo(seq: number): boolean {
    return seq >= this.#from;
  }

  /** What came after this row; the first may begin with what came before it, which a document passes over. */
  after(seq: number): Uint8Array[] {
    const first = this.#updates.findIndex((recent) => recent.seq > seq);
    return first === -1 ? [] : this.#updates.slice(first).map(({ update }) => update);
  }

  /** Nobody asks for what came before this row any more. */
  forgetUpTo(seq: number): void {
    if (seq <= this.#from) return;
    this.#begin(
      seq,
      this.#updates.filter((recent) => recent.seq > seq),
    );
  }

  #begin(from: number, updates: Recent[]): void {
    this.#from = from;
    this.#updates = updates;
    this.#bytes = updates.reduce((sum, { update }) => sum + update.length, 0);
  }
}
