interface Lane {
  id: string;
  rect: { left: number; right: number } | undefined;
}

/** How far outside of every column the pointer may be and still mean the nearest one. */
const REACH_PX = 160;

/**
 * The column that a pointer means. Only its x counts: a column is a lane over the page's whole height, so that nobody
 * has to aim at a short one.
 */
export function columnUnder(lanes: readonly Lane[], { x }: { x: number; y: number }): string | null {
  let nearest: string | null = null;
  let least = REACH_PX;
  for (const { id, rect } of lanes) {
    if (!rect) continue;
    const distance = Math.max(rect.left - x, x - rect.right, 0);
    if (distance < least) {
      least = distance;
      nearest = id;
    }
  }
  return nearest;
}
