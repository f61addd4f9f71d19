import * as v from 'valibot';
import { Count, Id } from './scalars.ts';

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
});
export type ImportReport = v.InferOutput<typeof ImportReport>;
