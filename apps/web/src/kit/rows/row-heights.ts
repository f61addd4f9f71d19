/** How far a measure may be off before it counts: browsers round at odd zooms. */
const SAME_PX = 0.5;

/** What measuring brought. */
export interface Resized {
  /** Whether any row is taller or smaller than it was taken for, by what can be seen. */
  isOther: boolean;
  /** By how much each is taller than it was taken for; pixels. */
  rows: ReadonlyMap<string, number>;
  /** What was never seen is taken for another height now. */
  usual: boolean;
}

/**
 * How tall rows are, by what they show and not by where they stand: a row that moves keeps its height, and one that was
 * seen before need not be measured again. What was never seen is as tall as rows usually are.
 */
export class RowHeights {
  readonly #known = new Map<string, number>();
  #usual: number;
  #isGuess = true;

  /** @param guess of a row, until some are measured; pixels */
  constructor(guess: number) {
    this.#usual = guess;
  }

  of(key: string): number {
    return this.#known.get(key) ?? this.#usual;
  }

  /** Takes measured heights in. */
  measured(heights: ReadonlyMap<string, number>): Resized {
    const rows = new Map<string, number>();
    let isOther = false;
    for (const [key, height] of heights) {
      const by = height - this.of(key);
      // 0: it is not on the page
      if (height <= 0 || (this.#known.has(key) && Math.abs(by) < SAME_PX)) continue;
      isOther ||= Math.abs(by) >= SAME_PX;
      this.#known.set(key, height);
      if (by !== 0) rows.set(key, by);
    }
    let usual = false;
    if (this.#isGuess && this.#known.size > 0) {
      const sorted = [...this.#known.values()].sort((a, b) => a - b);
      const middle = sorted[sorted.length >> 1] ?? this.#usual;
      usual = middle !== this.#usual;
      this.#usual = middle;
      this.#isGuess = false;
    }
    return { isOther: isOther || usual, rows, usual };
  }
}
