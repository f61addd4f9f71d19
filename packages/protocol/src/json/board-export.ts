import * as v from 'valibot';
import { Comment } from './comment.ts';
import { Id, Instant } from './scalars.ts';
import { RichNode } from './rich-text.ts';
import { BoardSnapshot, Card } from './snapshot.ts';

/** A task with its formatted description, where plain text does not say all of it; what was written of it says the same. */
export const ExportedCard = v.object({ ...Card.entries, content: v.optional(v.array(RichNode)) });

/** A comment as it stands when it is exported: what was removed is not in it, and a guest’s has no author. */
export const ExportedComment = v.object({
  cardId: Id,
  author: v.nullable(Id),
  at: Instant,
  text: v.string(),
  mentions: Comment.entries.mentions,
  edited: Comment.entries.edited,
  question: Comment.entries.question,
});

/** `GET /api/boards/:id/export?format=json`: the snapshot with what else belongs to a board that is to come back whole. */
export const BoardExport = v.object({
  ...BoardSnapshot.entries,
  cards: v.array(ExportedCard),
  views: v.array(v.object({ id: Id, name: v.string(), filter: v.record(v.string(), v.unknown()) })),
  comments: v.array(ExportedComment),
});

/** `POST /api/boards/:id/export`: of the tasks named alone, in board order, as a filter shows them. */
export const ExportRequest = v.object({
  format: v.picklist(['json', 'csv']),
  cards: v.pipe(v.array(Id), v.maxLength(50_000)),
});

export type BoardExport = v.InferOutput<typeof BoardExport>;
