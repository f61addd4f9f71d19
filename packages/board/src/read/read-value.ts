import type { Thing } from '../schema/board-doc.ts';
import type { ProblemList } from './problems.ts';
import { clip } from '../schema/values.ts';

type Guard<Value> = (value: unknown) => value is Value;

/** Where a value is read from, and where it is said what was wrong with it. */
export interface Source {
  readonly thing: Thing;
  readonly problems: ProblemList;
}

/** A value that may be missing; one that makes no sense counts as missing and is listed. */
export function optional<Value>(source: Source, key: string, guard: Guard<Value>): Value | undefined {
  const value = source.thing.get(key);
  if (value === undefined) return undefined;
  if (guard(value)) return value;
  source.problems.add(key, 'invalid');
  return undefined;
}

/** A value that must be there; where it is not, its default is read and the lack listed. */
export function required<Value>(
  source: Source,
  key: string,
  rule: { guard: Guard<Value>; or: Value },
): Value {
  const value = source.thing.get(key);
  if (rule.guard(value)) return value;
  source.problems.add(key, value === undefined ? 'missing' : 'invalid');
  return rule.or;
}

/** A text that must be there, cut where it is too long. */
export function text(source: Source, key: string, chars: number): string {
  const value = required(source, key, { guard: isString, or: '' });
  if (value.length <= chars) return value;
  source.problems.add(key, 'too-long');
  return clip(value, chars);
}

export const isString = (value: unknown): value is string => typeof value === 'string';

/** Any string orders; one that is no key of fractional indexing, or too long a key, is listed for repair. */
export const ANY_RANK = { guard: isString, or: '' };
