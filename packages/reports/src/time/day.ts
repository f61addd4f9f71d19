import type { Day } from '@taktboard/board';

/** A day as the count of days since 1970-01-01 in the proleptic Gregorian calendar: no zone, no clock. */
export type DayNumber = number;

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const ZERO = '0'.charCodeAt(0);
const DAYS_TO_1970 = daysBeforeYear(1970);

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days from 0000-01-01 to the first of January of `year`. Year 0 is a leap year. */
function daysBeforeYear(year: number): number {
  const past = year - 1;
  return year * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) + 1;
}

/** Reads the first ten characters, so that a timed due counts as its day. */
export function dayNumber(day: Day): DayNumber {
  const year = digitsAt(day, 0) * 100 + digitsAt(day, 2);
  const month = digitsAt(day, 5);
  const leapDay = month > 2 && isLeap(year) ? 1 : 0;
  const beforeMonth = DAYS_BEFORE_MONTH[month - 1] ?? 0;
  return daysBeforeYear(year) - DAYS_TO_1970 + beforeMonth + leapDay + digitsAt(day, 8) - 1;
}

/** The two digits at `index`. A hundred thousand of them are read for one digest, so no substring is made. */
export function digitsAt(text: string, index: number): number {
  return digitAt(text, index) * 10 + digitAt(text, index + 1);
}

export function digitAt(text: string, index: number): number {
  return text.charCodeAt(index) - ZERO;
}

export interface CivilDate {
  year: number;
  /** 1 to 12 */
  month: number;
  /** 1 to 31 */
  day: number;
}

export function civilDate(number: DayNumber): CivilDate {
  const sinceZero = number + DAYS_TO_1970;
  let year = Math.floor(sinceZero / 365.2425);
  while (daysBeforeYear(year + 1) <= sinceZero) year += 1;
  while (daysBeforeYear(year) > sinceZero) year -= 1;
  const dayOfYear = sinceZero - daysBeforeYear(year);
  const leap = isLeap(year) ? 1 : 0;
  for (let month = 12; month > 1; month -= 1) {
    const before = (DAYS_BEFORE_MONTH[month - 1] ?? 0) + (month > 2 ? leap : 0);
    if (dayOfYear >= before) return { year, month, day: dayOfYear - before + 1 };
  }
  return { year, month: 1, day: dayOfYear + 1 };
}

export function dayOf(number: DayNumber): Day {
  const { year, month, day } = civilDate(number);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** ISO: Monday 1 to Sunday 7. The first of January 1970 was a Thursday. */
export function weekday(number: DayNumber): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}
