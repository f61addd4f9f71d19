import { describe, expect, it } from 'vitest';
import { scrollStep } from './auto-scroll.ts';

describe('scrolling near an edge', () => {
  it('is none in the middle, and faster the nearer the edge is', () => {
    expect(scrollStep(300, 0, 600)).toBe(0);
    expect(scrollStep(80, 0, 600)).toBeLessThan(0);
    expect(scrollStep(10, 0, 600)).toBeLessThan(scrollStep(80, 0, 600));
    expect(scrollStep(590, 0, 600)).toBeGreaterThan(scrollStep(520, 0, 600));
  });

  it('ends far outside, and where there is no room', () => {
    expect(scrollStep(-500, 0, 600)).toBe(0);
    expect(scrollStep(1200, 0, 600)).toBe(0);
    expect(scrollStep(5, 10, 10)).toBe(0);
  });
});
