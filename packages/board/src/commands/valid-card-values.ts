import { CARD_VALUES, type CardValue } from '../schema/board-doc.ts';
import { CARD_VALUE_READERS } from '../schema/card-values.ts';
import { isRecord, oneLine, ownField } from '../schema/values.ts';

/** A change of one value; undefined clears it. */
export type ValueChange = readonly [key: CardValue, value: unknown];

/**
 * The single values that `fields` would change, as they are stored. Left out stays, null clears.
 *
 * @returns undefined when one of them makes no sense
 */
export function validCardValues(fields: object): ValueChange[] | undefined {
  if (!isRecord(fields)) return undefined;
  const changes: ValueChange[] = [];
  for (const key of CARD_VALUES) {
    const given = ownField(fields, key);
    if (given === undefined) continue;
    if (given === null) {
      changes.push([key, undefined]);
      continue;
    }
    const value = CARD_VALUE_READERS[key](given);
    if (value === undefined) return undefined;
    changes.push([key, stored(value)]);
  }
  return changes;
}

function stored(value: string | number | true | { reason: string }): unknown {
  if (typeof value === 'string') return oneLine(value) || undefined;
  if (typeof value === 'object') return { reason: oneLine(value.reason) };
  // -0 would come back from the wire as 0, or not, and is no estimate of anybody's
  return typeof value === 'number' ? value + 0 : value;
}
