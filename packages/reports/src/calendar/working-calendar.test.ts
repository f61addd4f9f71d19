import { describe, expect, it } from 'vitest';
import { dayNumber } from '../time/day.ts';
import { nextWorkingDays, WorkingCalendar } from './working-calendar.ts';

const week = [1, 2, 3, 4, 5];
const saxony = { workdays: week, holidays: new Set(['2026-11-18']) };
const easter = { workdays: week, holidays: new Set(['2026-04-03', '2026-04-06']) };
const plain = { workdays: week, holidays: new Set<string>() };

describe('the next working days', () => {
  it('[REP-5] leave out Buß- und Bettag in Saxony', () => {
    expect(nextWorkingDays(saxony, '2026-11-17', 3)).toEqual(['2026-11-19', '2026-11-20', '2026-11-23']);
  });

  it('[REP-5] keep it in Berlin', () => {
    expect(nextWorkingDays(plain, '2026-11-17', 3)).toEqual(['2026-11-18', '2026-11-19', '2026-11-20']);
  });

  it('[REP-5] jump over Easter', () => {
    expect(nextWorkingDays(easter, '2026-04-02', 3)).toEqual(['2026-04-07', '2026-04-08', '2026-04-09']);
  });

  it('[REP-5] follow the board’s own week', () => {
    const weekend = { workdays: [6, 7], holidays: new Set<string>() };
    expect(nextWorkingDays(weekend, '2026-11-17', 3)).toEqual(['2026-11-21', '2026-11-22', '2026-11-28']);
  });

  it('[REP-5] cross the year’s end', () => {
    const newYear = { workdays: week, holidays: new Set(['2027-01-01']) };
    expect(nextWorkingDays(newYear, '2026-12-31', 2)).toEqual(['2027-01-04', '2027-01-05']);
  });

  it('are none in a calendar that has none', () => {
    expect(nextWorkingDays({ workdays: [], holidays: new Set() }, '2026-11-17', 3)).toEqual([]);
  });
});

describe('working days since', () => {
  const calendar = new WorkingCalendar(saxony, dayNumber('2026-11-19'));
  const since = (day: string) => calendar.workingDaysSince(dayNumber(day));

  it('[REP-3] count the report date and not the due date', () => {
    expect(since('2026-11-19')).toBe(0);
    expect(since('2026-11-17')).toBe(1);
    expect(since('2026-11-16')).toBe(2);
  });

  it('[REP-3] count no weekend and no holiday', () => {
    expect(since('2026-11-18')).toBe(1);
    expect(since('2026-11-15')).toBe(3);
    expect(since('2026-11-13')).toBe(3);
    expect(since('2026-11-12')).toBe(4);
  });

  it('are none for what is still to come', () => {
    expect(since('2026-12-01')).toBe(0);
  });

  it('over a leap day count it', () => {
    const leap = new WorkingCalendar(plain, dayNumber('2028-03-01'));
    expect(leap.workingDaysSince(dayNumber('2028-02-28'))).toBe(2);
  });
});

it('finds the last working day before the report date', () => {
  expect(new WorkingCalendar(saxony, dayNumber('2026-11-19')).previousWorkingDay()).toBe(
    dayNumber('2026-11-17'),
  );
  expect(new WorkingCalendar(plain, dayNumber('2026-11-16')).previousWorkingDay()).toBe(
    dayNumber('2026-11-13'),
  );
});
