import * as v from 'valibot';
import { Id, Instant } from './scalars.ts';

/** `GET /api/boards/:id/cards/:card/comments`, oldest first. */
export const Comments = v.object({
  comments: v.array(v.object({ id: Id, at: Instant, author: v.nullable(Id), text: v.string() })),
});
/** `GET /api/boards/:id/comments`: how many each card has; cards without are left out. */
export const CommentCounts = v.object({ counts: v.record(v.string(), v.number()) });
export type Comments = v.InferOutput<typeof Comments>;
export type CommentCounts = v.InferOutput<typeof CommentCounts>;
