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
    const leaving = new Map<Id, Set<Id>>();
    const coming = new Map<Id, Card[]>();
    const reordered = new Set<Id>();
    for (const { id, before, after } of changes) {
      if (before) entry(leaving, before.columnId, () => new Set<Id>()).add(id);
      if (after) entry(coming, after.columnId, () => []).push(after);
      if (before && after && standsAlike(before, after)) continue;
      if (before) reordered.add(before.columnId);
      if (after) reordered.add(after.columnId);
    }
    for (const columnId of new Set([...leaving.keys(), ...coming.keys()])) {
      const staying = without(this.get(columnId).all, leaving.get(columnId));
      const all = merge(staying, (coming.get(columnId) ?? []).sort(compareRanked));
      if (all.length === 0) this.#lists.delete(columnId);
      else this.#lists.set(columnId, listOf(all, reordered.has(columnId) ? undefined : this.get(columnId)));
    }
    return reordered;
  }
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

function without(cards: readonly Card[], leaving: ReadonlySet<Id> | undefined): readonly Card[] {
  return leaving ? cards.filter((card) => !leaving.has(card.id)) : cards;
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
