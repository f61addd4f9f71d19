import type { ColumnKind, Day, Id, Priority } from '@taktboard/board';

/** Whoever looks at it: a link means the one who opens it, and not the one who made it. */
export const ME = 'me';
/** Without an owner, without a label. */
export const NONE = 'none';

export type DateFilter =
  | { is: 'overdue' | 'today' | 'week' | 'next-week' | 'none' | 'any' }
  /** Both ends are in it; one of them may be open. */
  | { is: 'range'; from: Day | null; to: Day | null };

export type PriorityFilter = Priority | 'normal';
export type StateFilter = 'blocked' | 'milestone' | 'waits' | 'checklist';

/** What one wants to see. Different kinds of wishes all have to be met; within one, one of its values is enough. */
export interface FilterQuery {
  /** Words as they were typed. */
  readonly text: string;
  /** People's ids, `me` or `none`. */
  readonly owner: readonly Id[];
  /** Labels' ids, or `none`. */
  readonly label: readonly Id[];
  /** All of the labels, rather than one of them. */
  readonly allLabels: boolean;
  readonly due: DateFilter | null;
  readonly start: DateFilter | null;
  readonly priority: readonly PriorityFilter[];
  readonly state: readonly StateFilter[];
  readonly kind: readonly ColumnKind[];
}

export type Facet = 'text' | 'owner' | 'label' | 'due' | 'start' | 'priority' | 'state' | 'kind';

export const FACETS: readonly Facet[] = [
  'text',
  'owner',
  'label',
  'due',
  'start',
  'priority',
  'state',
  'kind',
];

export const EMPTY_QUERY: FilterQuery = {
  text: '',
  owner: [],
  label: [],
  allLabels: false,
  due: null,
  start: null,
  priority: [],
  state: [],
  kind: [],
};

/** Which kinds of wishes there are in it. */
export function facetsOf(query: FilterQuery): Facet[] {
  return FACETS.filter((facet) => {
    if (facet === 'text') return query.text.trim() !== '';
    if (facet === 'due' || facet === 'start') return query[facet] !== null;
    return query[facet].length > 0;
  });
}

export function without(query: FilterQuery, facet: Facet): FilterQuery {
  return {
    ...query,
    [facet]: EMPTY_QUERY[facet],
    allLabels: facet === 'label' ? false : query.allLabels,
  };
}
