import { addDays, dayNumber, weekdayOf } from './calendar-math.ts';

/** Both languages are understood at once: people mix them, and nothing they mean differs. */
const RELATIVE: Record<string, number> = {
  heute: 0,
  today: 0,
  morgen: 1,
  tomorrow: 1,
  tmr: 1,
  übermorgen: 2,
  uebermorgen: 2,
  gestern: -1,
  yesterday: -1,
};

const WEEKDAYS: readonly (readonly string[])[] = [
  ['mo', 'mon', 'montag', 'monday'],
  ['di', 'tu', 'tue', 'tues', 'dienstag', 'tuesday'],
  ['mi', 'we', 'wed', 'mittwoch', 'wednesday'],
  ['do', 'th', 'thu', 'thur', 'thurs', 'donnerstag', 'thursday'],
  ['fr', 'fri', 'freitag', 'friday'],
  ['sa', 'sat', 'samstag', 'sonnabend', 'saturday'],
  ['so', 'su', 'sun', 'sonntag', 'sunday'],
];

const MONTHS = [
  'jan',
  'feb',
  'm(?:ä|ae|a)r',
  'apr',
  'ma[iy]',
  'jun',
  'jul',
  'aug',
  'sep',
  'o[kc]t',
  'nov',
  'de[zc]',
];
const MONTH_PATTERNS = MONTHS.map((month) => new RegExp(`^${month}\\p{L}*\\.?$`, 'u'));

/**
 * A day as people write it: 'heute', 'fr', 'next monday', '24.12.', '24.12.2026', '24 dec', 'Dec 24', '2026-12-24',
 * '+3', 'in 2 wochen'. A weekday is the next one that comes, today's own name is today in a week; a day without a year
 * is the next such day. Numbers with slashes are not read: they mean two things in two countries.
 *
 * @param today the board's day, 'YYYY-MM-DD'
 * @returns 'YYYY-MM-DD', or undefined when it says no day
 */
export function parseDay(text: string, today: string): string | undefined {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/^(am|on|bis|by|next|nächste[nrs]?|kommende[nrs]?)\s+/u, '')
    .replace(/\s+/g, ' ');
  const relative = RELATIVE[said];
  if (relative !== undefined && Object.hasOwn(RELATIVE, said)) return addDays(today, relative);
  const weekday = WEEKDAYS.findIndex((names) => names.includes(said.replace(/\.$/, '')));
  if (weekday >= 0) {
    const ahead = (weekday + 1 - weekdayOf(today) + 7) % 7;
    return addDays(today, ahead === 0 ? 7 : ahead);
  }
  return parseDistance(said, today) ?? parseNumbers(said, today) ?? parseMonthName(said, today);
}

const CLOCK = /[\sT,]\s*(?:um |at )?(\d{1,2})(?::(\d{2})(?: ?uhr)?| ?uhr)$/iu;

/**
 * A day as in `parseDay`, and a clock time behind it if there is one: '24.12. 15:30', 'fr 9 Uhr', '2026-12-24 15:30'.
 *
 * @returns 'YYYY-MM-DD' or 'YYYY-MM-DDTHH:mm', or undefined when it says no day, or a time that no clock shows
 */
export function parseDue(text: string, today: string): string | undefined {
  const clock = CLOCK.exec(text.trim());
  if (!clock) return parseDay(text, today);
  const [hours, minutes] = [Number(clock[1]), Number(clock[2] ?? 0)];
  const day = parseDay(text.trim().slice(0, clock.index), today);
  if (day === undefined || hours > 23 || minutes > 59) return undefined;
  return `${day}T${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** Whether it is written as a full date, so that it cannot become another one by typing on. */
export function isWholeDate(text: string): boolean {
  return /^(\d{4}-\d{2}-\d{2}|\d{1,2}\. ?\d{1,2}\.( ?\d{4})?)$/.test(text.trim());
}

function parseDistance(said: string, today: string): string | undefined {
  const found = /^(?:\+|in )(\d{1,3}) ?(?:(d|t|tage?n?|days?)|(w|wochen?|weeks?))?$/.exec(said);
  if (!found) return undefined;
  return addDays(today, Number(found[1]) * (found[3] ? 7 : 1));
}

function parseNumbers(said: string, today: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(said);
  if (iso) return realDay({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) });
  const german = /^(\d{1,2})\. ?(\d{1,2})\.? ?(\d{4}|\d{2})?$/.exec(said);
  if (!german) return undefined;
  return dayOfYear({ day: Number(german[1]), month: Number(german[2]), written: german[3], today });
}

function parseMonthName(said: string, today: string): string | undefined {
  const found =
    /^(?<day>\d{1,2})(?:\.|st|nd|rd|th)? (?<month>\p{L}+\.?)(?: (?<year>\d{4}|\d{2}))?$/u.exec(said) ??
    /^(?<month>\p{L}+\.?) (?<day>\d{1,2})(?:\.|st|nd|rd|th)?,?(?: (?<year>\d{4}))?$/u.exec(said);
  const { day, month = '', year } = found?.groups ?? {};
  const index = MONTH_PATTERNS.findIndex((pattern) => pattern.test(month));
  if (index < 0) return undefined;
  return dayOfYear({ day: Number(day), month: index + 1, written: year, today });
}

interface Written {
  day: number;
  month: number;
  /** The year as it was written, of two digits or four; undefined when it was not. */
  written: string | undefined;
  today: string;
}

const FEW_WEEKS = 30;

function dayOfYear({ day, month, written, today }: Written): string | undefined {
  if (written) return realDay({ year: Number(written) + (written.length === 2 ? 2000 : 0), month, day });
  const year = Number(today.slice(0, 4));
  const thisYear = realDay({ year, month, day });
  // a few weeks ago is more likely meant than eleven months ahead
  if (thisYear && dayNumber(thisYear) >= dayNumber(today) - FEW_WEEKS) return thisYear;
  return realDay({ year: year + 1, month, day });
}

function realDay({ year, month, day }: { year: number; month: number; day: number }): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : undefined;
}
