/** A value of a cell. Numbers stay numbers for the program that opens the file. */
export type Cell = string | number | null;

/** Text that a spreadsheet would run as a formula, or that smuggles one past a trimming reader. */
const FORMULA = /^[=+\-@\t\r\n]/;

/**
 * RFC 4180 with CRLF, and a byte order mark without which Excel reads UTF-8 as something else. A text that begins like a
 * formula gets an apostrophe in front (OWASP, CSV injection).
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('')}`;
}

function toCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
