/** What a virtualised list knows about its rows: enough to find a place without a row being mounted. */
export interface RowGeometry {
  count: number;
  /** Index of the row at this offset, from the list's start. */
  rowAt(offset: number): number;
  offsetOf(index: number): number;
  sizeOf(index: number): number;
}

/**
 * The index at which a carried card lands, counted among the other cards: the number of them whose middle lies above
 * its upper edge. The gap that opens there is the one that lies nearest below the hand, wherever the card was taken.
 *
 * `y` is that edge from the list's start, scrolling included; `source` is the carried card's own row, where it came
 * from this list: the rows after it have moved up by its size while it is in the air.
 */
export function dropIndex(rows: RowGeometry, y: number, source: number | null): number {
  if (rows.count === 0) return 0;
  const lifted = source === null ? 0 : rows.sizeOf(source);
  const sourceOffset = source === null ? Number.POSITIVE_INFINITY : rows.offsetOf(source);
  const unlifted = y >= sourceOffset ? y + lifted : y;
  if (unlifted <= 0) return 0;
  const row = Math.min(rows.count - 1, Math.max(0, rows.rowAt(unlifted)));
  const belowMiddle = unlifted > rows.offsetOf(row) + rows.sizeOf(row) / 2;
  const index = row + (belowMiddle ? 1 : 0);
  if (source === null) return index;
  if (row === source) return source;
  return index > source ? index - 1 : index;
}
