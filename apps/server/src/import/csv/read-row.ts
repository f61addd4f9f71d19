import { LIMITS, type CsvField } from '@taktboard/protocol';
import type { Dropped, DroppedKind, DroppedReason, Where } from '../dropped.ts';
import type { PlannedCard } from '../import-plan.ts';
import { clip } from '../trello/reading.ts';
import { blockedReason, priorityOf, saysYes, splitChecks, splitLabels } from './cell-values.ts';
import type { TableColumns } from './columns-of-table.ts';
import type { TableLabels } from './labels-of-table.ts';
import { parseNumber } from './parse-number.ts';
import type { TablePeople } from './people-of-table.ts';
import type { When } from './read-when.ts';

/** One cell that says something, with what its column is. */
export interface Value {
  field: CsvField;
  /** The column's name. */
  name: string;
  cell: string;
  when: When;
}

export interface RowCard extends PlannedCard {
  complete: boolean;
  /** As the row names it. */
  parent: string | null;
  key: string | null;
}

export interface RowParts {
  line: number;
  values: readonly Value[];
  people: TablePeople;
  labels: TableLabels;
  columns: TableColumns;
  dropped: Dropped[];
}

const URL = /^(https?:\/\/|mailto:)\S+$/i;

/** A row as a task, or null where it has no title. */
export function readRow({ line, values, people, labels, columns, dropped }: RowParts): RowCard | null {
  const all = (field: CsvField) => values.filter((value) => value.field === field);
  const one = (field: CsvField) => all(field)[0]?.cell ?? '';
  const heading = clip(one('title').replace(/\s+/g, ' '), LIMITS.titleChars);
  if (heading.text === '') return null;
  const where: Where = { in: 'line', line, name: heading.text };
  const drop = (what: DroppedKind, name: string, why: DroppedReason) =>
    dropped.push({ what, name, where, why });

  const date = (field: 'start' | 'due' | 'created') => {
    for (const { cell, when } of all(field)) {
      if (when.kind === 'when') return when;
      if (when.kind === 'fault') drop(field, cell, when.why);
    }
    return undefined;
  };
  const start = date('start');
  const due = date('due');
  const owners = people.named(one('owner'));
  const helpers = all('contributors').flatMap(({ cell }) => people.named(cell));
  const [owner = null, ...others] = owners;
  const worn = all('labels')
    .flatMap(({ cell }) => splitLabels(cell))
    .flatMap((name) => {
      const label = labels.named(name);
      if (label === null) drop('label', name, 'too-many-labels');
      return label ?? [];
    });
  const priorityCell = one('priority');
  const priority = priorityOf(priorityCell);
  if (priorityCell !== '' && priority === undefined) drop('priority', priorityCell, 'unknown-word');
  const estimateCell = one('estimate');
  const estimate = parseNumber(estimateCell);
  if (estimateCell !== '' && (estimate === null || estimate < 0)) drop('estimate', estimateCell, 'no-number');
  const blocked = blockedReason(one('blocked'));
  const links = all('links').flatMap(({ cell }) => cell.split(/[\s,;]+/).filter((url) => url !== ''));
  for (const url of links) if (!URL.test(url)) drop('link', url, 'unsafe-address');
  for (const { field, cell } of values) {
    if (/^=\s*[\p{L}(]/u.test(cell) && field !== 'title') drop('formula', cell, 'kept-as-text');
  }
  const { text, rest } = clipText(textOf(heading.rest, values));
  if (rest !== '') drop('description', rest, 'too-long');

  return {
    source: `line-${line}`,
    column: columns.named(one('column')),
    title: heading.text,
    description: text,
    owner,
    contributors: [...new Set([...others, ...helpers])].filter((person) => person !== owner),
    labels: [...new Set(worn)],
    ...(start ? { start: start.day } : {}),
    ...(due ? { due: due.due } : {}),
    archived: saysYes(one('archived')),
    links: links
      .filter((url) => URL.test(url) && url.length <= LIMITS.urlChars)
      .map((url) => ({ url, title: url.slice(0, LIMITS.lineChars) })),
    checks: all('checklist')
      .flatMap(({ cell }) => splitChecks(cell))
      .map((check) => ({ ...check, text: clip(check.text, LIMITS.lineChars).text })),
    createdAt: date('created')?.instant ?? null,
    fields: {
      ...(priority === undefined || priority === 'usual' ? {} : { priority }),
      ...(estimate === null || estimate < 0 ? {} : { estimate }),
      ...(blocked === null ? {} : { blocked: { reason: clip(blocked, LIMITS.lineChars).text } }),
    },
    complete: saysYes(one('done')),
    parent: one('parent') || null,
    key: one('key') || null,
  };
}

/** What did not fit into the title, the descriptions, and below them what has no place of its own, with its name. */
function textOf(rest: string, values: readonly Value[]): string {
  const own = values.filter(({ field }) => field === 'description').map(({ cell }) => cell);
  const notes = values.filter(({ field }) => field === 'note').map(({ name, cell }) => `${name}: ${cell}`);
  return [rest, ...own, notes.join('\n')].filter((part) => part !== '').join('\n\n');
}

function clipText(text: string): { text: string; rest: string } {
  return text.length <= LIMITS.descriptionChars ? { text, rest: '' } : clip(text, LIMITS.descriptionChars);
}
