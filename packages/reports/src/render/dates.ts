import type { Day } from '@taktboard/board';
import { civilDate, type DayNumber, dayNumber, weekday } from '../time/day.ts';
import { type Instant, millisOf } from '../time/instant.ts';
import { ZoneTimes } from '../time/zone-times.ts';
import type { Words } from './words.ts';

/** Dates of one report in words; the year is named only where it is not the report's. */
export class Dates {
  readonly #words: Words;
  readonly #zone: ZoneTimes;
  readonly #year: number;
  readonly #reportDate: Day;
  readonly #judgedAt: Instant | undefined;

  constructor(words: Words, report: { reportDate: Day; zone: string; window?: { to: Instant } }) {
    this.#words = words;
    this.#zone = new ZoneTimes(report.zone);
    this.#year = civilDate(dayNumber(report.reportDate)).year;
    this.#reportDate = report.reportDate;
    this.#judgedAt = report.window?.to;
  }

  /** Whether an open item's deadline was over when the report was judged, be it by no working day yet. */
  isOver({ due, dueAt }: { due: Day | null; dueAt?: Instant | undefined }): boolean {
    if (due === null) return false;
    if (dueAt === undefined) return dayNumber(due) < dayNumber(this.#reportDate);
    return this.#judgedAt !== undefined && millisOf(dueAt) < millisOf(this.#judgedAt);
  }

  long(day: Day): string {
    return this.#words.longDate({ ...this.#spoken(dayNumber(day)), time: null });
  }

  /** A deadline: its day, and its time on the board's clock where it has one. */
  due(day: Day, at?: Instant): string {
    return this.#words.shortDate({
      ...this.#spoken(dayNumber(day)),
      time: at === undefined ? null : this.clock(at),
    });
  }

  /** As spreadsheets and programs sort it, 'YYYY-MM-DD' or 'YYYY-MM-DDTHH:mm'; empty for none. */
  iso(day: Day | null, at?: Instant): string {
    return at === undefined ? (day ?? '') : `${day}T${this.clock(at)}`;
  }

  dayOf(instant: Instant): string {
    return this.#words.shortDate({ ...this.#spoken(this.#zone.dayAt(millisOf(instant))), time: null });
  }

  timeOf(instant: Instant): string {
    const day = this.#zone.dayAt(millisOf(instant));
    return this.#words.shortDate({ ...this.#spoken(day), time: this.clock(instant) });
  }

  /** 'HH:mm' on the board's clock. */
  clock(instant: Instant): string {
    const minutes = this.#zone.minuteAt(millisOf(instant));
    const two = (value: number) => String(value).padStart(2, '0');
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  }

  /** Whole local days from the instant to the day. */
  daysUntil(instant: Instant, day: Day): { days: number; weekday: number } {
    const from = this.#zone.dayAt(millisOf(instant));
    return { days: dayNumber(day) - from, weekday: weekday(from) };
  }

  #spoken(day: DayNumber) {
    const date = civilDate(day);
    return { ...date, weekday: weekday(day), withYear: date.year !== this.#year };
  }
}
