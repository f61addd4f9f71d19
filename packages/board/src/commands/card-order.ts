import * as Y from 'yjs';
import { compareRanked, type Ranked } from '../order/rank.ts';
import { fallbackColumn, readColumns } from '../read/column-table.ts';
import { rawPlace, type Roots } from '../schema/board-doc.ts';
import type { Id } from '../schema/plain-board.ts';
import { isId } from '../schema/values.ts';

/**
 * The order of all cards, archived ones too, while a batch is written. Made at the first need and kept up from then on,
 * so that a batch of thousands reads the document once. Cards of no known column stand where they are shown.
 */
export class CardOrder {
  readonly #lists = new Map<Id, Ranked[]>();
  readonly #columnOf = new Map<Id, Id>();

  constructor(roots: Roots) {
    const columns = readColumns(roots.columns);
    const known = new Set(columns.map((column) => column.id));
    const fallback = fallbackColumn(columns);
    for (const [id, card] of roots.cards.entries()) {
      if (!isId(id) || !(card instanceof Y.Map)) continue;
      const { columnId, rank } = rawPlace(card);
      const shownIn = isId(columnId) && known.has(columnId) ? columnId : fallback;
      if (shownIn === undefined) continue;
      this.#columnOf.set(id, shownIn);
      this.list(shownIn).push({ id, rank: typeof rank === 'string' ? rank : '' });
    }
    for (const list of this.#lists.values()) list.sort(compareRanked);
  }

  list(columnId: Id): Ranked[] {
    const list = this.#lists.get(columnId) ?? [];
    this.#lists.set(columnId, list);
    return list;
  }

  /** Takes a card out of its list, and tells where it was. */
  remove(id: Id): Ranked | undefined {
    const columnId = this.#columnOf.get(id);
    if (columnId === undefined) return undefined;
    this.#columnOf.delete(id);
    const list = this.list(columnId);
    const index = list.findIndex((other) => other.id === id);
    return list.splice(index, 1)[0];
  }

  insert(columnId: Id, card: Ranked): void {
    this.#columnOf.set(card.id, columnId);
    insertRanked(this.list(columnId), card);
  }
}

/** Puts one into a list that is in order. */
export function insertRanked(list: Ranked[], ranked: Ranked): void {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = list[middle];
    if (other && compareRanked(other, ranked) < 0) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, ranked);
}
