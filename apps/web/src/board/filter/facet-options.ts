import type { ColumnKind } from '@taktboard/board';
import { byName } from '../../i18n/by-name.ts';
import type { PickOption } from '../../kit/match-options.ts';
import type { BoardModel } from '../state/board-model.ts';
import {
  ME,
  NONE,
  type DateFilter,
  type Facet,
  type FilterQuery,
  type PriorityFilter,
  type StateFilter,
} from './filter-query.ts';
import { sayDates, type Saying } from './say-facet.ts';

const ALL_LABELS = '*all';
export const RANGE = 'range';

const PRIORITIES: readonly PriorityFilter[] = ['urgent', 'high', 'normal', 'low'];
const STATES: readonly StateFilter[] = ['blocked', 'waits', 'milestone', 'checklist'];
const KINDS: readonly ColumnKind[] = ['backlog', 'active', 'review', 'done'];
const DATES = ['overdue', 'today', 'week', 'next-week', 'none', 'any'] as const;

/** What there is to choose for one kind of wish, the usual ones first. */
export function optionsOf(facet: Facet, query: FilterQuery, about: About): readonly PickOption[] {
  const { model, saying } = about;
  const { text, labels, people } = saying;
  switch (facet) {
    case 'text':
      return [];
    case 'owner': {
      const own = model.ownPersonId === null ? undefined : people.get(model.ownPersonId);
      const others = [...people]
        .filter(([id]) => id !== model.ownPersonId)
        .map(([id, { name }]) => ({ id, name }))
        .sort(byName(saying.language));
      return [
        { id: ME, name: own ? text.me(own.name) : text.meAlone },
        { id: NONE, name: text.nobody },
        ...others,
      ];
    }
    case 'label': {
      const live = [...labels.values()].filter(({ archived }) => !archived);
      const all = query.label.length > 1 ? [{ id: ALL_LABELS, name: text.allLabels }] : [];
      return [...all, ...live.map(({ id, name }) => ({ id, name })), { id: NONE, name: text.noLabel }];
    }
    case 'due':
    case 'start':
      return [
        ...DATES.map((is) => ({ id: is, name: sayDates({ is }, facet, saying) })),
        { id: RANGE, name: text.range },
      ];
    case 'priority':
      return PRIORITIES.map((id) => ({ id, name: text.priority[id] }));
    case 'state':
      return STATES.map((id) => ({ id, name: text.state[id] }));
    case 'kind':
      return KINDS.map((id) => ({ id, name: text.kind[id] }));
  }
}

interface About {
  model: BoardModel;
  saying: Saying;
}

export function chosenIn(facet: Facet, query: FilterQuery): ReadonlySet<string> {
  switch (facet) {
    case 'text':
      return new Set();
    case 'due':
    case 'start':
      return new Set(query[facet] === null ? [] : [query[facet].is]);
    case 'label':
      return new Set([...query.label, ...(query.allLabels ? [ALL_LABELS] : [])]);
    default:
      return new Set(query[facet]);
  }
}

/** The filter with one value of a kind turned on or off. */
export function toggled(query: FilterQuery, facet: Facet, id: string): FilterQuery {
  switch (facet) {
    case 'text':
      return query;
    case 'due':
    case 'start': {
      const is = DATES.find((name) => name === id);
      return is === undefined ? query : withDates(query, facet, { is });
    }
    case 'label': {
      if (id === ALL_LABELS) return { ...query, allLabels: !query.allLabels };
      const label = flip(query.label, id);
      return { ...query, label, allLabels: query.allLabels && label.length > 1 };
    }
    case 'owner':
      return { ...query, owner: flip(query.owner, id) };
    case 'priority':
      return {
        ...query,
        priority: PRIORITIES.filter((each) => (each === id) !== query.priority.includes(each)),
      };
    case 'state':
      return { ...query, state: STATES.filter((each) => (each === id) !== query.state.includes(each)) };
    case 'kind':
      return { ...query, kind: KINDS.filter((each) => (each === id) !== query.kind.includes(each)) };
  }
}

export function withDates(query: FilterQuery, facet: 'due' | 'start', dates: DateFilter | null): FilterQuery {
  return { ...query, [facet]: dates };
}

function flip(values: readonly string[], id: string): string[] {
  return values.includes(id) ? values.filter((value) => value !== id) : [...values, id];
}
