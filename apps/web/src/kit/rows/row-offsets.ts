import type { RowHeights } from './row-heights.ts';

/** Where each row of one order begins, in pixels from the list's start. Worked out as far as it is asked for. */
export class RowOffsets {
  readonly keys: readonly string[];
  readonly #heights: RowHeights;
  readonly #offsets: Float64Array;
  /** Up to and with this row the offsets are right. */
  #right = 0;

  constructor(keys: readonly string[], heights: RowHeights) {
    this.keys = keys;
    this.#heights = heights;
    this.#offsets = new Float64Array(keys.length + 1);
  }

  /** Of the row's upper edge; of the list's end for the row after the last. */
  at(row: number): number {
    const asked = Math.max(0, Math.min(row, this.keys.length));
    let offset = this.#offsets[this.#right] ?? 0;
    for (; this.#right < asked;) {
      offset += this.#heights.of(this.keys[this.#right] ?? '');
      this.#offsets[++this.#right] = offset;
    }
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
  forget(): void {
    this.#right = 0;
  }
}
