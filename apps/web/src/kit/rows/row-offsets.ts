import type { Resized, RowHeights } from './row-heights.ts';

/** Up to so many rows that are taller or smaller are told to those below them; of more, all is worked out anew. */
const FEW = 8;

/** Where each row of one order begins, in pixels from the list's start. Worked out as far as it is asked for. */
export class RowOffsets {
  readonly keys: readonly string[];
  readonly #heights: RowHeights;
  readonly #offsets: Float64Array;
  /** Up to and with this row the offsets are right. */
  #right = 0;

  /** @param before an order that this one may have much of: a row moves, and thousands keep their distances */
  constructor(keys: readonly string[], heights: RowHeights, before?: RowOffsets) {
    this.keys = keys;
    this.#heights = heights;
    this.#offsets = new Float64Array(keys.length + 1);
    if (before) this.#takeOver(before);
  }

  /** Of the row's upper edge; of the list's end for the row after the last. */
  at(row: number): number {
    const asked = Math.max(0, Math.min(row, this.keys.length));
    this.#workOut(asked);
    return this.#offsets[asked] ?? 0;
  }

  sizeOf(row: number): number {
    const key = this.keys[row];
    return key === undefined ? 0 : this.#heights.of(key);
  }

  get total(): number {
    return this.at(this.keys.length);
  }

  /** The row that covers this offset: the first one above the list, the last one below it, -1 in an empty one. */
  rowAt(offset: number): number {
    let from = 0;
    let to = this.keys.length - 1;
    while (from < to) {
      const middle = (from + to + 1) >> 1;
      if (this.at(middle) <= offset) from = middle;
      else to = middle - 1;
    }
    return to < 0 ? -1 : from;
  }

  /** Heights were measured anew. */
  resize({ rows, usual }: Resized): void {
    if (usual || rows.size > FEW) {
      this.#right = 0;
      return;
    }
    for (const [key, by] of rows) {
      const row = this.keys.indexOf(key);
      if (row >= 0) this.#push(row + 1, by);
    }
  }

  #workOut(asked: number): void {
    let offset = this.#offsets[this.#right] ?? 0;
    while (this.#right < asked) {
      offset += this.#heights.of(this.keys[this.#right] ?? '');
      this.#offsets[++this.#right] = offset;
    }
  }

  #push(from: number, by: number): void {
    for (let row = from; row <= this.#right; row += 1) this.#offsets[row] = (this.#offsets[row] ?? 0) + by;
  }

  /** What both orders begin with stands where it stood; what both end with stands as far further as what is between. */
  #takeOver(before: RowOffsets): void {
    const { keys } = this;
    const most = Math.min(keys.length, before.keys.length);
    let same = 0;
    while (same < most && keys[same] === before.keys[same]) same += 1;
    this.#right = Math.min(same, before.#right);
    this.#offsets.set(before.#offsets.subarray(0, this.#right + 1));
    if (before.#right < before.keys.length) return;
    const shift = keys.length - before.keys.length;
    let tail = keys.length;
    while (tail > same && tail - shift > same && keys[tail - 1] === before.keys[tail - shift - 1]) tail -= 1;
    this.#workOut(tail);
    const by = (this.#offsets[tail] ?? 0) - (before.#offsets[tail - shift] ?? 0);
    this.#offsets.set(before.#offsets.subarray(tail - shift + 1), tail + 1);
    this.#right = keys.length;
    this.#push(tail + 1, by);
  }
}
