import type { Id, Label } from '@taktboard/board';
import { shortDay } from '../../i18n/day.ts';
import type { Language } from '../../i18n/language.ts';
import { ME, NONE, type DateFilter, type Facet, type FilterQuery } from './filter-query.ts';
import type { FindText } from './text/en.ts';

export interface Saying {
  text: FindText;
  language: Language;
  today: string;
  labels: ReadonlyMap<Id, Label>;
  people: ReadonlyMap<Id, { name: string }>;
}

/** What one part of a filter asks for, in words short enough for a chip. */
export function sayFacet(query: FilterQuery, facet: Facet, saying: Saying): string {
  const { text } = saying;
  switch (facet) {
    case 'text':
      return query.text.trim();
    case 'owner':
      return several(
        query.owner.map((id) => personName(id, saying)),
        text.or,
        text,
      );
    case 'label':
      return several(
        query.label.map((id) => labelName(id, saying)),
        query.allLabels ? text.and : text.or,
        text,
      );
    case 'due':
    case 'start':
      return sayDates(query[facet], facet, saying);
    case 'priority':
      return several(
        query.priority.map((value) => text.priority[value]),
        text.or,
        text,
      );
    case 'state':
      return several(
        query.state.map((value) => text.state[value]),
        text.or,
        text,
      );
    case 'kind':
      return several(
        query.kind.map((value) => text.kind[value]),
        text.or,
        text,
      );
  }
}

function personName(id: Id, { text, people }: Saying): string {
  if (id === ME) return text.meAlone;
  return id === NONE ? text.nobody : (people.get(id)?.name ?? text.someone);
}

function labelName(id: Id, { text, labels }: Saying): string {
  return id === NONE ? text.noLabel : (labels.get(id)?.name ?? text.oldLabel);
}

function several(names: readonly string[], joint: string, text: FindText): string {
  const [first = ''] = names;
  return names.length <= 2 ? names.join(joint) : text.more(first, names.length - 1);
}

export function sayDates(dates: DateFilter | null, facet: 'due' | 'start', saying: Saying): string {
  const { text } = saying;
  if (dates === null) return '';
  if (dates.is !== 'range') {
    return dates.is === 'overdue' && facet === 'start' ? text.notBegun : text.dates[dates.is];
  }
  const [from, to] = [dates.from, dates.to].map((day) => (day === null ? null : shortDay(day, saying)));
  if (from && to) return from === to ? from : text.between(from, to);
  return from ? text.since(from) : text.until(to ?? '');
}
