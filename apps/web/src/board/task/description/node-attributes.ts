/** Headings within a task are of three sizes at most. */
export const MAX_LEVEL = 3;
const MOST_COLUMNS = 100;
const MOST_ROWS = 1_000;

const isIn = (value: unknown, [least, most]: [number, number]): boolean =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
const isWord = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && value.length <= 50);
const isSpan = (value: unknown): boolean => isIn(value, [1, MOST_COLUMNS]);

/**
 * What an attribute may be, by node and attribute or mark and attribute. A document is written by others: a table cell
 * that spans a milliard of columns would stop the page.
 */
const ALLOWED: Readonly<Record<string, (value: unknown) => boolean>> = {
  'heading.level': (value) => isIn(value, [1, MAX_LEVEL]),
  'orderedList.start': (value) => isIn(value, [0, 1_000_000]),
  'orderedList.type': isWord,
  'codeBlock.language': isWord,
  'taskItem.checked': (value) => typeof value === 'boolean',
  'tableCell.colspan': isSpan,
  'tableHeader.colspan': isSpan,
  'tableCell.rowspan': (value) => isIn(value, [1, MOST_ROWS]),
  'tableHeader.rowspan': (value) => isIn(value, [1, MOST_ROWS]),
  'link.href': (value) => typeof value === 'string' && value.length <= 2_000,
};

/** Those of the attributes that make sense, and whether these were all. */
export function goodAttributes(
  name: string,
  given: Readonly<Record<string, unknown>>,
): { attributes: Record<string, unknown>; all: boolean } {
  const entries = Object.entries(given);
  const good = entries.filter(([key, value]) => ALLOWED[`${name}.${key}`]?.(value) ?? false);
  return { attributes: Object.fromEntries(good), all: good.length === entries.length };
}
