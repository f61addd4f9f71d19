/** How long things took, in days: so many of them took at most this long. */
export interface Spread {
  count: number;
  p50: number;
  p85: number;
  p95: number;
}

/** The smallest value that at least this share of all does not exceed (nearest rank). `sorted` ascends and has one. */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  const index = Math.ceil((share / 100) * sorted.length) - 1;
  return sorted[Math.max(0, index)] ?? 0;
}

/** Null when there are none. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  return {
    count: sorted.length,
    p50: percentile(sorted, 50),
    p85: percentile(sorted, 85),
    p95: percentile(sorted, 95),
  };
}
