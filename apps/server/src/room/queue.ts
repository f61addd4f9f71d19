import type { LogRow } from '../store/store.ts';
import type { Session } from './session.ts';

interface Queued {
  row: LogRow;
  /** Whose socket it came from; null for the server's own. */
  sender: Session | null;
}

/** A board's rows between being taken in and being on disk, and who waits for them. */
export class Queue {
  #rows: Queued[] = [];
  #bytes = 0;
  #waiting: { seq: number; resolve: (isOnDisk: boolean) => void }[] = [];
  #last: number;
  #onDisk: number;

  /** @param seq the last row on disk */
  constructor(seq: number) {
    this.#last = seq;
    this.#onDisk = seq;
  }

  /** Of the last row that was taken in. */
  get last(): number {
    return this.#last;
  }

  get onDisk(): number {
    return this.#onDisk;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0;
  }

  updates(): Uint8Array[] {
    return this.#rows.map(({ row }) => row.bytes);
  }

  add(row: Omit<LogRow, 'seq'>, sender: Session | null): LogRow {
    const numbered: LogRow = { ...row, seq: ++this.#last };
    this.#rows.push({ row: numbered, sender });
    this.#bytes += row.bytes.length;
    return numbered;
  }

  /** @returns the socket that all of these rows came from, if it was one alone */
  committed(rows: readonly LogRow[]): Session | null {
    this.#onDisk = Math.max(this.#onDisk, rows.at(-1)?.seq ?? 0);
    const rest = this.#rows.findIndex(({ row }) => row.seq > this.#onDisk);
    const taken = this.#rows.splice(0, rest < 0 ? this.#rows.length : rest);
    for (const { row } of taken) this.#bytes -= row.bytes.length;
    const [first] = taken;
    return first?.sender && taken.every(({ sender }) => sender === first.sender) ? first.sender : null;
  }

  /** Resolves with true when `seq` is on disk, with false when it may never be. */
  until(seq: number): Promise<boolean> {
    if (seq <= this.#onDisk) return Promise.resolve(true);
    return new Promise((resolve) => this.#waiting.push({ seq, resolve }));
  }

  /** Tells those who waited; after the live document has taken the rows in. */
  tell(): void {
    const done = this.#waiting.filter(({ seq }) => seq <= this.#onDisk);
    this.#waiting = this.#waiting.filter(({ seq }) => seq > this.#onDisk);
    for (const { resolve } of done) resolve(true);
  }

  /** Nothing that is queued will be taken any more. */
  giveUp(): void {
    this.#rows = [];
    this.#bytes = 0;
    for (const { resolve } of this.#waiting.splice(0)) resolve(false);
  }
}
