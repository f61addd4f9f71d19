import type { HolidayList } from '@taktboard/protocol';
import type { Holidays } from './holidays.ts';

type Days = HolidayList['days'];

/**
 * Holidays with what they are called, for calendars that people read. Which days they are the reports' own calendar
 * decides, so that the two never differ.
 *
 * @returns null for a region that is not known
 */
export function namedHolidays(
  holidays: Holidays,
): (region: string, year: number, language: 'de' | 'en') => Promise<Days | null> {
  return async (region, year, language) => {
    const known = await holidays.ofYear(region, year);
    if (known === null) return null;
    const { default: Library } = await import('date-holidays');
    const [country = '', state] = region.split('-');
    const options = { types: ['public' as const], languages: [language] };
    const table = state === undefined ? new Library(country, options) : new Library(country, state, options);
    const names = new Map(
      table.getHolidays(year, language).map(({ date, name }) => [date.slice(0, 10), name]),
    );
    let last = '';
    return [...known].toSorted().map((day) => {
      // a holiday of several days is named once by the library
      last = names.get(day) ?? last;
      return { day, name: last };
    });
  };
}
