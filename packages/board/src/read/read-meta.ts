import { META, type Thing } from '../schema/board-doc.ts';
import { BOARD_LIMITS } from '../schema/limits.ts';
import type { BoardMeta, Problem } from '../schema/plain-board.ts';
import { isSchemaVersion } from '../schema/schema-version.ts';
import { ProblemList } from './problems.ts';
import { optional, required, text } from './read-value.ts';
import { isRegion, isWorkdays, isZone } from '../schema/values.ts';

export const DEFAULT_ZONE = 'UTC';
export const DEFAULT_WORKDAYS: readonly number[] = [1, 2, 3, 4, 5];

/** A document that holds no board yet has `schema` 0 and no problems. */
export function readMeta(thing: Thing): { meta: BoardMeta; problems: readonly Problem[] } {
  const problems = new ProblemList('meta');
  const workdays = [...DEFAULT_WORKDAYS];
  if (thing.size === 0) {
    return { meta: { schema: 0, title: '', zone: DEFAULT_ZONE, workdays }, problems: problems.problems };
  }
  const source = { thing, problems };
  const meta: BoardMeta = {
    schema: required(source, META.schema, { guard: isSchemaVersion, or: 0 }),
    title: text(source, META.title, BOARD_LIMITS.titleChars),
    zone: required(source, META.zone, { guard: isZone, or: DEFAULT_ZONE }),
    workdays: [...required(source, META.workdays, { guard: isWorkdays, or: workdays })].toSorted(
      (a, b) => a - b,
    ),
  };
  const region = optional(source, META.region, isRegion);
  if (region !== undefined) meta.region = region;
  return { meta, problems: problems.problems };
}
