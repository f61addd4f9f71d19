import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { civilDate, dayNumber, dayOf, weekday } from './day.ts';

it('counts days from the first of January 1970', () => {
  expect(dayNumber('1970-01-01')).toBe(0);
  expect(dayNumber('1969-12-31')).toBe(-1);
  expect(dayNumber('2026-11-17')).toBe(20774);
});

it('knows leap days, century years and the turn of the year', () => {
  expect(dayNumber('2028-03-01') - dayNumber('2028-02-28')).toBe(2);
  expect(dayNumber('2100-03-01') - dayNumber('2100-02-28')).toBe(1);
  expect(dayNumber('2000-03-01') - dayNumber('2000-02-28')).toBe(2);
  expect(dayOf(dayNumber('2026-12-31') + 1)).toBe('2027-01-01');
  expect(dayOf(dayNumber('2028-02-28') + 1)).toBe('2028-02-29');
});

it('reads the day of a timed due', () => {
  expect(dayNumber('2026-11-17T14:30')).toBe(dayNumber('2026-11-17'));
});

it('agrees with Temporal on every day from year 0 to 9999', () => {
  const first = dayNumber('0000-01-01');
  const last = dayNumber('9999-12-31');
  fc.assert(
    fc.property(fc.integer({ min: first, max: last }), (number) => {
      const date = new Temporal.PlainDate(1970, 1, 1).add({ days: number });
      expect(dayOf(number)).toBe(date.toString());
      expect(dayNumber(date.toString())).toBe(number);
      expect(weekday(number)).toBe(date.dayOfWeek);
      expect(civilDate(number)).toEqual({ year: date.year, month: date.month, day: date.day });
    }),
  );
});
