import { compareRanked } from '../order/rank.ts';
import { fallbackColumn } from '../read/column-table.ts';
import type { Column, Id } from '../schema/plain-board.ts';
import { samePlain } from '../schema/same-plain.ts';
import type { CardLists } from './card-lists.ts';

/** A column with its cards in order, without those that are archived. */
export interface ColumnView extends Column {
  readonly cardIds: readonly Id[];
}

/** A column that is in no document: it shows cards whose column is unknown while every other column is archived. */
function syntheticColumn(known: ReadonlySet<Id>): Column {
  let id = 'no-column';
  while (known.has(id)) id += '_';
  return { id, name: '', rank: '', kind: 'backlog' };
}

/** All columns in board order, and where cards of no known column are shown. */
export class ColumnViews {
  #ordered: readonly Column[] = [];
  #known: ReadonlySet<Id> = new Set();
  #synthetic = syntheticColumn(new Set());
  #fallback = this.#synthetic.id;
  #columns: readonly Column[] = [];
  #ids: readonly Id[] = [];
  #views: readonly ColumnView[] = [];
  #byId: ReadonlyMap<Id, ColumnView> = new Map();

  /** Those of the document. */
  get known(): readonly Column[] {
    return this.#ordered;
  }
  /** Those of the document, and the synthetic one where it is needed. */
  get columns(): readonly Column[] {
    return this.#columns;
  }
  get ids(): readonly Id[] {
    return this.#ids;
  }
  get views(): readonly ColumnView[] {
    return this.#views;
  }
  get(id: Id): ColumnView | undefined {
    return this.#byId.get(id);
  }

  /** The column in which a card is shown that names `columnId`. */
  shownIn(columnId: Id): Id {
    return this.#known.has(columnId) ? columnId : this.#fallback;
  }

  isKnown(columnId: Id): boolean {
    return this.#known.has(columnId);
  }

  /** @returns whether cards may be shown elsewhere now */
  setColumns(columns: Iterable<Column>): boolean {
    this.#ordered = [...columns].sort(compareRanked);
    const known = new Set(this.#ordered.map((column) => column.id));
    this.#synthetic = syntheticColumn(known);
    const fallback = fallbackColumn(this.#ordered) ?? this.#synthetic.id;
    const isOther = fallback !== this.#fallback || !samePlain([...known].sort(), [...this.#known].sort());
    this.#known = known;
    this.#fallback = fallback;
    return isOther;
  }

  /** Joins columns and cards anew. @returns the columns whose view is another now, or is gone */
  join(lists: CardLists): { changed: Id[]; isOtherList: boolean } {
    const needsSynthetic = lists.get(this.#synthetic.id).all.length > 0;
    const columns = needsSynthetic ? [this.#synthetic, ...this.#ordered] : this.#ordered;
    const before = this.#byId;
    const changed: Id[] = [];
    const views = columns.map((column) => {
      const old = before.get(column.id);
      const view = { ...column, cardIds: lists.get(column.id).live };
      if (old && samePlain(old, view)) return old;
      changed.push(column.id);
      return view;
    });
    const byId = new Map(views.map((view) => [view.id, view]));
    for (const id of before.keys()) if (!byId.has(id)) changed.push(id);
    const isOtherList = !samePlain(this.#columns, columns);
    if (isOtherList) {
      this.#columns = columns;
      const ids = columns.map((column) => column.id);
      if (!samePlain(this.#ids, ids)) this.#ids = ids;
    }
    if (changed.length > 0 || isOtherList) {
      this.#views = views;
      this.#byId = byId;
    }
    return { changed, isOtherList };
  }
}
