/** `full`: what comes does not fit. `unmeasured`: it may not, but much was written since the board was measured. */
export type Place = 'fits' | 'full' | 'unmeasured';

/** Beyond the limit, for what puts away: of 50,000 tasks archived one by one each takes some sixty bytes. */
const RESERVE_SHARE = 1 / 8;
/** So little was written since the last measurement that another would say the same. */
const FRESH_SHARE = 1 / 128;
/** From here on a board is measured more often, so that nobody has to wait for it. */
const NEAR_SHARE = 7 / 8;

/**
 * How large a board is at most, in bytes as stored: its last snapshot and every row since. A row is what was done, and a
 * snapshot what came of it, so a board that is moved about a lot seems to grow until it is measured anew.
 */
export class BoardSize {
  readonly #limit: number;
  #snapshot: number;
  /** Of rows, since the board was loaded; those before the last measurement too. */
  #taken: number;
  #committed: number;
  #measuredAt = 0;

  /** @param stored the snapshot that it was loaded from, and the rows after it */
  constructor(stored: { snapshot: number; rows: number }, limit: number) {
    this.#limit = limit;
    this.#snapshot = stored.snapshot;
    this.#taken = stored.rows;
    this.#committed = stored.rows;
  }

  get isNearLimit(): boolean {
    return this.#snapshot + this.#since > this.#limit * NEAR_SHARE;
  }

  /** Of the rows on disk; what a measurement begins with. */
  get mark(): number {
    return this.#committed;
  }

  taken(bytes: number): void {
    this.#taken += bytes;
  }

  committed(bytes: number): void {
    this.#committed += bytes;
  }

  /** A snapshot has so many bytes, and holds at least every row that was on disk at the mark. */
  measured(bytes: number, mark: number): void {
    this.#snapshot = bytes;
    this.#measuredAt = mark;
  }

  placeFor(bytes: number): Place {
    if (this.#snapshot + this.#since + bytes <= this.#limit) return 'fits';
    const isFresh = this.#since <= this.#limit * FRESH_SHARE;
    return isFresh && this.#snapshot + bytes > this.#limit ? 'full' : 'unmeasured';
  }

  /** Whether what only puts away may come still: nobody can tidy up a board that takes nothing. */
  hasReserveFor(bytes: number): boolean {
    return this.#snapshot + this.#since + bytes <= this.#limit * (1 + RESERVE_SHARE);
  }

  get #since(): number {
    return this.#taken - this.#measuredAt;
  }
}
