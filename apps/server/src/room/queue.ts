import type { LogRow, Origin } from '../store/store.ts';
import type { Actor } from './ports.ts';
import type { Session } from './session.ts';

/** An update that was judged. */
export interface TakenRow {
  /** Null for the server's own. */
  actor: Actor | null;
  origin: Origin;
  bytes: Uint8Array;
  /** Its update, whole or in slices. */
  slices: readonly Uint8Array[];
  seen?: Uint8Array | undefined;
}

interface Queued {
  row: LogRow;
  /** Whose socket it came from; null for the server's own. */
  sender: Session | null;
}

/** A board's rows from when they were judged until they are on disk and the live document has them, and who waits for that. */
export class Queue {
  #rows: Queued[] = [];
  /** By sequence number: of rows that are too large to be taken in at once. */
  readonly #slices = new Map<number, readonly Uint8Array[]>();
  #bytes = 0;
  #waiting: { seq: number; resolve: (isOnDisk: boolean) => void }[] = [];
  #last: number;
  #onDisk: number;

  /** @param seq the last row on disk */
  constructor(seq: number) {
    this.#last = seq;
    this.#onDisk = seq;
  }

  /** Of the last row that was queued. */
  get last(): number {
    return this.#last;
  }

  /** Of the last row that is on disk and in the live document. */
  get onDisk(): number {
    return this.#onDisk;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0;
  }

  /** In order; what is large in slices. */
  *updates(): Generator<Uint8Array> {
    for (const { row } of this.#rows) yield* this.slicesOf(row);
  }

  /** @returns a row's update, whole or in slices */
  slicesOf({ seq, bytes }: LogRow): readonly Uint8Array[] {
    return this.#slices.get(seq) ?? [bytes];
  }

  /** @param slices its update, whole or in slices */
  add(row: Omit<LogRow, 'seq'>, sender: Session | null, slices: readonly Uint8Array[]): LogRow {
    const numbered: LogRow = { ...row, seq: ++this.#last };
    this.#rows.push({ row: numbered, sender });
    if (slices.length > 1) this.#slices.set(numbered.seq, slices);
    this.#bytes += row.bytes.length;
    return numbered;
  }

  /** @returns the socket that all of these rows came from, if it was one alone */
  committed(rows: readonly LogRow[]): Session | null {
    this.#onDisk = Math.max(this.#onDisk, rows.at(-1)?.seq ?? 0);
    const rest = this.#rows.findIndex(({ row }) => row.seq > this.#onDisk);
    const taken = this.#rows.splice(0, rest < 0 ? this.#rows.length : rest);
    for (const { row } of taken) {
      this.#bytes -= row.bytes.length;
      this.#slices.delete(row.seq);
    }
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
    this.#slices.clear();
    this.#bytes = 0;
    for (const { resolve } of this.#waiting.splice(0)) resolve(false);
  }
}
