import { type DayNumber, dayOf, weekday } from '../time/day.ts';
import type { FlowReport } from './flow.ts';

/** Finished tasks by week, Monday to Sunday, also those weeks in which there were none. */
export function throughputOf(
  finishDays: readonly DayNumber[],
  { first, last }: { first: DayNumber; last: DayNumber },
): FlowReport['throughput'] {
  const monday = (day: DayNumber) => day - weekday(day) + 1;
  const counts = new Map<DayNumber, number>();
  for (const day of finishDays) counts.set(monday(day), (counts.get(monday(day)) ?? 0) + 1);
  const weeks: FlowReport['throughput'] = [];
  for (let week = monday(first); week <= last; week += 7) {
    const days = Math.min(week + 6, last) - Math.max(week, first) + 1;
    weeks.push({ week: dayOf(week), count: counts.get(week) ?? 0, days });
  }
  return weeks;
}
