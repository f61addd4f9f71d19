import type { Point } from './drag-gesture.ts';

/** The part of a scroller at each edge in which it begins to scroll, and how fast at most. */
const EDGE = 0.16;
const EDGE_MOST_PX = 96;
const PX_A_FRAME = 14;

/** How far to scroll in one frame for a pointer at `at` between two edges; 0 in the middle. */
export function scrollStep(at: number, from: number, to: number): number {
  const zone = Math.min((to - from) * EDGE, EDGE_MOST_PX);
  if (zone <= 0 || at < from - zone || at > to + zone) return 0;
  if (at < from + zone) return -Math.ceil(PX_A_FRAME * Math.min(1, (from + zone - at) / zone));
  if (at > to - zone) return Math.ceil(PX_A_FRAME * Math.min(1, (at - to + zone) / zone));
  return 0;
}

/**
 * Scrolls what lies under the pointer when it is near an edge: the innermost that can, each direction for itself.
 *
 * @returns whether anything moved
 */
export function scrollUnder({ x, y }: Point): boolean {
  let moved = false;
  let vertical = false;
  let horizontal = false;
  for (
    let element = document.elementFromPoint(x, y);
    element && !(vertical && horizontal);
    element = element.parentElement
  ) {
    const { overflowX, overflowY } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (!vertical && isScroller(overflowY) && element.scrollHeight > element.clientHeight) {
      const before = element.scrollTop;
      element.scrollTop += scrollStep(y, box.top, box.bottom);
      vertical = true;
      moved ||= element.scrollTop !== before;
    }
    if (!horizontal && isScroller(overflowX) && element.scrollWidth > element.clientWidth) {
      const before = element.scrollLeft;
      element.scrollLeft += scrollStep(x, box.left, box.right);
      horizontal = true;
      moved ||= element.scrollLeft !== before;
    }
  }
  return moved;
}

function isScroller(overflow: string): boolean {
  return overflow === 'auto' || overflow === 'scroll';
}
