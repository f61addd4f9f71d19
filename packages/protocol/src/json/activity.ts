import * as v from 'valibot';
import { Id, Instant, Seq } from './scalars.ts';

export const ACTIVITY_KINDS = [
  'board.created',
  'board.imported',
  'board.title',
  'board.zone',
  'board.region',
  'board.workdays',
  'card.added',
  'card.moved',
  'card.ranked',
  'card.title',
  'card.description',
  'card.owner',
  'card.start',
  'card.due',
  'card.priority',
  'card.estimate',
  'card.blocked',
  'card.milestone',
  'card.campaign',
  'card.goal',
  'card.channel',
  'card.stage',
  'card.cover',
  'card.archived',
  'card.restored',
  'card.contributors',
  'card.labels',
  'card.dependencies',
  'card.assets',
  'card.links',
  'card.checklist',
  'column.added',
  'column.name',
  'column.kind',
  'column.wipLimit',
  'column.moved',
  'column.archived',
  'column.restored',
  'label.added',
  'label.name',
  'label.color',
  'label.archived',
  'label.restored',
  'view.added',
  'view.changed',
  'view.removed',
] as const;

/**
 * What was done, by whom and when; derived by the server from its log with the connection's user and its own clock.
 * `by` is a person, or null for the server. `from` and `to` are the values of that field before and after: column ids
 * for `card.moved`, dates, person ids; for sets what left and what came. Descriptions carry none.
 */
export const ActivityItem = v.object({
  seq: Seq,
  at: Instant,
  by: v.nullable(Id),
  kind: v.picklist(ACTIVITY_KINDS),
  card: v.optional(Id),
  column: v.optional(Id),
  label: v.optional(Id),
  from: v.optional(v.unknown()),
  to: v.optional(v.unknown()),
});
/** `GET /api/boards/:id/activity?before=SEQ`: newest first, pages never split a sequence number; `next` is the next `before`. */
export const ActivityPage = v.object({ items: v.array(ActivityItem), next: v.optional(Seq) });

/** What the server knows of one card's life, folded from the activity. */
export const CardFacts = v.object({
  created: v.nullable(Instant),
  /** First time in a column of kind active or review. */
  started: v.nullable(Instant),
  /** Since when in its present column. */
  entered: v.nullable(Instant),
  blockedSince: v.nullable(Instant),
  firstDue: v.nullable(v.string()),
  dueChanges: v.number(),
  lastChange: v.nullable(Instant),
  /** Since when in a column of kind done; null again when it leaves. */
  finished: v.nullable(Instant),
});

export type ActivityKind = (typeof ACTIVITY_KINDS)[number];
export type ActivityItem = v.InferOutput<typeof ActivityItem>;
export type ActivityPage = v.InferOutput<typeof ActivityPage>;
export type CardFacts = v.InferOutput<typeof CardFacts>;
