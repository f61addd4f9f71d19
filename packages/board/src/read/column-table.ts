import * as Y from 'yjs';
import { compareRanked } from '../order/rank.ts';
import type { Thing } from '../schema/board-doc.ts';
import type { Column, Id } from '../schema/plain-board.ts';
import { isId } from '../schema/values.ts';
import { ProblemList } from './problems.ts';
import { readColumn } from './read-column.ts';

/** All columns that can be read, archived ones included, in board order. */
export function readColumns(root: Thing): Column[] {
  const columns: Column[] = [];
  for (const [id, value] of root.entries()) {
    if (isId(id) && value instanceof Y.Map) columns.push(readColumn(id, value, new ProblemList('')));
  }
  return columns.sort(compareRanked);
}

/** Where cards of no known column are shown; undefined where every column is archived. */
export function fallbackColumn(inOrder: readonly Column[]): Id | undefined {
  return inOrder.find((column) => !column.archived)?.id;
}
