import * as v from 'valibot';
import { LIMITS } from '../limits.ts';
import { Count, Id, Instant } from './scalars.ts';

/** Who is named in a comment with an @, as persons: a name that changes still means the same one. */
const Mentions = v.pipe(v.array(Id), v.maxLength(LIMITS.mentions));
const CommentText = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LIMITS.commentChars));

/** What was said about a task. The author and the times are the server's own. */
export const Comment = v.object({
  id: Id,
  at: Instant,
  /** null for someone whom an import could not name. */
  author: v.nullable(Id),
  /** Plain text; empty once it was removed. */
  text: v.string(),
  mentions: v.optional(v.array(Id)),
  /** A guest has written it, who was asked to decide on this task; `author` is null then. */
  guest: v.optional(
    v.object({
      approval: Id,
      /** Null once it was erased. */
      name: v.nullable(v.string()),
      /** The guest has decided with it; the text may be empty then. */
      decision: v.optional(v.picklist(['approved', 'returned'])),
    }),
  ),
  edited: v.optional(Instant),
  removed: v.optional(v.literal(true)),
  /** It asks for an answer, and is open until someone says that it is settled. */
  question: v.optional(v.object({ settled: v.nullable(v.object({ by: v.nullable(Id), at: Instant })) })),
});

/** `GET /api/boards/:id/cards/:card/comments`, oldest first. */
export const Comments = v.object({ comments: v.array(Comment) });
/**
 * How many guests of one task are asked and have not decided, have approved it, and have sent it back. A decision on what is not
 * as it was then counts as `stale` alone; what ended without one does not count.
 */
export const ApprovalCounts = v.object({
  open: v.optional(Count),
  approved: v.optional(Count),
  returned: v.optional(Count),
  stale: v.optional(Count),
});

/**
 * `GET /api/boards/:id/comments`: how many each card has, and how many of its questions are open; cards without are left
 * out. `approvals` is what its guests were asked and have decided, as the board is now.
 */
export const CommentCounts = v.object({
  counts: v.record(v.string(), v.number()),
  questions: v.optional(v.record(v.string(), Count)),
  approvals: v.optional(v.record(v.string(), ApprovalCounts)),
});

/** `POST /api/boards/:id/cards/:card/comments`. The id is whoever writes’s own: sent again, it is stored once. */
export const CommentRequest = v.object({
  id: Id,
  text: CommentText,
  mentions: v.optional(Mentions),
  question: v.optional(v.boolean()),
  /** In whose name it was written: when the credentials are another person's by now it is refused as not signed in. */
  by: v.optional(Id),
});
/**
 * `PATCH /api/boards/:id/cards/:card/comments/:comment`. Text and `question` are the author's; `settled` anyone's who may
 * comment; `removed: false` with the text brings back what one has removed oneself: the server keeps nothing of what is removed.
 */
export const CommentPatch = v.object({
  text: v.optional(CommentText),
  mentions: v.optional(Mentions),
  question: v.optional(v.boolean()),
  settled: v.optional(v.boolean()),
  removed: v.optional(v.literal(false)),
});

export type Comment = v.InferOutput<typeof Comment>;
export type Comments = v.InferOutput<typeof Comments>;
export type ApprovalCounts = v.InferOutput<typeof ApprovalCounts>;
export type CommentCounts = v.InferOutput<typeof CommentCounts>;
export type CommentRequest = v.InferOutput<typeof CommentRequest>;
export type CommentPatch = v.InferOutput<typeof CommentPatch>;
