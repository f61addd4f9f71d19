import * as v from 'valibot';
import { ACTIVITY_KINDS } from './activity.ts';
import { Id, Instant } from './scalars.ts';

/** A write: whose, when the server took it in, and its value, left out where it took a value away. */
export const MergedSide = v.object({
  by: Id,
  at: Instant,
  value: v.optional(v.unknown()),
  /** It was made without a connection, and handed over on return. */
  late: v.optional(v.literal(true)),
});

/**
 * Two writes to one value that did not know of one another: one was kept, the other lost. The value's name is that of
 * the activity: `card.moved` has column ids, `card.archived` true or nothing. Of sets, links and checklists `part` is
 * the member, of checklist items `partField` what of it.
 */
export const Merged = v.object({
  /** Sequence number and place of the row that brought them together: 'SEQ.N'. */
  id: v.pipe(v.string(), v.regex(/^\d{1,15}\.\d{1,6}$/, 'not the id of a merge')),
  at: Instant,
  kind: v.picklist(ACTIVITY_KINDS),
  card: v.optional(Id),
  column: v.optional(Id),
  label: v.optional(Id),
  part: v.optional(Id),
  partField: v.optional(v.picklist(['text', 'done', 'owner', 'due', 'archived'])),
  /**
   * Nothing lost: `kept` put away what `lost` edited. `card.archived`: the task. `column.archived`: the column that `lost`
   * put the task into. `card.checklist`: the item, whose text is the value of `lost`.
   */
  edited: v.optional(v.literal(true)),
  lost: MergedSide,
  kept: MergedSide,
});

/** `GET /api/boards/:id/merged`: those that concern whoever asks and were not put aside by them; the newest first. */
export const MergedList = v.object({ merged: v.array(Merged) });
/** `POST /api/boards/:id/merged/aside`: for whoever asks, and for nobody else. */
export const MergedAside = v.object({
  ids: v.pipe(v.array(Merged.entries.id), v.minLength(1), v.maxLength(500)),
});

export type MergedSide = v.InferOutput<typeof MergedSide>;
export type Merged = v.InferOutput<typeof Merged>;
export type MergedList = v.InferOutput<typeof MergedList>;
