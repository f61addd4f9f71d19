import type { Card, ColumnKind, Id, Label } from '@taktboard/board';
import { addDays, weekdayOf } from '../../i18n/calendar-math.ts';
import type { IsPast } from '../../i18n/past-due.ts';
import {
  facetsOf,
  ME,
  NONE,
  type DateFilter,
  type Facet,
  type FilterQuery,
  type StateFilter,
} from './filter-query.ts';
import type { SearchIndex } from './search-index.ts';

/** What a filter has to know of the board and the day to judge a card. */
export interface FilterContext {
  index: SearchIndex;
  labels: ReadonlyMap<Id, Label>;
  people: ReadonlyMap<Id, { name: string }>;
  me: Id | null;
  today: string;
  isPast: IsPast;
  card(id: Id): Card | undefined;
  kindOf(columnId: Id): ColumnKind | undefined;
}

export interface CompiledFacet {
  facet: Facet;
  passes(card: Card): boolean;
}

type Test = (card: Card) => boolean;

/** One test for each kind of wish, the cheap ones first: a card that fails one is not asked the others. */
export function compileQuery(query: FilterQuery, context: FilterContext): CompiledFacet[] {
  const facets = facetsOf(query).map((facet) => ({ facet, passes: testOf(facet, query, context) }));
  return facets.sort((a, b) => Number(a.facet === 'text') - Number(b.facet === 'text'));
}

export function allOf(facets: readonly CompiledFacet[]): Test | null {
  const [first, ...more] = facets;
  if (!first) return null;
  return more.length === 0 ? first.passes : (card) => facets.every(({ passes }) => passes(card));
}

function testOf(facet: Facet, query: FilterQuery, context: FilterContext): Test {
  switch (facet) {
    case 'text':
      return context.index.matcher(query.text, context) ?? (() => true);
    case 'owner':
      return ownerTest(query.owner, context.me);
    case 'label':
      return labelTest(query, context.labels);
    case 'due':
      return dateTest(query.due, context, 'due');
    case 'start':
      return dateTest(query.start, context, 'start');
    case 'priority':
      return (card) => query.priority.includes(card.priority ?? 'normal');
    case 'state':
      return (card) => query.state.some((state) => isIn(state, card, context));
    case 'kind':
      return (card) => {
        const kind = context.kindOf(card.columnId);
        return kind !== undefined && query.kind.includes(kind);
      };
  }
}

function ownerTest(wanted: readonly Id[], me: Id | null): Test {
  const ids = new Set(wanted.map((id) => (id === ME ? (me ?? ME) : id)));
  return ({ owner }) => (owner === undefined ? ids.has(NONE) : ids.has(owner));
}

function labelTest({ label, allLabels }: FilterQuery, labels: ReadonlyMap<Id, Label>): Test {
  const live = (id: Id): boolean => labels.get(id)?.archived === undefined && labels.has(id);
  const wanted = label.filter((id) => id !== NONE);
  const noneToo = wanted.length < label.length;
  return (card) => {
    if (noneToo && !card.labels.some(live)) return true;
    if (wanted.length === 0) return false;
    return allLabels
      ? wanted.every((id) => card.labels.includes(id))
      : wanted.some((id) => card.labels.includes(id));
  };
}

function isIn(state: StateFilter, card: Card, { card: find, kindOf }: FilterContext): boolean {
  switch (state) {
    case 'blocked':
      return card.blocked !== undefined;
    case 'milestone':
      return card.milestone === true;
    case 'checklist':
      return card.checklist.some(({ done }) => !done);
    case 'waits':
      return card.dependsOn.some((id) => {
        const other = find(id);
        return other !== undefined && !other.archived && kindOf(other.columnId) !== 'done';
      });
  }
}

function dateTest(dates: DateFilter | null, context: FilterContext, field: 'due' | 'start'): Test {
  if (dates === null) return () => true;
  const { today, isPast, kindOf } = context;
  const monday = addDays(today, 1 - weekdayOf(today));
  switch (dates.is) {
    case 'none':
      return (card) => card[field] === undefined;
    case 'any':
      return (card) => card[field] !== undefined;
    case 'overdue':
      // what is done is never late; a start that has passed is that of work which has not begun
      return field === 'due'
        ? (card) => card.due !== undefined && isPast(card.due) && kindOf(card.columnId) !== 'done'
        : (card) => card.start !== undefined && card.start < today && kindOf(card.columnId) === 'backlog';
    case 'today':
      return within(field, today, today);
    case 'week':
      return within(field, monday, addDays(monday, 6));
    case 'next-week':
      return within(field, addDays(monday, 7), addDays(monday, 13));
    case 'range':
      return within(field, dates.from, dates.to);
  }
}

function within(field: 'due' | 'start', from: string | null, to: string | null): Test {
  return (card) => {
    const day = card[field]?.slice(0, 10);
    return day !== undefined && (from === null || day >= from) && (to === null || day <= to);
  };
}
