import { compareRanked } from '../order/rank.ts';
import type { Card, Id } from '../schema/plain-board.ts';
import type { Change } from './element-map.ts';

/** The cards of one column in board order. */
export interface CardList {
  /** Archived ones included. */
  readonly all: readonly Card[];
  /** Of the others. */
  readonly live: readonly Id[];
  /** Cards whose rank another one before them has too. */
  readonly tied: readonly Id[];
}

const EMPTY: CardList = { all: [], live: [], tied: [] };

/** Which cards stand in which column, in order. Lists that a change does not touch stay the same objects. */
export class CardLists {
  readonly #lists = new Map<Id, CardList>();

  get(columnId: Id): CardList {
    return this.#lists.get(columnId) ?? EMPTY;
  }

  get lists(): Iterable<CardList> {
    return this.#lists.values();
  }

  /** @returns the columns whose order or whose set of cards is another now */
  apply(changes: readonly Change<Card>[]): ReadonlySet<Id> {
    const leaving = new Map<Id, Card[]>();
    const coming = new Map<Id, Card[]>();
    const reordered = new Set<Id>();
    for (const { before, after } of changes) {
      if (before) entry(leaving, before.columnId, () => []).push(before);
      if (after) entry(coming, after.columnId, () => []).push(after);
      if (before && after && standsAlike(before, after)) continue;
      if (before) reordered.add(before.columnId);
      if (after) reordered.add(after.columnId);
    }
    for (const columnId of new Set([...leaving.keys(), ...coming.keys()])) {
      const before = this.get(columnId);
      const change = { leaving: leaving.get(columnId) ?? [], coming: coming.get(columnId) ?? [] };
      const keepsOrder = !reordered.has(columnId);
      const list = (keepsOrder ? undefined : edited(before, change)) ?? listAnew(before, change, keepsOrder);
      if (list.all.length === 0) this.#lists.delete(columnId);
      else this.#lists.set(columnId, list);
    }
    return reordered;
  }
}

interface ListChange {
  readonly leaving: readonly Card[];
  readonly coming: Card[];
}

/** Up to so many at once are cut out and put in where they belong. */
const FEW = 8;

/**
 * One card moves, again and again, in columns of thousands, and everyone who looks on pays for it: so few changes go by
 * searching and not through the whole list.
 *
 * @returns undefined where that is not enough: many changes, or ranks that two cards share
 */
function edited(before: CardList, { leaving, coming }: ListChange): CardList | undefined {
  if (leaving.length + coming.length > FEW || before.tied.length > 0) return undefined;
  // one copy each: this runs for every move of anybody
  let { all, live } = before;
  for (const card of leaving) {
    const row = rowOf(all, card);
    if (all[row]?.id !== card.id) return undefined;
    if (!card.archived) live = live.toSpliced(liveBefore(all, row), 1);
    all = all.toSpliced(row, 1);
  }
  for (const card of coming) {
    const row = rowOf(all, card);
    if (all[row]?.rank === card.rank || all[row - 1]?.rank === card.rank) return undefined;
    if (!card.archived) live = live.toSpliced(liveBefore(all, row), 0, card.id);
    all = all.toSpliced(row, 0, card);
  }
  return { all, live, tied: before.tied };
}

/** The row at which a card stands or would stand. */
function rowOf(all: readonly Card[], card: Card): number {
  let from = 0;
  let to = all.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = all[middle];
    if (other && compareRanked(other, card) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** How many of the rows before this one are not archived. */
function liveBefore(all: readonly Card[], row: number): number {
  let count = 0;
  for (let each = 0; each < row; each += 1) if (!all[each]?.archived) count += 1;
  return count;
}

function listAnew(before: CardList, { leaving, coming }: ListChange, keepsOrder: boolean): CardList {
  const staying = without(before.all, new Set(leaving.map(({ id }) => id)));
  return listOf(merge(staying, coming.sort(compareRanked)), keepsOrder ? before : undefined);
}

function standsAlike(before: Card, after: Card): boolean {
  return (
    before.columnId === after.columnId && before.rank === after.rank && before.archived === after.archived
  );
}

function entry<Value>(map: Map<Id, Value>, key: Id, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

function without(cards: readonly Card[], leaving: ReadonlySet<Id>): readonly Card[] {
  return leaving.size > 0 ? cards.filter((card) => !leaving.has(card.id)) : cards;
}

function merge(staying: readonly Card[], coming: readonly Card[]): Card[] {
  const merged: Card[] = [];
  let next = 0;
  for (const card of staying) {
    for (let other = coming[next]; other && compareRanked(other, card) < 0; other = coming[++next]) {
      merged.push(other);
    }
    merged.push(card);
  }
  merged.push(...coming.slice(next));
  return merged;
}

function listOf(all: readonly Card[], sameOrder: CardList | undefined): CardList {
  if (sameOrder) return { all, live: sameOrder.live, tied: sameOrder.tied };
  const live: Id[] = [];
  const tied: Id[] = [];
  let previous: Card | undefined;
  for (const card of all) {
    if (!card.archived) live.push(card.id);
    if (previous?.rank === card.rank) tied.push(card.id);
    previous = card;
  }
  return { all, live, tied };
}
