import { parse } from 'csv-parse/sync';
import { fail, LIMITS, ok, type Result } from '@taktboard/protocol';
import type { ImportFault } from '../import-fault.ts';

export interface Row {
  /** Where it begins in the file, from 1. */
  line: number;
  cells: string[];
}

export interface ParsedTable {
  delimiter: string;
  rows: Row[];
}

const DELIMITERS = [',', ';', '\t', '|'];
/** No table of tasks is wider; a file that is would only take memory. */
const MOST_COLUMNS = 500;
/** One record with all its quoted lines: more than the longest description. */
const MOST_CHARS = 1_000_000;
const SAMPLE_ROWS = 40;
/** Rows beyond the limit of tasks that headers, groups and blanks may take. */
const MOST_ROWS = LIMITS.cards + 5_000;

/** RFC 4180 as programs really write it: any usual delimiter, rows of different lengths, quotes within a cell. */
export function parseTable(text: string): Result<ParsedTable, ImportFault> {
  const delimiter = delimiterOf(text);
  const read = readRows(text, delimiter, MOST_ROWS + 1);
  if (!read.ok) return read;
  const rows = read.value;
  if (rows.length > MOST_ROWS) return fail({ code: 'too-many-rows', limit: LIMITS.cards });
  const wide = rows.find(({ cells }) => cells.length > MOST_COLUMNS);
  if (wide) return fail({ code: 'too-many-columns', found: wide.cells.length, limit: MOST_COLUMNS });
  if (rows.length === 0) return fail({ code: 'empty-file' });
  return ok({ delimiter, rows });
}

function readRows(text: string, delimiter: string, to: number): Result<Row[], ImportFault> {
  const rows: Row[] = [];
  let next = 1;
  try {
    parse(text, {
      delimiter,
      to,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: MOST_CHARS,
      on_record(record: string[], { lines }: { lines: number }) {
        rows.push({ line: next, cells: record });
        next = lines + 1;
        return null;
      },
    });
    return ok(rows);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'CSV_MAX_RECORD_SIZE') return fail({ code: 'row-too-long', line: next });
    if (typeof code === 'string' && code.includes('QUOTE')) return fail({ code: 'open-quote', line: next });
    throw error;
  }
}

/** The one that cuts the first rows into the most cells, most often equally many. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, 200_000);
  const scores = DELIMITERS.map((delimiter) => {
    const read = readRows(sample, delimiter, SAMPLE_ROWS);
    const widths = read.ok ? read.value.map(({ cells }) => cells.length).filter((width) => width > 1) : [];
    const byWidth = [...Map.groupBy(widths, (width) => width)];
    const [width = 1, same = []] = byWidth.toSorted((a, b) => b[1].length - a[1].length)[0] ?? [];
    return { delimiter, score: same.length * Math.min(width, 30) };
  });
  return scores.toSorted((a, b) => b.score - a.score)[0]?.delimiter ?? ',';
}
