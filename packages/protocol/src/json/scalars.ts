import * as v from 'valibot';
import { LIMITS } from '../limits.ts';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const DUE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d)?$/;

function isRealDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

/** URL-safe, because the provider does not encode a document's name into its address. */
export const Id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/, 'not an id'));
/** 'YYYY-MM-DD', a day that exists. */
export const Day = v.pipe(
  v.string(),
  v.regex(DAY, 'not a day like 2026-11-22'),
  v.check(isRealDay, 'no such day'),
);
/** A day, or wall-clock time in the board's zone: 'YYYY-MM-DD' or 'YYYY-MM-DDTHH:mm'. */
export const Due = v.pipe(
  v.string(),
  v.regex(DUE, 'not a day like 2026-11-22 or a time like 2026-11-22T14:30'),
  v.check(isRealDay, 'no such day'),
);
/** ISO 8601 in UTC, with `Z`. */
export const Instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/, 'not an instant'),
);
export const Seq = v.pipe(v.number(), v.integer(), v.minValue(0));
export const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const Title = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LIMITS.titleChars));
export const Name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LIMITS.nameChars));
export const Line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LIMITS.lineChars));
/** Absolute and http, https or mailto: anything else would be a script that waits for a click. */
export const Url = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(LIMITS.urlChars),
  v.regex(/^(https?:\/\/|mailto:)\S+$/i, 'not an address that begins with http://, https:// or mailto:'),
);
export const Priority = v.picklist(['low', 'high', 'urgent']);
export const ColumnKind = v.picklist(['backlog', 'active', 'review', 'done']);
/** The twelve label colours that people with colour-vision deficiency can tell apart; see LOOK in docs/spec.md. */
export const LabelColor = v.picklist([
  'red',
  'orange',
  'amber',
  'lime',
  'green',
  'teal',
  'cyan',
  'blue',
  'indigo',
  'violet',
  'pink',
  'grey',
]);
export const Blocked = v.object({ reason: v.pipe(v.string(), v.maxLength(LIMITS.lineChars)) });
export const Workdays = v.pipe(
  v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
  v.minLength(1),
  v.maxLength(7),
);
/** IANA name; whether the zone is known is checked where it is used. */
export const Zone = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/, 'not a time zone like Europe/Berlin'),
);
/** ISO 3166-2 or a country alone: 'DE-BY', 'DE'. */
export const Region = v.pipe(v.string(), v.regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'not a region like DE-BY'));
export const Password = v.pipe(v.string(), v.minLength(10), v.maxLength(256));
/** One or two characters that can be seen. */
export const AvatarInitials = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^[^\s\p{C}]{1,2}$/u, 'not one or two characters'),
);
export const Rank = v.string();
