import { fail, LIMITS, ok, type CsvMapping, type ImportTable, type Result } from '@taktboard/protocol';
import type { Dropped } from '../dropped.ts';
import type { ImportFault } from '../import-fault.ts';
import type { ImportPlan } from '../import-plan.ts';
import type { ImportTexts } from '../texts/import-texts.ts';
import { putDoneCards } from '../trello/put-done-cards.ts';
import { clip } from '../trello/reading.ts';
import { tidy } from './cell-values.ts';
import { tableColumns } from './columns-of-table.ts';
import { decodeText } from './decode-text.ts';
import { filled, findHeader, saysHeader } from './find-header.ts';
import { columnCells, guessMapping, signatureOf, withOrders } from './guess-mapping.ts';
import { tableLabels } from './labels-of-table.ts';
import { parseTable, type Row } from './parse-table.ts';
import { readParents } from './read-parents.ts';
import { readRows, sayCells } from './read-rows.ts';

export interface CsvOptions {
  zone: string;
  texts: ImportTexts;
  language: 'de' | 'en';
  /** Of the file, without its ending. */
  name: string | null;
  mapping: CsvMapping | undefined;
  /** What was used before, by the signature of the column names. */
  remembered: Readonly<Record<string, CsvMapping>>;
}

export interface ReadCsv {
  plan: ImportPlan;
  table: ImportTable;
  signature: string;
}

const SAMPLES = 3;

/** A table of any program as a plan: what its columns mean is said, remembered or guessed, and shown with the result. */
export function readCsv(bytes: Uint8Array, options: CsvOptions): Result<ReadCsv, ImportFault> {
  const { texts, language, mapping } = options;
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  if (decoded.value.text.trim() === '') return fail({ code: 'empty-file' });
  const parsed = parseTable(decoded.value.text);
  if (!parsed.ok) return parsed;
  const { rows, delimiter } = parsed.value;

  const said = mapping?.header === undefined ? null : mapping.header;
  const at = said === null ? findHeader(rows) : rows.findIndex(({ line }) => line === said);
  const header = rows[at];
  const width = Math.max(...(header ? [header] : rows).map(widthOf));
  const names = Array.from({ length: width }, (_, index) => {
    const name = tidy(header?.cells[index] ?? '').replace(/\s+/g, ' ');
    return clip(name, LIMITS.nameChars).text || texts.columnNumber(index + 1);
  });
  const body = rows.slice(at + 1);
  // what a column holds is not its own name, where a table that was made for paper says that again
  const values = body.filter((row) => !saysHeader(row, names));
  const signature = signatureOf(names);
  const before = Object.hasOwn(options.remembered, signature) ? options.remembered[signature] : undefined;
  const table = { names, rows: values, language };
  const chosen = mapping ?? (before?.columns.length === names.length ? before : undefined);
  const columns = chosen
    ? withOrders(
        names.map((_, index) => chosen.columns[index] ?? { field: null }),
        table,
      )
    : withOrders(guessMapping(table), table);
  if (!columns.some(({ field }) => field === 'title')) return fail({ code: 'no-title-column' });

  const dropped: Dropped[] = [];
  const preamble = rows.slice(0, Math.max(at, 0)).filter((row) => filled(row) > 0);
  const heading = preamble.find((row) => filled(row) === 1);
  for (const row of preamble) {
    if (row !== heading)
      dropped.push({
        what: 'row',
        name: sayCells(row.cells),
        where: { in: 'line', line: row.line },
        why: 'above-header',
      });
  }
  for (const [index, { field }] of columns.entries()) {
    const count = field === null ? columnCells(values, index).length : 0;
    if (count > 0) {
      dropped.push({
        what: 'table-column',
        name: names[index] ?? '',
        where: { in: 'board' },
        why: 'column-left-out',
        detail: String(count),
      });
    }
  }
  const board = { columns: tableColumns(texts.unsorted), labels: tableLabels() };
  const read = readRows(body, { names, mapping: columns, dropped, zone: options.zone, ...board });
  if (read.cards.length === 0) return fail({ code: 'no-tasks' });
  if (read.cards.length > LIMITS.cards) {
    return fail({ code: 'too-many-cards', found: read.cards.length, limit: LIMITS.cards });
  }
  const cards = readParents(read.cards, { labels: board.labels, dropped, word: texts.belongsTo });
  const placed = putDoneCards(board.columns.all(), cards, { zone: options.zone, texts, dropped });
  const title =
    tidy(heading?.cells.find((cell) => cell.trim() !== '') ?? '') || options.name || texts.untitledBoard;

  return ok({
    signature,
    table: {
      encoding: decoded.value.encoding,
      delimiter,
      header: header?.line ?? 0,
      remembered: mapping === undefined && chosen !== undefined,
      columns: columns.map((column, index) => {
        const cells = columnCells(values, index);
        const samples = [...new Set(cells)].slice(0, SAMPLES).map((cell) => clip(tidy(cell), 80).text);
        return { name: names[index] ?? '', ...column, filled: cells.length, samples };
      }),
    },
    plan: {
      title: clip(title, LIMITS.titleChars).text,
      people: read.people,
      labels: board.labels.all(),
      columns: placed.columns,
      // by the columns' order, as every reader gives them
      cards: placed.columns.flatMap(({ source }) =>
        placed.cards
          .filter(({ column }) => column === source)
          .map(({ complete: _complete, parent: _parent, key: _key, ...card }) => card),
      ),
      comments: [],
      checklists: cards.filter(({ checks }) => checks.length > 0).length,
      dropped,
    },
  });
}

function widthOf({ cells }: Row): number {
  return cells.length;
}
