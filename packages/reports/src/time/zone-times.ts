import type { Due } from '@taktboard/board';
import { Temporal } from 'temporal-polyfill';
import { type DayNumber, dayNumber, digitsAt } from './day.ts';
import { DAY, type Millis, MINUTE } from './instant.ts';

/** A stretch of time in which the zone keeps one offset. */
interface Stretch {
  from: Millis;
  until: Millis;
  offset: Millis;
}

export function isKnownZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    // The one way to ask: Temporal throws a RangeError for a zone that it does not know.
    return false;
  }
}

/**
 * Instants and wall-clock times of one zone. Temporal is asked once for each stretch between two changes of the
 * offset; all else is arithmetic, because a digest judges ten thousand cards. An unknown zone is read as UTC.
 */
export class ZoneTimes {
  readonly zone: string;
  readonly #stretches: Stretch[] = [];
  #last: Stretch | undefined;

  constructor(zone: string) {
    this.zone = isKnownZone(zone) ? zone : 'UTC';
  }

  dayAt(instant: Millis): DayNumber {
    return Math.floor((instant + this.#offsetAt(instant)) / DAY);
  }

  /** Minutes since local midnight. */
  minuteAt(instant: Millis): number {
    const local = instant + this.#offsetAt(instant);
    return Math.floor((local - Math.floor(local / DAY) * DAY) / MINUTE);
  }

  /** The instant of a timed due; of a day alone, its first moment. */
  instantOfDue(due: Due): Millis {
    const minute = due.length === 10 ? 0 : digitsAt(due, 11) * 60 + digitsAt(due, 14);
    return this.instantOf(dayNumber(due), minute);
  }

  /**
   * A wall-clock time that a change skips is read with the offset before it (02:30 becomes 03:30); one that comes
   * twice means its first time (RFC 5545, 3.3.5), so that calendars show the same.
   */
  instantOf(day: DayNumber, minute: number): Millis {
    const local = day * DAY + minute * MINUTE;
    const before = this.#offsetAt(local - DAY);
    const after = this.#offsetAt(local + DAY);
    const isFirst = this.#offsetAt(local - before) === before;
    const isLater = this.#offsetAt(local - after) === after;
    return !isFirst && isLater ? local - after : local - before;
  }

  #offsetAt(instant: Millis): Millis {
    const last = this.#last;
    if (last !== undefined && instant >= last.from && instant < last.until) return last.offset;
    let stretch = this.#stretches.find((one) => instant >= one.from && instant < one.until);
    if (stretch === undefined) {
      stretch = this.#ask(instant);
      this.#stretches.push(stretch);
    }
    this.#last = stretch;
    return stretch.offset;
  }

  #ask(instant: Millis): Stretch {
    const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(this.zone);
    // "previous" is strictly before, so a change at this very moment is found from the next millisecond.
    const previous = at.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
    const next = at.getTimeZoneTransition('next');
    return {
      from: previous?.epochMilliseconds ?? -Infinity,
      until: next?.epochMilliseconds ?? Infinity,
      offset: at.offsetNanoseconds / 1_000_000,
    };
  }
}
