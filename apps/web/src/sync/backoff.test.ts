import { describe, expect, it } from 'vitest';
import { backoff, SLOW_MS } from './backoff.ts';

describe('[SYNC-74] the wait before the next try', () => {
  it('doubles up to a quarter of a minute', () => {
    expect([0, 1, 2, 3, 10, 1000].map((failures) => backoff(failures, 0))).toEqual([
      250, 500, 1000, 2000, 15_000, 15_000,
    ]);
  });

  it('is a minute where nothing can change soon', () => {
    expect(backoff(Infinity, 0, SLOW_MS)).toBe(60_000);
  });

  it('is shortened by chance, by half at most', () => {
    expect(backoff(4, 0.999)).toBeGreaterThanOrEqual(2000);
    expect(backoff(4, 0.5)).toBe(3000);
  });
});
