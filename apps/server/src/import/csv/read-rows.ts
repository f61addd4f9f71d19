import type { Dropped } from '../dropped.ts';
import type { PlannedPerson } from '../import-plan.ts';
import { tidy } from './cell-values.ts';
import type { TableColumns } from './columns-of-table.ts';
import { usualYear } from './day-order.ts';
import { filled, saysHeader } from './find-header.ts';
import type { ColumnMapping } from './guess-mapping.ts';
import type { TableLabels } from './labels-of-table.ts';
import type { Row } from './parse-table.ts';
import { tablePeople } from './people-of-table.ts';
import { readRow, type RowCard, type Value } from './read-row.ts';
import { readWhen, type When } from './read-when.ts';

interface RowReading {
  names: readonly string[];
  mapping: readonly ColumnMapping[];
  dropped: Dropped[];
  zone: string;
  columns: TableColumns;
  labels: TableLabels;
}

const NO_DATE: When = { kind: 'none' };

/** Every row is a task or is listed with its line and why it is none. */
export function readRows(
  rows: readonly Row[],
  reading: RowReading,
): { cards: RowCard[]; people: PlannedPerson[] } {
  const { names, mapping, dropped, zone, columns, labels } = reading;
  const isDate = mapping.map(({ field }) => field !== null && ['start', 'due', 'created'].includes(field));
  const year = usualYear(rows.flatMap(({ cells }) => cells.filter((_, index) => isDate[index])));
  const people = tablePeople(addressesIn(rows, mapping));
  const above = names.map(() => '');
  const cards: RowCard[] = [];

  for (const row of rows) {
    const where = { in: 'line', line: row.line } as const;
    if (filled(row) === 0) continue;
    if (saysHeader(row, names)) {
      dropped.push({ what: 'row', name: sayCells(row.cells), where, why: 'header-again' });
      continue;
    }
    const extra = row.cells
      .slice(names.length)
      .map(tidy)
      .filter((cell) => cell !== '');
    if (extra.length > 0)
      dropped.push({ what: 'cells', name: extra.join(' · '), where, why: 'beyond-header' });
    const values = mapping.flatMap(({ field, fill, order = 'dmy' }, index): Value[] => {
      const own = tidy(row.cells[index] ?? '');
      if (fill && own !== '') above[index] = own;
      const cell = own === '' && fill ? (above[index] ?? '') : own;
      if (field === null || cell === '') return [];
      const when = isDate[index] ? readWhen(cell, { order, year, zone }) : NO_DATE;
      return [{ field, name: names[index] ?? '', cell, when }];
    });
    const card = readRow({ line: row.line, values, people, labels, columns, dropped });
    if (card) {
      cards.push(card);
      continue;
    }
    const onlyGroup = mapping.every(({ fill }, index) => fill || (row.cells[index] ?? '').trim() === '');
    dropped.push({
      what: 'row',
      name: sayCells(row.cells),
      where,
      why: onlyGroup ? 'group-row' : 'no-title',
    });
  }
  return { cards, people: people.all() };
}

/** Rows that name the owner by name and by address, which are then one person. */
function addressesIn(rows: readonly Row[], mapping: readonly ColumnMapping[]): [string, string][] {
  const owners = mapping.flatMap(({ field }, index) => (field === 'owner' ? [index] : []));
  if (owners.length < 2) return [];
  return rows.flatMap(({ cells }): [string, string][] => {
    const named = owners.map((index) => tidy(cells[index] ?? '')).filter((cell) => cell !== '');
    const name = named.find((cell) => !cell.includes('@'));
    const address = named.find((cell) => cell.includes('@'));
    return name === undefined || address === undefined ? [] : [[name, address]];
  });
}

export function sayCells(cells: readonly string[]): string {
  return cells
    .map(tidy)
    .filter((cell) => cell !== '')
    .join(' · ');
}
