import type { ChecklistItem, Id } from '@taktboard/board';

/** Where an item goes when it takes the place `to` among the others; null when it stands there already. */
export function slotAt(
  items: readonly Pick<ChecklistItem, 'id'>[],
  id: Id,
  to: number,
): { after: Id | null; before: Id | null } | null {
  const from = items.findIndex((item) => item.id === id);
  const others = items.filter((item) => item.id !== id);
  const at = Math.max(0, Math.min(to, others.length));
  if (from < 0 || from === at) return null;
  return { after: others[at - 1]?.id ?? null, before: others[at]?.id ?? null };
}

/** The place among rows that a pointer at `y` means, for rows given by their middles. */
export function rowUnder(y: number, middles: readonly number[]): number {
  const at = middles.findIndex((middle) => y < middle);
  return at < 0 ? middles.length : at;
}
