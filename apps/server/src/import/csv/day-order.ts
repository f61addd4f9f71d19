import type { DayOrder } from '@taktboard/protocol';
import { readDateCell, type DateCell } from './read-date.ts';

export interface ColumnOrder {
  order: DayOrder;
  /** The column itself says so: a number above 12 stands where only a day can. */
  sure: boolean;
}

interface Evidence {
  dmy: number;
  mdy: number;
  pairs: number;
}

/**
 * Which of two numbers is the day, column by column, from what the columns show: a first number above 12 can only be a
 * day, and so can a second one. A column without a hint follows the others of the table, and a table without any the
 * language of whoever imports. Null for a column without such dates.
 */
export function dayOrders(
  columns: readonly (readonly string[])[],
  language: 'de' | 'en',
): (ColumnOrder | null)[] {
  const found = columns.map(evidenceIn);
  const all = found.reduce(
    (sum, each) => ({
      dmy: sum.dmy + each.dmy,
      mdy: sum.mdy + each.mdy,
      pairs: sum.pairs + each.pairs,
    }),
    { dmy: 0, mdy: 0, pairs: 0 },
  );
  const usual: DayOrder = all.dmy === all.mdy ? (language === 'de' ? 'dmy' : 'mdy') : leaning(all);
  return found.map((evidence) => {
    if (evidence.pairs === 0) return null;
    const speaks = evidence.dmy !== evidence.mdy;
    return { order: speaks ? leaning(evidence) : usual, sure: speaks };
  });
}

function leaning({ dmy, mdy }: Evidence): DayOrder {
  return dmy > mdy ? 'dmy' : 'mdy';
}

function evidenceIn(cells: readonly string[]): Evidence {
  const evidence: Evidence = { dmy: 0, mdy: 0, pairs: 0 };
  for (const cell of cells) {
    const read = readDateCell(cell);
    if (read.kind !== 'pair') continue;
    evidence.pairs += 1;
    if (read.first > 12) evidence.dmy += 1;
    if (read.second > 12) evidence.mdy += 1;
  }
  return evidence;
}

/** The year that most dates of a table name, for those that name none. */
export function usualYear(cells: readonly string[]): number | null {
  const years = cells
    .map((cell) => readDateCell(cell))
    .flatMap((read: DateCell) => ('year' in read && read.year !== null ? [read.year] : []));
  const counted = [...Map.groupBy(years, (year) => year)].toSorted(
    (a, b) => b[1].length - a[1].length || a[0] - b[0],
  );
  return counted[0]?.[0] ?? null;
}
