import { isRecord } from '../schema/values.ts';

const MAX_DEPTH = 16;

/** Fields that no document can hold: the wire makes a prototype of the one, and Yjs takes the other for the class. */
const UNSTORABLE: ReadonlySet<string> = new Set(['__proto__', 'constructor']);

/**
 * Copies plain JSON of own fields, without those that no document can hold.
 *
 * @returns undefined for what JSON cannot say, or what is nested deeper than any filter needs
 */
export function copyRecord(value: unknown): Record<string, unknown> | undefined {
  if (!isRecord(value)) return undefined;
  const copy = copyJson(value, 0);
  return isRecord(copy) ? copy : undefined;
}

function copyJson(value: unknown, depth: number): unknown {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (depth >= MAX_DEPTH) return undefined;
  if (Array.isArray(value)) {
    const items = value.map((item) => copyJson(item, depth + 1));
    return items.includes(undefined) ? undefined : items;
  }
  if (!isRecord(value)) return undefined;
  const fields: [string, unknown][] = [];
  for (const [key, field] of Object.entries(value)) {
    if (UNSTORABLE.has(key) || field === undefined) continue;
    const copy = copyJson(field, depth + 1);
    if (copy === undefined) return undefined;
    fields.push([key.toWellFormed(), copy]);
  }
  // sorted, so that equal filters are equal bytes
  return Object.fromEntries(fields.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
