import { daysAfter } from './days-after.ts';
import { cachedHolidays, type Holidays } from './holidays.ts';

/** The tables reach no further back; earlier years count no holidays. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2100;
const HOURS = 3_600_000;

/**
 * Public holidays from the library `date-holidays`. It is large, so it is read when the first board with a region is
 * reported on, and each year is computed once. Bank holidays, observances, school holidays and half days are working
 * days.
 */
export function dateHolidays(): Holidays {
  return cachedHolidays({
    async ofYear(region, year) {
      const { default: Library } = await import('date-holidays');
      const [country = '', state] = region.split('-');
      const table = new Library();
      if (!Object.hasOwn(table.getCountries(), country)) return null;
      if (state !== undefined && !Object.hasOwn(table.getStates(country) ?? {}, state)) return null;
      if (year < FIRST_YEAR || year > LAST_YEAR) return new Set();
      const options = { types: ['public' as const] };
      const local =
        state === undefined ? new Library(country, options) : new Library(country, state, options);
      const days = new Set<string>();
      for (const { date, start, end } of local.getHolidays(year)) {
        // `date` is the region's own wall clock: 'YYYY-MM-DD 00:00:00', or later for a half day.
        if (!date.slice(11).startsWith('00:00')) continue;
        const whole = Math.floor((end.getTime() - start.getTime() + HOURS) / (24 * HOURS));
        let day = date.slice(0, 10);
        for (let n = 0; n < whole; n += 1, day = daysAfter(day, 1)) days.add(day);
      }
      return days;
    },
  });
}
