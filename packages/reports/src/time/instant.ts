import { dayNumber, dayOf, digitAt, digitsAt } from './day.ts';

/** ISO 8601 in UTC, with `Z`. */
export type Instant = string;
/** Milliseconds since 1970-01-01T00:00Z. */
export type Millis = number;

export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** `text` must be an `Instant`: 'YYYY-MM-DDTHH:mm:ssZ', with up to three digits of a second. */
export function millisOf(text: Instant): Millis {
  const minutes = digitsAt(text, 11) * 60 + digitsAt(text, 14);
  return dayNumber(text) * DAY + minutes * MINUTE + digitsAt(text, 17) * 1000 + fractionOf(text);
}

/** Milliseconds; the three digits that every clock here writes are read without a substring. */
function fractionOf(text: Instant): Millis {
  if (text.length === 24) return digitsAt(text, 20) * 10 + digitAt(text, 22);
  return text.length > 20 ? Math.round(Number(text.slice(19, -1)) * 1000) : 0;
}

export function instantOf(millis: Millis): Instant {
  const day = Math.floor(millis / DAY);
  const rest = millis - day * DAY;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const time = `${two(rest / 3_600_000)}:${two((rest / MINUTE) % 60)}:${two((rest / 1000) % 60)}`;
  return `${dayOf(day)}T${time}.${String(rest % 1000).padStart(3, '0')}Z`;
}
