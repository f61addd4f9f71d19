import type { Card, Id } from '@taktboard/board';

/** What hides cards just now. What it means comes with the part that filters; the board itself only asks it. */
export interface CardFilter {
  /** The words that are searched for, as they were typed. */
  readonly text: string;
  /** null lets everything through. */
  readonly passes: ((card: Card) => boolean) | null;
}

export const NO_FILTER: CardFilter = { text: '', passes: null };

interface Reading {
  passes: CardFilter['passes'];
  /** Shown whatever the filter says: what the person made or moved since they set it. */
  fresh: ReadonlySet<Id>;
  card(id: Id): Card | undefined;
}

/**
 * A column's cards under the filter, in the column's own order. The same list comes back when nothing is hidden, so
 * that whoever holds it sees no change.
 */
export function visibleCards(cardIds: readonly Id[], { passes, fresh, card }: Reading): readonly Id[] {
  if (passes === null) return cardIds;
  const visible = cardIds.filter((id) => {
    const found = fresh.has(id) ? undefined : card(id);
    return found === undefined || passes(found);
  });
  return visible.length === cardIds.length ? cardIds : visible;
}
