interface Area {
  id: string;
  rect: { left: number; right: number; top: number; bottom: number } | undefined;
}

/** How far outside of every list the pointer may be and still mean the nearest one. */
const REACH_PX = 160;

/**
 * The column that a pointer means. Only its x counts: a column is a lane over the page's whole height, so that nobody
 * has to aim at a short one.
 */
export function columnUnder(lanes: readonly Area[], { x }: { x: number; y: number }): string | null {
  return nearest(lanes, ({ left, right }) => Math.max(left - x, x - right, 0));
}

/** The list that a pointer means where several stand above one another: the nearest in both directions. */
export function cellUnder(cells: readonly Area[], { x, y }: { x: number; y: number }): string | null {
  return nearest(
    cells,
    ({ left, right, top, bottom }) => Math.max(left - x, x - right, 0) + Math.max(top - y, y - bottom, 0),
  );
}

function nearest(
  areas: readonly Area[],
  distanceTo: (rect: NonNullable<Area['rect']>) => number,
): string | null {
  let found: string | null = null;
  let least = REACH_PX;
  for (const { id, rect } of areas) {
    if (!rect) continue;
    const distance = distanceTo(rect);
    if (distance < least) {
      least = distance;
      found = id;
    }
  }
  return found;
}
