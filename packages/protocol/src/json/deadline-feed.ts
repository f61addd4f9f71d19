import * as v from 'valibot';
import { Id, Instant } from './scalars.ts';

const Language = v.picklist(['de', 'en']);

/** `POST /api/me/feeds`: deadlines of one board, or with null one's own over all of them. */
export const DeadlineFeedRequest = v.object({ boardId: v.nullable(Id), language: Language });

/** A secret address at which programs read deadlines, as a calendar and as a feed. */
export const DeadlineFeed = v.object({
  id: Id,
  boardId: v.nullable(Id),
  language: Language,
  createdAt: Instant,
  /** By a program, as of an hour ago or later; null: never. */
  lastRead: v.nullable(Instant),
});

/** `GET /api/me/feeds`: one's own, the oldest first. `reach` is `local` when addresses open on this machine alone. */
export const DeadlineFeeds = v.object({
  feeds: v.array(DeadlineFeed),
  reach: v.picklist(['local', 'network']),
});

/** A feed with its addresses, which are shown this once. */
export const NewDeadlineFeed = v.object({
  feed: DeadlineFeed,
  calendarUrl: v.string(),
  atomUrl: v.string(),
  reach: v.picklist(['local', 'network']),
});

export type DeadlineFeedRequest = v.InferOutput<typeof DeadlineFeedRequest>;
export type DeadlineFeed = v.InferOutput<typeof DeadlineFeed>;
export type DeadlineFeeds = v.InferOutput<typeof DeadlineFeeds>;
export type NewDeadlineFeed = v.InferOutput<typeof NewDeadlineFeed>;
