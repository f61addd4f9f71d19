/**
 * How often parts of the board have rendered, for measuring what a change costs. Counting is all it does: an increment
 * in a place that nothing reads but a benchmark.
 */
const counts = { column: 0, card: 0 };

export function countRender(part: keyof typeof counts): void {
  counts[part] += 1;
}

function renderCounts(): Readonly<typeof counts> {
  return { ...counts };
}

declare global {
  interface Window {
    /** Read by the benchmarks under tests/load. */
    taktboardRenders?: typeof renderCounts;
  }
}

if (typeof window !== 'undefined') window.taktboardRenders = renderCounts;
