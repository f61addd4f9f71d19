import type { BoardSnapshot } from '@taktboard/protocol';
import { toCsv, type Cell } from './csv.ts';

const HEADER = [
  'id',
  'title',
  'column',
  'owner',
  'contributors',
  'start',
  'due',
  'priority',
  'estimate',
  'labels',
  'blocked',
  'milestone',
  'checklist_done',
  'checklist_total',
  'checklist',
  'links',
  'depends_on',
  'archived',
  'description',
] as const;

/**
 * A board's tasks as a table, one a row in board order, archived ones where they stand. The header is the same in every
 * language, for programs. Names stand for ids; several of them are separated by `; `.
 */
export function boardCsv(board: BoardSnapshot): string {
  const people = names(board.people);
  const labels = names(board.labels);
  const columns = names(board.columns);
  const titles = new Map(board.cards.map(({ id, title }) => [id, title]));
  const many = (ids: readonly string[], known: ReadonlyMap<string, string>) =>
    ids.map((id) => known.get(id) ?? id).join('; ');
  const rows = board.cards.map((card): Record<(typeof HEADER)[number], Cell> => ({
    id: card.id,
    title: card.title,
    column: columns.get(card.columnId) ?? card.columnId,
    owner: card.owner === undefined ? null : (people.get(card.owner) ?? card.owner),
    contributors: many(card.contributors, people),
    start: card.start ?? null,
    due: card.due ?? null,
    priority: card.priority ?? null,
    estimate: card.estimate ?? null,
    labels: many(card.labels, labels),
    blocked: card.blocked ? card.blocked.reason || 'yes' : null,
    milestone: card.milestone ? 'yes' : null,
    checklist_done: card.checklist.filter(({ done }) => done).length,
    checklist_total: card.checklist.length,
    checklist: card.checklist.map(({ done, text }) => `[${done ? 'x' : ' '}] ${text}`).join('\n'),
    links: card.links.map(({ url }) => url).join('\n'),
    depends_on: many(card.dependsOn, titles),
    archived: card.archived ? 'yes' : null,
    description: card.description,
  }));
  return toCsv([HEADER, ...rows.map((row) => HEADER.map((key) => row[key]))]);
}

function names(elements: readonly { id: string; name: string }[]): ReadonlyMap<string, string> {
  return new Map(elements.map(({ id, name }) => [id, name]));
}
