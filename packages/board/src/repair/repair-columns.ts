import { rankBetween } from '../order/rank-between.ts';
import { repairRanks } from '../order/repair-ranks.ts';
import { readColumns } from '../read/column-table.ts';
import { DEFAULT_COLUMN_KIND } from '../read/read-column.ts';
import { ARCHIVED, COLUMN, newThing, thingOf, type Thing } from '../schema/board-doc.ts';
import { BOARD_LIMITS } from '../schema/limits.ts';
import type { Column } from '../schema/plain-board.ts';
import { isColumnKind, isCount, isTrue } from '../schema/values.ts';
import { fixOptional, fixRequired, fixText } from './fix-value.ts';
import type { Fixer } from './fixer.ts';
import { thingsOf } from './things-of.ts';

/** What a column is called that the repair has to make. */
export interface ColumnNames {
  readonly done: string;
}

/** A fixed id, so that two servers make one column between them. */
const DONE_ID = 'done';
const isString = (value: unknown): boolean => typeof value === 'string';

export function repairColumns(root: Thing, names: ColumnNames, fixer: Fixer): void {
  for (const column of thingsOf(root, fixer).values()) {
    fixText(column, COLUMN.name, { chars: BOARD_LIMITS.nameChars, fixer });
    fixRequired(column, COLUMN.rank, { isGood: isString, or: '', fixer });
    fixRequired(column, COLUMN.kind, { isGood: isColumnKind, or: DEFAULT_COLUMN_KIND, fixer });
    fixOptional(column, COLUMN.wipLimit, { isGood: isCount, fixer });
    fixOptional(column, ARCHIVED, { isGood: isTrue, fixer });
  }
  for (const [id, rank] of repairRanks(readColumns(root), BOARD_LIMITS.rankChars)) {
    const column = thingOf(root, id);
    if (column) fixer.set(column, COLUMN.rank, rank);
  }
  ensureDoneColumn(root, names, fixer);
}

/** Without a column of kind done in use nothing would ever be finished, and every task in time end up late. */
function ensureDoneColumn(root: Thing, names: ColumnNames, fixer: Fixer): void {
  const columns = readColumns(root);
  const done = columns.filter((column) => column.kind === 'done');
  if (done.some((column) => !column.archived)) return;
  const archived = done[0] && thingOf(root, done[0].id);
  if (archived) fixer.remove(archived, ARCHIVED);
  else fixer.set(root, freeId(columns), doneColumn(columns, names));
}

function doneColumn(columns: readonly Column[], names: ColumnNames): Thing {
  return newThing({
    [COLUMN.name]: names.done,
    [COLUMN.rank]: rankBetween(columns.at(-1)?.rank ?? null, null, () => 0),
    [COLUMN.kind]: 'done',
  });
}

function freeId(columns: readonly Column[]): string {
  const taken = new Set(columns.map((column) => column.id));
  let id = DONE_ID;
  for (let number = 2; taken.has(id); number++) id = `${DONE_ID}-${number}`;
  return id;
}
