import { isReadableRank } from '../order/rank.ts';
import { ARCHIVED, COLUMN, type Thing } from '../schema/board-doc.ts';
import { BOARD_LIMITS } from '../schema/limits.ts';
import type { Column, ColumnKind, Id } from '../schema/plain-board.ts';
import type { ProblemList } from './problems.ts';
import { ANY_RANK, optional, required, text } from './read-value.ts';
import { isColumnKind, isCount, isTrue } from '../schema/values.ts';

export const DEFAULT_COLUMN_KIND: ColumnKind = 'active';

export function readColumn(id: Id, thing: Thing, problems: ProblemList): Column {
  const source = { thing, problems };
  const column: Column = {
    id,
    name: text(source, COLUMN.name, BOARD_LIMITS.nameChars),
    rank: required(source, COLUMN.rank, ANY_RANK),
    kind: required(source, COLUMN.kind, { guard: isColumnKind, or: DEFAULT_COLUMN_KIND }),
  };
  noteRank(column.rank, COLUMN.rank, problems);
  const wipLimit = optional(source, COLUMN.wipLimit, isCount);
  if (wipLimit !== undefined) column.wipLimit = wipLimit;
  if (optional(source, ARCHIVED, isTrue)) column.archived = true;
  return column;
}

/** Lists a rank that the server will replace. */
export function noteRank(rank: string, key: string, problems: ProblemList): void {
  if (rank.length > BOARD_LIMITS.rankChars) problems.add(key, 'too-long');
  else if (!isReadableRank(rank)) problems.add(key, 'unreadable-rank');
}
