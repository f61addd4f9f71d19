import * as v from 'valibot';
import { ActivityItem } from './activity.ts';
import { Count, Id, Instant, Seq } from './scalars.ts';

/** What others did to one task since it was last looked at; the newest of it. */
export const UnseenCard = v.object({ card: Id, total: Count, seq: Seq, items: v.array(ActivityItem) });

/**
 * What others changed on a board since whoever asks last looked. `since` is when that was, null at the very first time,
 * when nothing counts as unseen. `seq` is up to where the board was looked through.
 */
export const Unseen = v.object({
  seq: Seq,
  since: v.nullable(Instant),
  /** Of tasks, those included that `cards` has no room for. */
  total: Count,
  cards: v.array(UnseenCard),
});

/**
 * `POST /api/boards/:id/looked`. How far one has looked is known to oneself alone. Of the board: `here` while it is on
 * screen, said again every five minutes; `away` when it is no more; `all` for "I have seen everything". Of tasks, `seq` is
 * up to where one was seen, left out for "as it is now".
 */
export const Looked = v.object({
  board: v.optional(v.picklist(['here', 'away', 'all'])),
  cards: v.optional(v.pipe(v.array(v.object({ card: Id, seq: v.optional(Seq) })), v.maxLength(500))),
});

export type UnseenCard = v.InferOutput<typeof UnseenCard>;
export type Unseen = v.InferOutput<typeof Unseen>;
export type Looked = v.InferOutput<typeof Looked>;
