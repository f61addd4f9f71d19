import { RowHeights } from './row-heights.ts';
import { RowOffsets } from './row-offsets.ts';

/** So much is drawn above and below of what is seen, so that a scroll finds it there. */
const AHEAD_PX = 240;
/** Less than this ahead, and the window moves. */
const LEAST_AHEAD_PX = 60;

export interface Range {
  first: number;
  /** -1 when there is none. */
  last: number;
}

/**
 * Which rows of a list are drawn: those in sight and a little around them. The window moves in steps, so that a scroll
 * of a few pixels draws nothing.
 */
export class ListWindow {
  readonly #heights: RowHeights;
  #now: RowOffsets;
  #before: RowOffsets;
  #drawn: Range = { first: 0, last: -1 };
  #isDue = true;
  /** How far the list is scrolled, and how much of it is seen; pixels. */
  top = 0;
  view: number;

  constructor(keys: readonly string[], sizes: { row: number; view: number }) {
    this.#heights = new RowHeights(sizes.row);
    this.view = sizes.view;
    this.#now = new RowOffsets(keys, this.#heights);
    this.#before = this.#now;
  }

  /** The rows as they are. */
  get rows(): RowOffsets {
    return this.#now;
  }

  /** The rows as they were before the last change of their order, with the heights that are known now. */
  get before(): RowOffsets {
    return this.#before;
  }

  setKeys(keys: readonly string[]): void {
    if (keys === this.#now.keys) return;
    this.#before = this.#now;
    this.#now = new RowOffsets(keys, this.#heights, this.#before);
    this.#isDue = true;
  }

  /** What the last drawing asked for. */
  get drawn(): Range {
    return this.#drawn;
  }

  /** The rows to draw now. The same range for as long as it will do. */
  range(): Range {
    if (this.#isDue || this.needsMore) {
      this.#drawn = this.#around(AHEAD_PX);
      this.#isDue = false;
    }
    return this.#drawn;
  }

  /** Whether what is drawn ends too near to what is seen. */
  get needsMore(): boolean {
    return !this.#covers(LEAST_AHEAD_PX);
  }

  /** Whether something that is seen is not drawn. */
  get hasGap(): boolean {
    return !this.#covers(0);
  }

  /**
   * @returns how much further the list must be scrolled so that what is seen stays where it is; null when nothing is
   * taller or smaller than it was taken for
   */
  measured(heights: ReadonlyMap<string, number>): number | null {
    const anchor = this.#now.rowAt(this.top);
    const before = this.#now.at(anchor);
    const resized = this.#heights.measured(heights);
    this.#now.resize(resized);
    if (this.#before !== this.#now) this.#before.resize(resized);
    if (!resized.isOther) return null;
    return this.top > 0 ? this.#now.at(anchor) - before : 0;
  }

  /** Where the list must be scrolled to so that a row is seen. */
  topFor(row: number, align: 'nearest' | 'start' | 'end'): number {
    const start = this.#now.at(row);
    const end = start + this.#now.sizeOf(row) - this.view;
    if (align === 'start' || (align === 'nearest' && start < this.top)) return start;
    if (align === 'end' || end > this.top) return Math.max(0, end);
    return this.top;
  }

  #around(ahead: number): Range {
    return {
      first: Math.max(0, this.#now.rowAt(this.top - ahead)),
      last: this.#now.rowAt(this.top + this.view + ahead),
    };
  }

  #covers(ahead: number): boolean {
    const { first, last } = this.#around(ahead);
    return first >= this.#drawn.first && last <= this.#drawn.last;
  }
}
