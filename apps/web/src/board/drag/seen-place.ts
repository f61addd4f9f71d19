import type { Id } from '@taktboard/board';
import type { Cell } from './cell.ts';

/**
 * Where a carried card would land: in this column, between these two cards as the person sees them. Neighbours are
 * kept instead of an index, because others may add and move cards while one is in the air.
 */
export interface Place extends Cell {
  after: Id | null;
  before: Id | null;
}

/** Without the carried card: places are counted among the others. */
export function without(ids: readonly Id[], cardId: Id): readonly Id[] {
  return ids.includes(cardId) ? ids.filter((id) => id !== cardId) : ids;
}

/**
 * Where a place is now, as an index among `visible`, when its neighbours may have moved since. The card that was to
 * come next decides, then the one before; with neither left it is the end.
 */
export function indexOfPlace(visible: readonly Id[], place: Place): number {
  if (place.before !== null) {
    const index = visible.indexOf(place.before);
    if (index >= 0) return index;
  }
  if (place.after !== null) {
    const index = visible.indexOf(place.after);
    if (index >= 0) return index + 1;
  }
  return place.after === null && place.before !== null ? 0 : visible.length;
}
