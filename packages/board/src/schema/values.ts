import { BOARD_LIMITS } from './limits.ts';
import type { ColumnKind, LabelColor, Priority } from './plain-board.ts';

const ID = /^[A-Za-z0-9_-]{1,64}$/;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const TIME = /^T([01]\d|2[0-3]):[0-5]\d$/;
const ZONE = /^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/;
const REGION = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;
const URL = /^(https?:\/\/|mailto:)\S+$/i;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const PRIORITIES: ReadonlySet<unknown> = new Set<Priority>(['low', 'high', 'urgent']);
const COLUMN_KINDS: ReadonlySet<unknown> = new Set<ColumnKind>(['backlog', 'active', 'review', 'done']);
const LABEL_COLORS: ReadonlySet<unknown> = new Set<LabelColor>([
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

export const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);
export const isPriority = (value: unknown): value is Priority => PRIORITIES.has(value);
export const isColumnKind = (value: unknown): value is ColumnKind => COLUMN_KINDS.has(value);
export const isLabelColor = (value: unknown): value is LabelColor => LABEL_COLORS.has(value);
export const isTrue = (value: unknown): value is true => value === true;
export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
export const isZone = (value: unknown): value is string => typeof value === 'string' && ZONE.test(value);
export const isRegion = (value: unknown): value is string => typeof value === 'string' && REGION.test(value);
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
export const isEstimate = (value: unknown): value is number => Number.isFinite(value) && Number(value) >= 0;

/** 'YYYY-MM-DD', a day that exists. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !DAY.test(value)) return false;
  const year = Number(value.slice(0, 4));
  const month = Number(value.slice(5, 7));
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && isLeap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
  return Number(value.slice(8)) <= days;
}

/** A day, or a day and a wall-clock time: 'YYYY-MM-DDTHH:mm'. */
export function isDue(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  return isDay(value.slice(0, 10)) && (value.length === 10 || TIME.test(value.slice(10)));
}

/** ISO weekdays, each once. */
export function isWorkdays(value: unknown): value is number[] {
  return (
    Array.isArray(value) &&
    value.length >= 1 &&
    value.length <= 7 &&
    new Set(value).size === value.length &&
    value.every((day) => Number.isInteger(day) && day >= 1 && day <= 7)
  );
}

/** An address that a click may follow: anything but these schemes could be a script. */
export function isUrl(value: unknown): value is string {
  return typeof value === 'string' && value.length <= BOARD_LIMITS.urlChars && URL.test(value);
}

export function isTextUpTo(value: unknown, chars: number): value is string {
  return typeof value === 'string' && value.length <= chars;
}

/** One line as it is stored: no line breaks, no edges of blanks, no half of a surrogate pair (the wire would replace it). */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\s*[\n\r\u2028\u2029]\s*/g, ' ')
    .trim();
}

/** Cuts to at most `chars` UTF-16 units, never through a surrogate pair. */
export function clip(text: string, chars: number): string {
  if (text.length <= chars) return text;
  const cut = text.slice(0, chars);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}

/** A record as it came over the wire; instances of classes, such as shared types, are none. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype) return true;
  // a class has its constructor there; `{ "__proto__": {…} }` from the wire has a mere record, and is one itself
  const isClass = typeof Object.getOwnPropertyDescriptor(prototype, 'constructor')?.value === 'function';
  return !isClass && isRecord(prototype);
}

/** Whether a value that was read can be written again: Yjs refuses records of unknown class, forged ones among them. */
export function isStorable(value: unknown): boolean {
  return typeof value !== 'object' || value === null || Array.isArray(value) || value.constructor === Object;
}

/** An own field of a record; never one that a forged prototype lends. */
export function ownField(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
