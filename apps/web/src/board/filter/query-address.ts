import type { ColumnKind } from '@taktboard/board';
import {
  EMPTY_QUERY,
  type DateFilter,
  type FilterQuery,
  type PriorityFilter,
  type StateFilter,
} from './filter-query.ts';

const ID = /^[A-Za-z0-9_-]{1,64}$/;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const TEXT_CHARS = 200;
/** Far more than a person chooses, far fewer than an address could be stuffed with. */
const MOST_VALUES = 50;

const PRIORITIES: readonly PriorityFilter[] = ['urgent', 'high', 'normal', 'low'];
const STATES: readonly StateFilter[] = ['blocked', 'waits', 'milestone', 'checklist'];
const KINDS: readonly ColumnKind[] = ['backlog', 'active', 'review', 'done'];
const NAMED_DATES = ['overdue', 'today', 'week', 'next-week', 'none', 'any'] as const;

/** The names of the filter in an address; whatever else stands there is others' and stays. */
const KEYS = ['q', 'owner', 'label', 'labels', 'due', 'start', 'priority', 'state', 'kind'] as const;

/** What an address filters by. It may have been typed or cut off: what makes no sense in it is left out. */
export function readQuery(search: string): FilterQuery {
  const params = new URLSearchParams(search);
  const list = (key: string): string[] =>
    [...new Set((params.get(key) ?? '').split(','))].filter((value) => value !== '').slice(0, MOST_VALUES);
  const of = <Value extends string>(key: string, known: readonly Value[]): Value[] => {
    const asked = list(key);
    return known.filter((value) => asked.includes(value));
  };
  const label = list('label').filter((id) => ID.test(id));
  return {
    ...EMPTY_QUERY,
    text: (params.get('q') ?? '').slice(0, TEXT_CHARS),
    owner: list('owner').filter((id) => ID.test(id)),
    label,
    allLabels: label.length > 0 && params.get('labels') === 'all',
    due: readDates(params.get('due')),
    start: readDates(params.get('start')),
    priority: of('priority', PRIORITIES),
    state: of('state', STATES),
    kind: of('kind', KINDS),
  };
}

/** The address that filters so. Equal filters have equal addresses. */
export function writeQuery(query: FilterQuery, search = ''): string {
  const params = new URLSearchParams(search);
  for (const key of KEYS) params.delete(key);
  const set = (key: (typeof KEYS)[number], value: string): void => {
    if (value !== '') params.set(key, value);
  };
  set('q', query.text.trim() === '' ? '' : query.text);
  set('owner', query.owner.join(','));
  set('label', query.label.join(','));
  if (query.allLabels && query.label.length > 0) set('labels', 'all');
  set('due', writeDates(query.due));
  set('start', writeDates(query.start));
  set('priority', query.priority.join(','));
  set('state', query.state.join(','));
  set('kind', query.kind.join(','));
  // commas, dots and colons mean nothing in a query, and an address is read by people
  const written = params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return written === '' ? '' : `?${written}`;
}

function readDates(value: string | null): DateFilter | null {
  if (value === null) return null;
  const named = NAMED_DATES.find((name) => name === value);
  if (named) return { is: named };
  const [from = '', to = '', ...more] = value.split('..');
  if (more.length > 0 || !value.includes('..')) return DAY.test(value) ? range(value, value) : null;
  return range(from, to);
}

function range(from: string, to: string): DateFilter | null {
  const ends = [from, to].map((day) => (day === '' ? null : DAY.test(day) ? day : undefined));
  const [first, last] = ends;
  if (first === undefined || last === undefined || (first === null && last === null)) return null;
  const isTurned = first !== null && last !== null && last < first;
  return { is: 'range', from: isTurned ? last : first, to: isTurned ? first : last };
}

function writeDates(dates: DateFilter | null): string {
  if (dates === null) return '';
  return dates.is === 'range' ? `${dates.from ?? ''}..${dates.to ?? ''}` : dates.is;
}
