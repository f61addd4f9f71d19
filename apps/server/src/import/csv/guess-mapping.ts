import { createHash } from 'node:crypto';
import type { CsvField, CsvMapping } from '@taktboard/protocol';
import { dayOrders } from './day-order.ts';
import { fieldOfName, isGroupName, normalName } from './field-names.ts';
import type { Row } from './parse-table.ts';
import { readDateCell } from './read-date.ts';

export type ColumnMapping = CsvMapping['columns'][number];

interface Table {
  names: readonly string[];
  rows: readonly Row[];
  language: 'de' | 'en';
}

/** Fields that hold one value; a second column for one is read where the first is empty. */
const DATES: ReadonlySet<CsvField> = new Set(['start', 'due', 'created', 'done']);
const SAMPLE = 2_000;

/** What each column probably is: by its name, or else by what stands in it. */
export function guessMapping({ names, rows }: Omit<Table, 'language'>): ColumnMapping[] {
  const cells = names.map((_, index) => columnCells(rows.slice(0, SAMPLE), index));
  const fields = names.map((name, index) => {
    const known = fieldOfName(name);
    return known === undefined ? fieldOfContent(name, cells[index] ?? []) : known;
  });
  // "Name" beside "Task" is a person's or a project's; what came first stays
  for (const [index, field] of fields.entries()) {
    if (field === 'title' && fields.indexOf('title') !== index) fields[index] = 'note';
  }
  if (!fields.includes('title')) {
    const best = bestTitle(cells, fields);
    if (best !== -1) fields[best] = 'title';
  }
  return fields.map((field, index): ColumnMapping => {
    const name = names[index] ?? '';
    return { field, ...(field !== null && isGroup(name, rows, index) ? { fill: true } : {}) };
  });
}

/** Says for each column of dates how they are read, where that is not said. */
export function withOrders(
  columns: readonly ColumnMapping[],
  { rows, language }: Omit<Table, 'names'>,
): (ColumnMapping & { orderSure?: boolean })[] {
  const dated = columns.map(({ field }, index) =>
    field !== null && DATES.has(field) ? columnCells(rows, index) : [],
  );
  const orders = dayOrders(dated, language);
  return columns.map(({ order, ...column }, index) => {
    const found = orders[index];
    if (!found) return column;
    return { ...column, order: order ?? found.order, orderSure: order !== undefined || found.sure };
  });
}

export function columnCells(rows: readonly Row[], index: number): string[] {
  return rows.map(({ cells }) => (cells[index] ?? '').trim()).filter((cell) => cell !== '');
}

function fieldOfContent(name: string, cells: readonly string[]): CsvField | null {
  if (cells.length === 0) return null;
  if (normalName(name) === '' || /^(spalte|column) \d+$/.test(normalName(name))) {
    const dates = cells.filter((cell) => ['date', 'pair'].includes(readDateCell(cell).kind));
    if (dates.length > cells.length * 0.8) return 'due';
  }
  return 'note';
}

/** The column with the most different texts, the longer ones in doubt. */
function bestTitle(cells: readonly (readonly string[])[], fields: readonly (CsvField | null)[]): number {
  const scores = cells.map((column, index) => {
    const free = fields[index] === 'note' || fields[index] === 'description' || fields[index] === 'key';
    const texts = column.filter((cell) => /\p{L}/u.test(cell) && readDateCell(cell).kind === 'unreadable');
    return free ? new Set(texts).size * 100 - index : -1;
  });
  const most = Math.max(...scores, 0);
  return most > 0 ? scores.indexOf(most) : -1;
}

/** A column whose name speaks of groups and whose value stands on the first row of each alone. */
function isGroup(name: string, rows: readonly Row[], index: number): boolean {
  if (!isGroupName(name)) return false;
  const full = rows.filter(({ cells }) => cells.some((cell, at) => at !== index && cell.trim() !== ''));
  const there = full.filter(({ cells }) => (cells[index] ?? '').trim() !== '');
  const [first] = full;
  return there.length > 0 && there.length < full.length && (first?.cells[index] ?? '').trim() !== '';
}

/** By which a table with the same columns is known again. */
export function signatureOf(names: readonly string[]): string {
  return createHash('sha256').update(names.map(normalName).join('\u0001')).digest('hex');
}
