import * as v from 'valibot';
import type { Dropped, DroppedKind, Where } from '../dropped.ts';

interface Reading<Schema extends v.GenericSchema> {
  schema: Schema;
  what: DroppedKind;
  /** Where the list stands in the file: 'cards' for `cards[3]`. */
  path: string;
  /** What a person calls one of them; null until it has a name. */
  where?: (element: v.InferOutput<Schema>) => Where;
}

/**
 * Reads a list element by element. What cannot be read is listed and passed over; a field of a wrong type is listed
 * and read as absent; of two elements with one id the first counts.
 */
export function readElements<Schema extends v.GenericSchema>(
  list: unknown,
  reading: Reading<Schema>,
  dropped: Dropped[],
): v.InferOutput<Schema>[] {
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) {
    dropped.push({ what: reading.what, where: { in: 'path', path: reading.path }, why: 'unreadable' });
    return [];
  }
  const seen = new Set<string>();
  return list.flatMap((raw: unknown, index) => {
    const path: Where = { in: 'path', path: `${reading.path}[${index}]` };
    const read = v.safeParse(reading.schema, raw);
    if (!read.success) {
      const why = isRecord(raw) && typeof raw['id'] !== 'string' ? 'without-id' : 'unreadable';
      dropped.push({ what: reading.what, where: path, why });
      return [];
    }
    const element = read.output;
    const where = reading.where?.(element) ?? path;
    if (isRecord(element) && typeof element['id'] === 'string') {
      if (seen.has(element['id'])) {
        dropped.push({ what: reading.what, name: element['id'], where, why: 'id-twice' });
        return [];
      }
      seen.add(element['id']);
    }
    for (const field of lostFields(raw, element)) {
      dropped.push({ what: 'field', name: field, where, why: 'unreadable' });
    }
    return [element];
  });
}

/** The fields that held something and were read as nothing. */
function lostFields(raw: unknown, read: unknown): string[] {
  if (!isRecord(raw) || !isRecord(read)) return [];
  return Object.keys(read).filter((key) => read[key] === null && raw[key] !== null && raw[key] !== undefined);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
