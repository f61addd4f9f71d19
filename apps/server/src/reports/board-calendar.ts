import type { PlainBoard } from '@taktboard/board';
import { isKnownZone, type Calendar, type CardFacts, type ReportProblem } from '@taktboard/reports';
import type { Holidays } from './holidays.ts';

export interface BoardCalendar {
  /** What the board says, or UTC where that is not known. */
  zone: string;
  problems: ReportProblem[];
  /** With the holidays of every year that a report of this day looks at. */
  calendarFor(reportDate: string, facts: ReadonlyMap<string, CardFacts>): Promise<Calendar>;
}

/** Whether a region is known does not depend on the year. */
const ANY_YEAR = 2026;
/** Further back, no holidays are counted: nobody asks whether a task is 2,600 or 2,590 working days late. */
const YEARS_BACK = 10;

export async function boardCalendar(board: PlainBoard, holidays: Holidays): Promise<BoardCalendar> {
  const { zone, region, workdays } = board.meta;
  const problems: ReportProblem[] = [];
  const isKnown = isKnownZone(zone);
  if (!isKnown) problems.push({ kind: 'unknown-zone', zone });
  const isRegion = region !== undefined && (await holidays.ofYear(region, ANY_YEAR)) !== null;
  if (region !== undefined && !isRegion) problems.push({ kind: 'unknown-region', region });
  return {
    zone: isKnown ? zone : 'UTC',
    problems,
    async calendarFor(reportDate, facts) {
      const days = new Set<string>();
      const last = Number(reportDate.slice(0, 4)) + 1;
      const first = Math.max(earliestYear(board, facts, last - 2), last - 1 - YEARS_BACK);
      for (let year = first; isRegion && year <= last; year += 1) {
        for (const day of (await holidays.ofYear(region, year)) ?? []) days.add(day);
      }
      return { workdays, holidays: days };
    },
  };
}

/** Of all deadlines and last changes, and at most `latest`. */
function earliestYear(board: PlainBoard, facts: ReadonlyMap<string, CardFacts>, latest: number): number {
  let earliest = latest;
  for (const { id, due } of board.cards) {
    if (due !== undefined) earliest = Math.min(earliest, Number(due.slice(0, 4)));
    const changed = facts.get(id)?.lastChange;
    if (changed) earliest = Math.min(earliest, Number(changed.slice(0, 4)));
  }
  return earliest;
}
