import { marked } from 'marked';

/** What makes lines Markdown for certain, and never happens by chance in a mail or a note. */
const BLOCKS = [
  /^#{1,6} \S/m,
  /^ {0,3}(?:[-*+]|\d{1,3}[.)]) \S.*\n(?: {0,3}(?:[-*+]|\d{1,3}[.)]) \S| {2,}\S)/m,
  /^ {0,3}[-*+] \[[ xX]\] /m,
  /^ {0,3}```/m,
  /^> \S/m,
  /^\|.*\|[ \t]*\n\|?[ \t:]*-{3,}/m,
];
const INLINE = [
  /!?\[[^\]\n]+\]\((?:https?:\/\/|mailto:)[^)\s]+\)/,
  /\*\*[^\s*][^*\n]*\*\*/,
  /(?:^|\s)`[^`\n]+`/,
];

/** Plain text as the HTML that it stands for: a table from a spreadsheet, or Markdown. null where it is mere text. */
export function textAsHtml(text: string): string | null {
  const lines = text.replaceAll('\r\n', '\n');
  const rows = tableRows(lines);
  if (rows) return tableHtml(rows);
  if (![...BLOCKS, ...INLINE].some((pattern) => pattern.test(lines))) return null;
  return marked.parse(lines, { async: false, gfm: true, breaks: true });
}

/** Two lines or more with the same number of tabs in each. */
function tableRows(text: string): string[][] | null {
  const rows = text
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => line.split('\t'));
  const [first] = rows;
  if (!first || rows.length < 2 || first.length < 2) return null;
  const isIndented = rows.some((row) => row[0] === '' && row.slice(1).filter(Boolean).length === 1);
  return isIndented || rows.some((row) => row.length !== first.length) ? null : rows;
}

function tableHtml(rows: readonly string[][]): string {
  const cells = (row: readonly string[], tag: string): string =>
    row.map((cell) => `<${tag}><p>${escape(cell)}</p></${tag}>`).join('');
  return `<table>${rows.map((row, at) => `<tr>${cells(row, at === 0 ? 'th' : 'td')}</tr>`).join('')}</table>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
