import { problemAt } from '../read/problems.ts';
import type { BoardMeta, Column, Id, Problem } from '../schema/plain-board.ts';
import type { CardList } from './card-lists.ts';

interface Findings {
  readonly meta: { readonly meta: BoardMeta; readonly problems: readonly Problem[] };
  /** What the readers found in single elements. */
  readonly troubles: readonly (readonly Problem[])[];
  /** Of the document, in board order. */
  readonly columns: readonly Column[];
  readonly lists: Iterable<CardList>;
  /** Cards that name a column which is not there. */
  readonly strays: Iterable<Id>;
}

/** All problems of a board, those that only show between its elements too; in an order that depends on nothing else. */
export function listProblems({ meta, troubles, columns, lists, strays }: Findings): Problem[] {
  const problems = [...meta.problems, ...troubles.flat()];
  const hasDone = columns.some((column) => column.kind === 'done' && !column.archived);
  if (meta.meta.schema > 0 && !hasDone) problems.push(problemAt('columns', 'no-done-column'));
  for (const [index, { id, rank }] of columns.entries()) {
    if (columns[index - 1]?.rank === rank) problems.push(problemAt(`columns/${id}/rank`, 'tied-rank'));
  }
  for (const { tied } of lists) {
    for (const id of tied) problems.push(problemAt(`cards/${id}/place`, 'tied-rank'));
  }
  for (const id of strays) problems.push(problemAt(`cards/${id}/place`, 'unknown-column'));
  return problems.sort((a, b) => compare(a.where, b.where) || compare(a.what, b.what));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
