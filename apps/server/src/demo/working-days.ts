import { Temporal } from 'temporal-polyfill';
import type { Offset } from './demo-task.ts';

/** Counts working days, Monday to Friday, from today in a zone. 0 is today itself, on a weekend too. */
export class WorkingDays {
  readonly #today: Temporal.PlainDate;
  readonly #zone: string;

  constructor(nowMs: number, zone: string) {
    this.#zone = zone;
    this.#today = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(zone).toPlainDate();
  }

  /** 'YYYY-MM-DD'. */
  day(offset: Offset): string {
    return this.#date(offset).toString();
  }

  /** 1 to 4. */
  quarter(offset: Offset): 1 | 2 | 3 | 4 {
    return Math.ceil(this.#date(offset).month / 3) as 1 | 2 | 3 | 4;
  }

  /** Epoch milliseconds of a time of that day, in minutes after midnight of the wall clock. */
  instant(offset: Offset, minutes: number): number {
    const time = Temporal.PlainTime.from({ hour: 0 }).add({ minutes: Math.floor(minutes) });
    return this.#date(offset).toZonedDateTime({ timeZone: this.#zone, plainTime: time }).epochMilliseconds;
  }

  #date(offset: Offset): Temporal.PlainDate {
    const step = Math.sign(offset);
    let date = this.#today;
    for (let left = Math.abs(offset); left > 0;) {
      date = date.add({ days: step });
      if (date.dayOfWeek <= 5) left -= 1;
    }
    return date;
  }
}
