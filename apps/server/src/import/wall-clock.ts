import type { Day, Due } from '@taktboard/board';
import { Temporal } from 'temporal-polyfill';

const DAY_ONLY = /^\d{4}-\d\d-\d\d$/;

/** An instant as a deadline in a zone. 23:59 is how other programs write "by the end of that day": it becomes the day. */
export function dueInZone(iso: string, zone: string): Due | null {
  if (DAY_ONLY.test(iso)) return plainDay(iso);
  const local = localTime(iso, zone);
  if (local === null) return null;
  const day = local.toPlainDate().toString();
  const time = local.toPlainTime();
  if (time.hour === 23 && time.minute === 59) return day;
  return `${day}T${two(time.hour)}:${two(time.minute)}`;
}

/** The day on which an instant falls in a zone. */
export function dayInZone(iso: string, zone: string): Day | null {
  if (DAY_ONLY.test(iso)) return plainDay(iso);
  return localTime(iso, zone)?.toPlainDate().toString() ?? null;
}

export function instantOf(iso: string): number | null {
  const milliseconds = /^\d{4}-\d\d-\d\dT/.test(iso) ? Date.parse(iso) : Number.NaN;
  return Number.isFinite(milliseconds) && milliseconds >= 0 ? milliseconds : null;
}

function localTime(iso: string, zone: string): Temporal.ZonedDateTime | null {
  const milliseconds = instantOf(iso);
  if (milliseconds === null) return null;
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone);
}

function plainDay(text: string): Day | null {
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  const exists = Number.isFinite(milliseconds) && new Date(milliseconds).toISOString().startsWith(text);
  return exists ? text : null;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
