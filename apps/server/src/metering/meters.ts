import type { CounterName, HistogramName, Meter } from '../ports.ts';

/** What was counted until now, to be told to whoever asks. */
export interface Counted {
  counters: ReadonlyMap<CounterName, ReadonlyMap<string, number>>;
  histograms: ReadonlyMap<HistogramName, Histogram>;
}

export interface Histogram {
  /** Upper bounds, ascending; the last bucket has none. */
  bounds: readonly number[];
  /** How many fell into each, one more than there are bounds. */
  counts: readonly number[];
  sum: number;
}

const BOUNDS: Readonly<Record<HistogramName, readonly number[]>> = {
  commit_seconds: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 5],
  group_updates: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000],
  load_seconds: [0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5],
};

/** Counts in memory, from the start of the process on. */
export class Meters implements Meter, Counted {
  readonly counters = new Map<CounterName, Map<string, number>>();
  readonly histograms = new Map<
    HistogramName,
    { bounds: readonly number[]; counts: number[]; sum: number }
  >();

  constructor() {
    for (const [name, bounds] of Object.entries(BOUNDS) as [HistogramName, readonly number[]][]) {
      this.histograms.set(name, { bounds, counts: Array(bounds.length + 1).fill(0) as number[], sum: 0 });
    }
  }

  add(name: CounterName, by: number, label = ''): void {
    const counter = this.counters.get(name) ?? new Map<string, number>();
    this.counters.set(name, counter);
    counter.set(label, (counter.get(label) ?? 0) + by);
  }

  observe(name: HistogramName, value: number): void {
    const histogram = this.histograms.get(name);
    if (!histogram) return;
    const bucket = histogram.bounds.findIndex((bound) => value <= bound);
    const index = bucket < 0 ? histogram.bounds.length : bucket;
    histogram.counts[index] = (histogram.counts[index] ?? 0) + 1;
    histogram.sum += value;
  }
}
