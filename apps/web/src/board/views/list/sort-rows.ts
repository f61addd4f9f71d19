import type { Card, ColumnView, Id, Label } from '@taktboard/board';
import { LIST_COLUMNS, type ListColumn } from './list-columns.ts';

export interface ListSort {
  by: ListColumn;
  down: boolean;
}

/** As the address says it: 'due', '-due'; null is the board's own order. */
export function readSort(value: string | null): ListSort | null {
  const down = value?.startsWith('-') ?? false;
  const by = LIST_COLUMNS.find((column) => column === (down ? value?.slice(1) : value));
  return by === undefined ? null : { by, down };
}

export function writeSort(sort: ListSort | null): string | null {
  return sort === null ? null : `${sort.down ? '-' : ''}${sort.by}`;
}

/** Ascending, descending, and then the board's order again. */
export function nextSort(sort: ListSort | null, by: ListColumn): ListSort | null {
  if (sort?.by !== by) return { by, down: false };
  return sort.down ? null : { by, down: true };
}

export interface SortContext {
  columns: readonly Pick<ColumnView, 'id' | 'name'>[];
  labels: ReadonlyMap<Id, Label>;
  people: ReadonlyMap<Id, { name: string }>;
  language: string;
}

const PRIORITY = { urgent: 0, high: 1, low: 3 } as const;
const NORMAL = 2;

/**
 * The tasks in the order of one of their values. What has none comes last in both directions, and equal ones stay in the
 * board's order, which they come in.
 */
export function sortRows(
  cards: readonly Card[],
  sort: ListSort | null,
  context: SortContext,
): readonly Card[] {
  if (sort === null) return cards;
  const value = valueOf(sort.by, context);
  const compare = new Intl.Collator(context.language, { numeric: true, sensitivity: 'base' }).compare;
  const keyed = cards.map((card) => ({ card, key: value(card) }));
  const sign = sort.down ? -1 : 1;
  keyed.sort(({ key: a }, { key: b }) => {
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    return sign * compare(String(a), String(b));
  });
  return keyed.map(({ card }) => card);
}

type Value = (card: Card) => string | number | undefined;

function valueOf(by: ListColumn, { columns, labels, people }: SortContext): Value {
  switch (by) {
    case 'title':
      return ({ title }) => title || undefined;
    case 'column': {
      const place = new Map(columns.map(({ id }, index) => [id, index]));
      return ({ columnId }) => place.get(columnId);
    }
    case 'owner':
      return ({ owner }) => (owner === undefined ? undefined : (people.get(owner)?.name ?? owner));
    case 'due':
      return ({ due }) => due && (due.length === 10 ? `${due}T99` : due);
    case 'start':
      return ({ start }) => start;
    case 'priority':
      return ({ priority }) => (priority ? PRIORITY[priority] : NORMAL);
    case 'labels':
      return ({ labels: ids }) =>
        ids
          .map((id) => labels.get(id)?.name ?? '')
          .toSorted()
          .join(' ') || undefined;
    case 'checklist':
      return ({ checklist }) =>
        checklist.length === 0 ? undefined : checklist.filter(({ done }) => done).length / checklist.length;
    case 'blocked':
      return ({ blocked }) => (blocked ? blocked.reason : undefined);
    case 'estimate':
      return ({ estimate }) => estimate;
  }
}

/**
 * The order that is kept while one looks: what was there stays in its place, what has come stands where it belongs,
 * what is gone leaves no hole.
 */
export function steadyOrder(before: readonly Id[], sorted: readonly Id[]): readonly Id[] {
  const there = new Set(sorted);
  const order = before.filter((id) => there.has(id));
  const known = new Set(order);
  const coming = sorted.filter((id) => !known.has(id));
  if (coming.length === 0) return order.length === before.length ? before : order;
  const follows = new Map<Id | null, Id[]>();
  let last: Id | null = null;
  for (const id of sorted) {
    if (known.has(id)) last = id;
    else follows.set(last, [...(follows.get(last) ?? []), id]);
  }
  return [...(follows.get(null) ?? []), ...order.flatMap((id) => [id, ...(follows.get(id) ?? [])])];
}
