import type { DayOrder } from '@taktboard/protocol';

/** What a cell of a date column says, before anyone knows the order of day and month in it. */
export type DateCell =
  | { kind: 'date'; year: number | null; month: number; day: number; time?: string; zoned?: number }
  /** Two numbers and a year, like 01/02/2027: which is the month is not said. */
  | { kind: 'pair'; first: number; second: number; year: number | null; time?: string }
  | { kind: 'empty' }
  | { kind: 'unreadable' };

const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'jän'],
  ['feb'],
  ['mar', 'mär', 'mrz'],
  ['apr'],
  ['may', 'mai'],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez'],
];
const NOTHING = /^([-–—?.]*|n\/?a|none|keine?s?|null|tbd|tba|offen)$/i;
const WEEKDAY = /^(mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\s+/i;
const TIME =
  /[T\s,]+(?:um\s+)?(\d{1,2}):(\d\d)(?::\d\d(?:\.\d+)?)?\s*(am|pm|uhr)?\s*(z|utc|[+-]\d\d:?\d\d)?$/i;
/** Days since 1899-12-30, as a spreadsheet counts: 1982 to 2064. */
const SERIAL = { from: 30_000, to: 60_000, epoch: Date.UTC(1899, 11, 30) };
const DAY_MS = 86_400_000;

export function readDateCell(cell: string): DateCell {
  const whole = cell.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (NOTHING.test(whole)) return { kind: 'empty' };
  const timed = TIME.exec(whole);
  const time = timed ? clockTime(timed) : undefined;
  if (timed && time === undefined) return { kind: 'unreadable' };
  const text = (timed ? whole.slice(0, timed.index) : whole).replace(WEEKDAY, '').trim();
  const read = readDay(text);
  if (read.kind !== 'date' && read.kind !== 'pair') return read;
  const zoned = timed?.[4] !== undefined && read.kind === 'date' ? instant(read, time, timed[4]) : undefined;
  return {
    ...read,
    ...(time === undefined ? {} : { time }),
    ...(zoned === undefined ? {} : { zoned }),
  };
}

function readDay(text: string): DateCell {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (iso) return date(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\.? ?(\d{4}|\d\d)?$/.exec(text);
  if (dotted) return date(yearOf(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const pair = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d\d))?$/.exec(text);
  if (pair) {
    return { kind: 'pair', first: Number(pair[1]), second: Number(pair[2]), year: yearOf(pair[3]) };
  }
  const dayFirst =
    /^(\d{1,2})(?:\.|st|nd|rd|th)?[ /-]?(?:of )?(\p{L}{3,9})\.?,?(?:[ /-]?(\d{4}|\d\d))?$/u.exec(text);
  if (dayFirst) return named(dayFirst[2], dayFirst[1], dayFirst[3]);
  const monthFirst = /^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,?(?: (\d{4}))?$/u.exec(text);
  if (monthFirst) return named(monthFirst[1], monthFirst[2], monthFirst[3]);
  const serial = /^\d{5}(\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0;
  if (serial >= SERIAL.from && serial <= SERIAL.to) {
    const day = new Date(SERIAL.epoch + serial * DAY_MS);
    return date(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
  }
  return { kind: 'unreadable' };
}

function named(month = '', day = '', year?: string): DateCell {
  const index = MONTHS.findIndex((starts) => starts.some((start) => month.toLowerCase().startsWith(start)));
  return index === -1 ? { kind: 'unreadable' } : date(yearOf(year), index + 1, Number(day));
}

function date(year: number | null, month: number, day: number): DateCell {
  return exists(year, month, day) ? { kind: 'date', year, month, day } : { kind: 'unreadable' };
}

/** A pair as a day in one order, or in the other where only that one makes a day. */
export function settlePair(pair: Extract<DateCell, { kind: 'pair' }>, order: DayOrder): DateCell {
  const { first, second, year, time } = pair;
  const asked = order === 'dmy' ? date(year, second, first) : date(year, first, second);
  const read =
    asked.kind === 'date' ? asked : order === 'dmy' ? date(year, first, second) : date(year, second, first);
  return read.kind === 'date' && time !== undefined ? { ...read, time } : read;
}

function exists(year: number | null, month: number, day: number): boolean {
  // without a year the 29th of February may be one
  const probe = new Date(Date.UTC(year ?? 2024, month - 1, day));
  return month >= 1 && month <= 12 && day >= 1 && probe.getUTCMonth() === month - 1;
}

function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function clockTime([, hours = '', minutes = '', half = '']: RegExpExecArray): string | undefined {
  const said = Number(hours);
  const isHalf = /^[ap]m$/i.test(half);
  if (isHalf && (said < 1 || said > 12)) return undefined;
  const hour = isHalf ? (said % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : said;
  if (hour > 23 || Number(minutes) > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

function instant(
  { year, month, day }: Extract<DateCell, { kind: 'date' }>,
  time: string | undefined,
  offset: string,
): number | undefined {
  if (year === null || time === undefined) return undefined;
  const shift = /^[zu]/i.test(offset) ? 'Z' : offset.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
  const milliseconds = Date.parse(`${isoDay(year, month, day)}T${time}:00${shift}`);
  return Number.isFinite(milliseconds) ? milliseconds : undefined;
}

export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
