import { fieldOfName, normalName } from './field-names.ts';
import type { Row } from './parse-table.ts';

/** Rows in which a header is looked for: reports have a few lines above it, never pages. */
const LOOKED_AT = 30;

/**
 * The index of the row that names the columns: the first of those with the most names that are known. A table with none
 * is named by its first row where all its cells differ and hold neither numbers nor dates; else nothing names it (-1).
 */
export function findHeader(rows: readonly Row[]): number {
  const known = rows.slice(0, LOOKED_AT).map(({ cells }) => {
    const fields = cells.map((cell) => fieldOfName(cell)).filter((field) => field !== undefined);
    return fields.length;
  });
  const most = Math.max(...known);
  const narrow = rows.every(({ cells }) => cells.filter((cell) => cell.trim() !== '').length <= 1);
  if (most >= 2 || (most === 1 && narrow)) return known.indexOf(most);
  const widest = Math.max(...rows.slice(0, LOOKED_AT).map(filled));
  if (widest < 2) return -1;
  const first = rows.findIndex((row) => filled(row) >= Math.max(2, widest - 1));
  const names = (rows[first]?.cells ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '');
  const speaks = names.every((name) => /\p{L}/u.test(name) && !/\d{2}/.test(name) && name.length <= 60);
  return speaks && new Set(names).size === names.length && first < rows.length - 1 ? first : -1;
}

export function filled({ cells }: Row): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

/** Whether a row says the header again, as in a table that was made for paper. */
export function saysHeader(row: Row, header: readonly string[]): boolean {
  return (
    filled(row) > 1 && header.every((name, index) => normalName(name) === normalName(row.cells[index] ?? ''))
  );
}
