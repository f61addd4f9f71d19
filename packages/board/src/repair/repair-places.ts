import * as Y from 'yjs';
import { compareRanked } from '../order/rank.ts';
import { repairRanks } from '../order/repair-ranks.ts';
import { fallbackColumn, readColumns } from '../read/column-table.ts';
import { CARD, placeValue, rawPlace, type Roots, type Thing } from '../schema/board-doc.ts';
import { BOARD_LIMITS } from '../schema/limits.ts';
import type { Id } from '../schema/plain-board.ts';
import { isId } from '../schema/values.ts';
import type { Fixer } from './fixer.ts';

interface Placed {
  readonly id: Id;
  readonly rank: string;
  readonly card: Thing;
  /** Whether the column is the one that the card names. */
  readonly isHome: boolean;
}

/** Gives every card a column that exists, the one in which it is shown, and a rank of its own in there. */
export function repairPlaces(roots: Roots, fixer: Fixer): void {
  for (const [columnId, cards] of placedCards(roots)) {
    cards.sort(compareRanked);
    const ranks = repairRanks(cards, BOARD_LIMITS.rankChars);
    for (const { id, rank, card, isHome } of cards) {
      const repaired = ranks.get(id);
      if (repaired === undefined && isHome) continue;
      fixer.set(card, CARD.place, placeValue(columnId, repaired ?? rank));
    }
  }
}

function placedCards(roots: Roots): Map<Id, Placed[]> {
  const columns = readColumns(roots.columns);
  const byColumn = new Map<Id, Placed[]>(columns.map((column) => [column.id, []]));
  const fallback = byColumn.get(fallbackColumn(columns) ?? '');
  for (const [id, card] of roots.cards.entries()) {
    if (!isId(id) || !(card instanceof Y.Map)) continue;
    const { columnId, rank } = rawPlace(card);
    const home = isId(columnId) ? byColumn.get(columnId) : undefined;
    const placed = { id, rank: typeof rank === 'string' ? rank : '', card, isHome: home !== undefined };
    (home ?? fallback)?.push(placed);
  }
  return byColumn;
}
