/** Whether a value that came from outside is what it should be. */
export type Is<Value> = (value: unknown) => value is Value;

export const isText: Is<string> = (value) => typeof value === 'string';
export const isYesOrNo: Is<boolean> = (value) => typeof value === 'boolean';
export const isNumber: Is<number> = (value): value is number =>
  typeof value === 'number' && !Number.isNaN(value);
/** Whole, and not below zero. */
export const isCount: Is<number> = (value): value is number => Number.isInteger(value) && Number(value) >= 0;
/** An id of the documents, of people and of boards: `Id` of the protocol. */
export const isId = matching(/^[A-Za-z0-9_-]{1,64}$/);
/** ISO 8601 in UTC: `Instant` of the protocol. */
export const isInstant = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/);

export function matching(pattern: RegExp): Is<string> {
  return (value): value is string => isText(value) && pattern.test(value);
}

export function oneOf<const Values extends readonly string[]>(...values: Values): Is<Values[number]> {
  return (value): value is Values[number] => isText(value) && values.includes(value);
}

export function maybe<Value>(is: Is<Value>): Is<Value | undefined> {
  return (value) => value === undefined || is(value);
}

export function listOf<Value>(is: Is<Value>): Is<Value[]> {
  return (value): value is Value[] => Array.isArray(value) && value.every((one) => is(one));
}

/** Two values; what comes after them is not looked at. */
export function pairOf<First, Second>(first: Is<First>, second: Is<Second>): Is<[First, Second]> {
  return (value): value is [First, Second] =>
    Array.isArray(value) && value.length >= 2 && first(value[0]) && second(value[1]);
}

export function recordOf<Value>(is: Is<Value>): Is<Record<string, Value>> {
  return (value): value is Record<string, Value> => isObject(value) && Object.values(value).every(is);
}

/** An object with these members. It may have more: a newer server may say more. */
export function shaped<Value extends object>(members: {
  readonly [Key in keyof Value]-?: Is<Value[Key]>;
}): Is<Value> {
  const all = Object.entries<Is<unknown>>(members);
  return (value): value is Value => isObject(value) && all.every(([key, is]) => is(value[key]));
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** What `request` asks of the shape of an answer; schemas of valibot have it (standardschema.dev), and so can guards. */
export interface Shape<Value> {
  readonly '~standard': { validate(value: unknown): Outcome<Value> | Promise<Outcome<Value>> };
}

type Outcome<Value> =
  | { readonly value: Value; readonly issues?: undefined }
  | { readonly issues: readonly unknown[] };

export function shapeOf<Value>(is: Is<Value>): Shape<Value> {
  return { '~standard': { validate: (value) => (is(value) ? { value } : { issues: [value] }) } };
}

/** An answer that nobody reads. */
export const ANYTHING: Shape<unknown> = { '~standard': { validate: (value) => ({ value }) } };
