import { compareRanked, type Ranked } from './rank.ts';

/** Visible neighbours: ids, null for the edge, undefined for "not said". */
export interface Neighbours {
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

/**
 * Where in `ordered` something goes that was dropped between two visible neighbours: beside the one that it was dropped
 * under, so that hidden ones between the two do not matter. Neighbours that have left meanwhile are passed over.
 *
 * @param ordered in board order, without the one that is being placed
 */
export function slotIndex(ordered: readonly Ranked[], slot: Neighbours): number {
  const after = indexOf(ordered, slot.after);
  if (after !== undefined) return after + 1;
  const before = indexOf(ordered, slot.before);
  if (before !== undefined) return before;
  const saysTop = slot.after === null && slot.before !== null;
  return saysTop ? 0 : ordered.length;
}

function indexOf(ordered: readonly Ranked[], id: string | null | undefined): number | undefined {
  if (id === null || id === undefined) return undefined;
  const index = ordered.findIndex((other) => other.id === id);
  return index < 0 ? undefined : index;
}

/** Whether `mover` already stands between those neighbours, so that the drop changes nothing. */
export function standsInSlot(ordered: readonly Ranked[], mover: Ranked, slot: Neighbours): boolean {
  const own = ordered.findIndex((other) => compareRanked(other, mover) > 0);
  const at = own < 0 ? ordered.length : own;
  const after = indexOf(ordered, slot.after);
  const before = indexOf(ordered, slot.before);
  if (after === undefined && before === undefined) return at === slotIndex(ordered, slot);
  if (after === undefined && slot.after === null) return at <= (before ?? 0);
  if (after !== undefined && before !== undefined && after < before) return at > after && at <= before;
  if (after !== undefined) return slot.before === null ? at > after : at === after + 1;
  return at === before;
}
