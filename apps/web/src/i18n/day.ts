import { dayNumber, workdaysBetween } from './calendar-math.ts';
import type { Language } from './language.ts';
import type { IsPast } from './past-due.ts';
import { formatNumber, plural } from './plural.ts';

export type DueTone = 'late' | 'today' | 'soon' | 'later';

export interface DueWords {
  /** As a person says it: 'heute', 'Fr 27.11.', 'vor 3 Arbeitstagen fällig'. */
  text: string;
  /** The same where there is little room, beside an icon that says how urgent it is: 'Fr 27.11.' without its time, 'seit 3 AT'. */
  brief: string;
  /** The whole date, for hovering and for screen readers. */
  exact: string;
  tone: DueTone;
}

export interface DayContext {
  language: Language;
  /** The board's day now, 'YYYY-MM-DD'. */
  today: string;
  /** ISO weekdays on which work is done. */
  workdays: readonly number[];
  /** What is over now; without it a deadline of today is not late yet. */
  isPast?: IsPast | undefined;
}

const WORDS = {
  de: { yesterday: 'gestern', today: 'heute', tomorrow: 'morgen' },
  en: { yesterday: 'yesterday', today: 'today', tomorrow: 'tomorrow' },
} as const;

const SOON_DAYS = 3;

/** The same day for everyone who reads it: dates carry no zone here, so they are formatted as UTC. */
function at(day: string): Date {
  return new Date(`${day.slice(0, 10)}T00:00:00Z`);
}

const formats = new Map<string, Intl.DateTimeFormat>();
function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { timeZone: 'UTC', ...options });
    formats.set(key, found);
  }
  return found;
}

/** 'Fr 27.11.' or 'Fri 27 Nov'; with the year when it is another one than today's. */
export function shortDay(day: string, context: Pick<DayContext, 'language' | 'today'>): string {
  const { language, today } = context;
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : day.slice(0, 4);
  const weekday = format(language, { weekday: 'short' }).format(at(day)).replace('.', '');
  if (language === 'de') {
    return `${weekday} ${Number(day.slice(8, 10))}.${Number(day.slice(5, 7))}.${year}`;
  }
  const rest = format('en', { day: 'numeric', month: 'short' }).format(at(day));
  return `${weekday} ${rest}${year && ` ${year}`}`;
}

/** 'Freitag, 27. November 2026', with the time where there is one. */
export function longDay(due: string, language: Language): string {
  const day = format(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(
    at(due),
  );
  const time = due.slice(11);
  if (!time) return day;
  return language === 'de' ? `${day}, ${time} Uhr` : `${day}, ${time}`;
}

/** A day as people say it, without a judgement: 'heute', 'morgen', 'gestern', else the short form. */
export function sayDay(due: string, context: Pick<DayContext, 'language' | 'today'>): string {
  const words = WORDS[context.language];
  const distance = dayNumber(due) - dayNumber(context.today);
  const time = due.slice(11);
  const day =
    distance === 0
      ? words.today
      : distance === 1
        ? words.tomorrow
        : distance === -1
          ? words.yesterday
          : shortDay(due.slice(0, 10), context);
  return time ? `${day} ${time}` : day;
}

/** `due` for open work. Done work has no lateness: use `sayDay`. */
export function sayDue(due: string, context: DayContext): DueWords {
  const { language, today, workdays, isPast } = context;
  const day = due.slice(0, 10);
  const exact = longDay(due, language);
  if (day < today) {
    const days = workdaysBetween(day, today, workdays);
    return { text: sayLate(days, language), brief: sayLateBriefly(days, language), exact, tone: 'late' };
  }
  const text = sayDay(due, context);
  if (isPast?.(due)) return { text, brief: text, exact, tone: 'late' };
  const distance = dayNumber(day) - dayNumber(today);
  return {
    text,
    brief: distance === 0 ? text : sayDay(day, context),
    exact,
    tone: distance === 0 ? 'today' : distance <= SOON_DAYS ? 'soon' : 'later',
  };
}

/** `days` are working days; none of them when it was due at the weekend that just was. */
function sayLate(days: number, language: Language): string {
  if (days === 0) return language === 'de' ? 'überfällig' : 'overdue';
  return language === 'de'
    ? plural('de', days, { one: 'vor # Arbeitstag fällig', other: 'vor # Arbeitstagen fällig' })
    : plural('en', days, { one: '# working day late', other: '# working days late' });
}

/** In Germany a working day is written 'AT' where room is short. */
function sayLateBriefly(days: number, language: Language): string {
  if (days === 0) return sayLate(days, language);
  // without the mark of the thousands a German would read a year
  const number = formatNumber(language, days);
  return language === 'de' ? `seit ${number} AT` : `${number} d late`;
}

/** Monday 1 … Sunday 7, as a short name. */
export function weekdayName(weekday: number, language: Language): string {
  return format(language, { weekday: 'short' })
    .format(new Date(Date.UTC(2024, 0, weekday)))
    .slice(0, 2);
}

/** 'November 2026' */
export function monthName(day: string, language: Language): string {
  return format(language, { month: 'long', year: 'numeric' }).format(at(day));
}
