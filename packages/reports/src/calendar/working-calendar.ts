import type { Day } from '@taktboard/board';
import { type DayNumber, dayNumber, dayOf, weekday } from '../time/day.ts';

/** Which days are worked: ISO weekdays (Monday 1), less the holidays. */
export interface Calendar {
  workdays: readonly number[];
  holidays: ReadonlySet<Day>;
}

/** A calendar without a single working day in a year has none that can be waited for. */
const SEARCH_DAYS = 366;
/** A `Day` has four digits for its year. */
const LAST_DAY = dayNumber('9999-12-31');

/** Counts working days up to one report date; each count is kept, so that ten thousand cards cost one walk. */
export class WorkingCalendar {
  readonly reportDay: DayNumber;
  readonly #workdays: ReadonlySet<number>;
  readonly #holidays: ReadonlySet<DayNumber>;
  /** At `n`: working days in `(reportDay − n, reportDay]`. */
  readonly #back: number[] = [0];

  constructor(calendar: Calendar, reportDay: DayNumber) {
    this.reportDay = reportDay;
    this.#workdays = new Set(calendar.workdays);
    this.#holidays = new Set([...calendar.holidays].map(dayNumber));
  }

  isWorkingDay(day: DayNumber): boolean {
    return this.#workdays.has(weekday(day)) && !this.#holidays.has(day);
  }

  /** Working days in `(day, reportDay]`; 0 for the report day itself and for what comes after it. */
  workingDaysSince(day: DayNumber): number {
    const distance = this.reportDay - day;
    if (distance <= 0) return 0;
    for (let n = this.#back.length; n <= distance; n += 1) {
      const one = this.isWorkingDay(this.reportDay - n + 1) ? 1 : 0;
      this.#back.push((this.#back[n - 1] ?? 0) + one);
    }
    return this.#back[distance] ?? 0;
  }

  /** The next `count` working days strictly after the report day. */
  nextWorkingDays(count: number): DayNumber[] {
    const days: DayNumber[] = [];
    const last = Math.min(this.reportDay + SEARCH_DAYS, LAST_DAY);
    for (let day = this.reportDay + 1; day <= last && days.length < count; day += 1) {
      if (this.isWorkingDay(day)) days.push(day);
    }
    return days;
  }

  /** The last working day strictly before the report day; the day before where there is none. */
  previousWorkingDay(): DayNumber {
    for (let back = 1; back <= SEARCH_DAYS; back += 1) {
      if (this.isWorkingDay(this.reportDay - back)) return this.reportDay - back;
    }
    return this.reportDay - 1;
  }
}

/** The next `count` working days strictly after `day`. */
export function nextWorkingDays(calendar: Calendar, day: Day, count: number): Day[] {
  return new WorkingCalendar(calendar, dayNumber(day)).nextWorkingDays(count).map(dayOf);
}
