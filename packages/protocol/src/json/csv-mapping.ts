import * as v from 'valibot';
import { Count } from './scalars.ts';

/**
 * What a column of a table can become. `note` goes below the description with the column's name in front, `key` is what
 * `parent` may name, `done` marks a row as finished by any date or yes.
 */
export const CsvField = v.picklist([
  'title',
  'column',
  'owner',
  'contributors',
  'start',
  'due',
  'labels',
  'description',
  'note',
  'checklist',
  'priority',
  'parent',
  'created',
  'done',
  'archived',
  'estimate',
  'blocked',
  'links',
  'key',
]);

/** Which of two numbers comes first in a date like 01/02/2027. */
export const DayOrder = v.picklist(['dmy', 'mdy']);

/** How a table is read, column by column from the left. */
export const CsvMapping = v.object({
  /** The line that names the columns, from 1; 0 where none does. Without it the line is guessed. */
  header: v.optional(Count),
  columns: v.pipe(
    v.array(
      v.object({
        /** Null leaves the column out. */
        field: v.nullable(CsvField),
        /** An empty cell means the one above it. */
        fill: v.optional(v.boolean()),
        order: v.optional(DayOrder),
      }),
    ),
    v.maxLength(500),
  ),
});

export type CsvField = v.InferOutput<typeof CsvField>;
export type DayOrder = v.InferOutput<typeof DayOrder>;
export type CsvMapping = v.InferOutput<typeof CsvMapping>;
