import * as Y from 'yjs';
import { compareRanked, type Ranked } from '../order/rank.ts';
import { fallbackColumn, readColumns } from '../read/column-table.ts';
import { rawPlace, type Roots, type Thing } from '../schema/board-doc.ts';
import type { Id } from '../schema/plain-board.ts';
import { isId } from '../schema/values.ts';
import type { Ports } from './ports.ts';

/**
 * The order of the cards, archived ones too, while a batch is written. A column's list is made at the first need and
 * kept up from then on, so that a batch of thousands reads the document once. Cards of no known column stand where they
 * are shown.
 */
export class CardOrder {
  readonly #cards: Thing;
  readonly #known: ReadonlySet<Id>;
  readonly #fallback: Id | undefined;
  readonly #lists = new Map<Id, Ranked[]>();
  readonly #read: Ports['cardsOf'];
  readonly #removed = new Set<Id>();

  constructor(roots: Roots, read?: Ports['cardsOf']) {
    this.#read = read;
    const columns = readColumns(roots.columns);
    this.#cards = roots.cards;
    this.#known = new Set(columns.map((column) => column.id));
    this.#fallback = fallbackColumn(columns);
  }

  list(columnId: Id): Ranked[] {
    const list = this.#lists.get(columnId) ?? this.#asRead(columnId) ?? this.#readAnew(columnId);
    this.#lists.set(columnId, list);
    return list;
  }

  /** Takes a card out of the lists that were made so far, before its place is written. @returns how it stood there */
  remove(id: Id, card: Thing): Ranked {
    this.#removed.add(id);
    const { columnId, rank } = rawPlace(card);
    const list = this.#lists.get(this.#shownIn(columnId) ?? '');
    const index = list?.findIndex((other) => other.id === id) ?? -1;
    if (index >= 0) list?.splice(index, 1);
    return { id, rank: typeof rank === 'string' ? rank : '' };
  }

  insert(columnId: Id, card: Ranked): void {
    insertRanked(this.list(columnId), card);
  }

  #shownIn(columnId: unknown): Id | undefined {
    // a column made by this batch may be unknown here, and then has its list already
    const isKnown = isId(columnId) && (this.#known.has(columnId) || this.#lists.has(columnId));
    return isKnown ? columnId : this.#fallback;
  }

  #asRead(columnId: Id): Ranked[] | undefined {
    return this.#read?.(columnId)?.filter(({ id }) => !this.#removed.has(id));
  }

  #readAnew(columnId: Id): Ranked[] {
    const list: Ranked[] = [];
    this.#cards.forEach((card, id) => {
      if (!(card instanceof Y.Map)) return;
      const { columnId: named, rank } = rawPlace(card as Thing);
      if (named !== columnId && this.#shownIn(named) !== columnId) return;
      if (isId(id)) list.push({ id, rank: typeof rank === 'string' ? rank : '' });
    });
    return list.sort(compareRanked);
  }
}

/** Puts one into a list that is in order. */
function insertRanked(list: Ranked[], ranked: Ranked): void {
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
