import { dayNumber } from '../../../i18n/calendar-math.ts';
import { columnsOf, type FlowView } from '../flow-view.ts';

export interface BurnUpPoint {
  /** Since 1970. */
  day: number;
  /** `YYYY-MM-DD` */
  name: string;
  /** How many tasks there are, and how many of them stand where work is done. */
  all: number;
  done: number;
}

/** Day by day, the oldest first; of columns that are gone one knows no kind, and counts nothing in them as done. */
export function burnUpOf(view: FlowView): BurnUpPoint[] {
  const isDone = columnsOf(view).map(({ kind }) => kind === 'done');
  return view.report.days.map(({ day, counts }) => ({
    day: dayNumber(day),
    name: day,
    all: counts.reduce((sum, count) => sum + count, 0),
    done: counts.reduce((sum, count, index) => sum + (isDone[index] ? count : 0), 0),
  }));
}
