import type { Id } from '@taktboard/board';
import type { DayNumber } from '../time/day.ts';
import type { ZoneTimes } from '../time/zone-times.ts';
import type { FlowMoment, TaskFlow } from './task-flow.ts';
import type { Absence } from './visits.ts';

interface Span {
  first: DayNumber;
  last: DayNumber;
  zone: ZoneTimes;
}

/**
 * How many tasks stood in each column at the end of each day, `[column][day]`. What is archived counts only where it was
 * done: a board that is tidied up has not done less.
 */
export function daysByColumn(
  tasks: readonly TaskFlow[],
  columns: readonly { id: Id; absences: readonly Absence[] }[],
  { first, last, zone, kindOf }: Span & Pick<FlowMoment, 'kindOf'>,
): number[][] {
  const length = last - first + 1;
  const rows = new Map(columns.map(({ id }) => [id, Array.from({ length: length + 1 }, () => 0)]));
  for (const { visits } of tasks) {
    for (const { columnId, archived, from, until } of visits) {
      const row = rows.get(columnId);
      if (row === undefined || (archived && kindOf(columnId) !== 'done')) continue;
      const begins = from === -Infinity ? 0 : Math.max(0, zone.dayAt(from) - first);
      const ends = until === Infinity ? length : Math.min(length, zone.dayAt(until) - first);
      if (ends <= begins) continue;
      row[begins] = (row[begins] ?? 0) + 1;
      row[ends] = (row[ends] ?? 0) - 1;
    }
  }
  return columns.map(({ id, absences }) => {
    let standing = 0;
    const counts = (rows.get(id) ?? []).slice(0, length).map((change) => (standing += change));
    if (kindOf(id) !== 'done') for (const absence of absences) blank(counts, absence, { first, zone });
    return counts;
  });
}

/** Unfinished work in an archived column is put away with it. */
function blank(
  counts: number[],
  { from, until }: Absence,
  { first, zone }: Pick<Span, 'first' | 'zone'>,
): void {
  const begins = from === -Infinity ? 0 : Math.max(0, zone.dayAt(from) - first);
  const ends = until === Infinity ? counts.length : Math.min(counts.length, zone.dayAt(until) - first);
  for (let index = begins; index < ends; index += 1) counts[index] = 0;
}
