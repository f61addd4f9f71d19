import { dayNumber, dayOf, digitsAt } from './day.ts';

/** ISO 8601 in UTC, with `Z`. */
export type Instant = string;
/** Milliseconds since 1970-01-01T00:00Z. */
export type Millis = number;

export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** `text` must be an `Instant`: 'YYYY-MM-DDTHH:mm:ssZ', with up to three digits of a second. */
export function millisOf(text: Instant): Millis {
  const minutes = digitsAt(text, 11) * 60 + digitsAt(text, 14);
  const fraction = text.length > 20 ? Math.round(Number(text.slice(19, -1)) * 1000) : 0;
  return dayNumber(text) * DAY + minutes * MINUTE + digitsAt(text, 17) * 1000 + fraction;
}

export function instantOf(millis: Millis): Instant {
  const day = Math.floor(millis / DAY);
  const rest = millis - day * DAY;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const time = `${two(rest / 3_600_000)}:${two((rest / MINUTE) % 60)}:${two((rest / 1000) % 60)}`;
  return `${dayOf(day)}T${time}.${String(rest % 1000).padStart(3, '0')}Z`;
}
