import * as v from 'valibot';
import { CsvField, CsvMapping, DayOrder } from './csv-mapping.ts';
import { Count, Id, Instant, Title } from './scalars.ts';

/** What is said beside the file: `options` of a form, or `mapping` and `people` as JSON in the query. */
export const ImportOptions = v.object({
  mapping: v.optional(CsvMapping),
  /** Who a spelling is: someone here, or null for nobody. What is not named is matched. */
  people: v.optional(v.record(v.string(), v.nullable(Id))),
  title: v.optional(Title),
});

/** Someone in the file: under which spellings, and who that would be here. */
export const ImportPerson = v.object({
  key: v.string(),
  name: v.string(),
  spellings: v.array(v.string()),
  tasks: Count,
  /** Missing: a new person without an account. Null: nobody, as was said. */
  personId: v.optional(v.nullable(Id)),
  /** Someone here whose name is near. */
  suggested: v.optional(Id),
});

/** One of the first tasks, as it would be. */
export const ImportedTask = v.object({
  title: v.string(),
  column: v.string(),
  owner: v.optional(v.string()),
  start: v.optional(v.string()),
  due: v.optional(v.string()),
  labels: v.array(v.string()),
});

/** How a table was read: enough to show the mapping and to send it back changed. */
export const ImportTable = v.object({
  encoding: v.picklist(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
  delimiter: v.string(),
  header: Count,
  /** The mapping is one that was used for these column names before. */
  remembered: v.boolean(),
  columns: v.array(
    v.object({
      name: v.string(),
      field: v.nullable(CsvField),
      fill: v.optional(v.boolean()),
      order: v.optional(DayOrder),
      /** False: nothing in this column says which of day and month comes first. */
      orderSure: v.optional(v.boolean()),
      filled: Count,
      samples: v.array(v.string()),
    }),
  ),
});

/** `POST /api/boards/import`. A dry run has no `id`. Every dropped thing is listed: what, where, why. */
export const ImportReport = v.object({
  id: v.optional(Id),
  /** The title that the board has or would have. */
  title: v.string(),
  /** Set when the same file came in before: the board that it became. A dry run only tells; nothing is made twice. */
  alreadyImported: v.optional(Id),
  taken: v.object({
    columns: Count,
    cards: Count,
    archived: Count,
    checklists: Count,
    checklistItems: Count,
    labels: Count,
    people: Count,
    dueDates: Count,
    comments: Count,
  }),
  dropped: v.array(v.object({ what: v.string(), where: v.string(), why: v.string() })),
  first: v.optional(v.array(ImportedTask)),
  people: v.optional(v.array(ImportPerson)),
  table: v.optional(ImportTable),
  /** Under which the import can be undone. */
  importId: v.optional(Id),
});

/** `GET /api/imports`, the newest first. */
export const ImportList = v.object({
  imports: v.array(
    v.object({
      id: Id,
      format: v.string(),
      fileName: v.optional(v.string()),
      at: Instant,
      by: v.nullable(Id),
      boardId: Id,
      boardTitle: v.string(),
      /** Into a board that was there already, and not a board of its own. */
      intoBoard: v.boolean(),
      tasks: Count,
      undoneAt: v.optional(Instant),
      /** Whether whoever asks may undo it. */
      mayUndo: v.boolean(),
    }),
  ),
});
/** `DELETE /api/imports/:id`. */
export const ImportUndone = v.object({ archived: Count, trashed: v.boolean() });

export type ImportOptions = v.InferOutput<typeof ImportOptions>;
export type ImportPerson = v.InferOutput<typeof ImportPerson>;
export type ImportedTask = v.InferOutput<typeof ImportedTask>;
export type ImportTable = v.InferOutput<typeof ImportTable>;
export type ImportReport = v.InferOutput<typeof ImportReport>;
export type ImportList = v.InferOutput<typeof ImportList>;
export type ImportUndone = v.InferOutput<typeof ImportUndone>;
