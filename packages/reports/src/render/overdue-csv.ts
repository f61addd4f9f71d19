import type { OverdueReport } from '../overdue/overdue-report.ts';
import { Dates } from './dates.ts';
import { groupName } from './group-name.ts';
import type { RenderContext } from './render-context.ts';
import { wordsOf } from './words.ts';

/** With the full-width forms, which East Asian spreadsheets take for the same. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;
const QUOTED = /[",;\t\r\n]|^\s|\s$/;
/** Excel reads a file without it as Windows-1252. */
const BYTE_ORDER_MARK = '\ufeff';

/** A spreadsheet runs a cell that begins with one of these as a formula; an apostrophe makes it text (OWASP). */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * RFC 4180: quoting and CRLF. The delimiter is the language's, because a German Excel opens nothing but semicolons in
 * columns. Dates stay ISO, so that they sort. A task with several labels has a row in each of its groups.
 */
export function overdueCsv(report: OverdueReport, context: RenderContext): string {
  const words = wordsOf(context.language);
  const { csv } = words;
  const dates = new Dates(words, report);
  const header = [
    csv.group,
    csv.task,
    csv.id,
    csv.column,
    csv.owner,
    csv.due,
    csv.lateDays,
    csv.first,
    csv.times,
  ];
  const rows = report.groups.flatMap(({ key, items }) =>
    items.map((item) => [
      groupName(report.by, key, context),
      item.title,
      item.id,
      context.columns.get(item.columnId) ?? item.columnId,
      item.owner === null ? '' : (context.people.get(item.owner) ?? ''),
      dates.iso(item.due, item.dueAt),
      String(item.lateDays),
      dates.iso(item.first, item.firstAt),
      String(item.times),
    ]),
  );
  const lines = [header, ...rows].map((cells) => cells.map(csvCell).join(csv.delimiter));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}
