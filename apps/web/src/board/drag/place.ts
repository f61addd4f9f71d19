import type { Id, Slot } from '@taktboard/board';
import { cellOf, sameCell, type Cell } from './cell.ts';
import { indexOfPlace, without, type Place } from './seen-place.ts';

/** The place at `index` among a list's visible cards; carried ones do not count. */
export function placeAt({ columnId, lane }: Cell, visible: readonly Id[], index: number): Place {
  return { ...cellOf(columnId, lane), after: visible[index - 1] ?? null, before: visible[index] ?? null };
}

/** The same, where others that are carried along may stand beside it: they are no neighbours. */
export function placeAmong(
  cell: Cell,
  visible: readonly Id[],
  spot: { index: number; carried: readonly Id[] },
): Place {
  const { index, carried } = spot;
  if (carried.length < 2) return placeAt(cell, visible, index);
  const stays = (id: Id): boolean => !carried.includes(id);
  const after = visible.slice(0, index).filter(stays).at(-1) ?? null;
  return { ...cellOf(cell.columnId, cell.lane), after, before: visible.slice(index).find(stays) ?? null };
}

/** The same for several. */
export function withoutAll(ids: readonly Id[], carried: readonly Id[]): readonly Id[] {
  const [only] = carried;
  if (carried.length === 1 && only !== undefined) return without(ids, only);
  const away = new Set(carried);
  return ids.some((id) => away.has(id)) ? ids.filter((id) => !away.has(id)) : ids;
}

/** The neighbours to send: read anew from what is visible now, so that the card lands where it was seen to land. */
export function slotFor(visible: readonly Id[], place: Place): Required<Slot> {
  const index = indexOfPlace(visible, place);
  return { after: visible[index - 1] ?? null, before: visible[index] ?? null };
}

export function samePlace(one: Place | null, other: Place | null): boolean {
  if (one === null || other === null) return one === other;
  return sameCell(one, other) && one.after === other.after && one.before === other.before;
}
