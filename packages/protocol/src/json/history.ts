import * as v from 'valibot';
import { ACTIVITY_KINDS, ActivityItem } from './activity.ts';
import { Merged } from './merged.ts';
import { RichNode } from './rich-text.ts';
import { Id, Instant, Seq } from './scalars.ts';

export const HISTORY_KINDS = [...ACTIVITY_KINDS, 'card.merged'] as const;

/**
 * One line of a task's history. An item of the activity; or `card.merged` with `merged`; or `card.description` as one
 * bout of writing, with `edit`.
 */
export const HistoryItem = v.object({
  ...ActivityItem.entries,
  kind: v.picklist(HISTORY_KINDS),
  merged: v.optional(Merged),
  edit: v.optional(
    v.object({
      /** Names the bout: `GET /api/boards/:id/cards/:card/descriptions/:edit`. */
      id: Seq,
      since: Instant,
      authors: v.array(Id),
    }),
  ),
});

/** `GET /api/boards/:id/cards/:card/history`: the newest first; pages never split a sequence number. */
export const HistoryPage = v.object({ items: v.array(HistoryItem), next: v.optional(Seq) });

const Version = v.object({ text: v.string(), content: v.array(RichNode) });

/** What a bout of writing made of a description. `after` is null while nobody has written since: it is what stands there. */
export const DescriptionEdit = v.object({
  id: Seq,
  since: Instant,
  at: Instant,
  authors: v.array(Id),
  before: Version,
  after: v.nullable(Version),
});

export type HistoryKind = (typeof HISTORY_KINDS)[number];
export type HistoryItem = v.InferOutput<typeof HistoryItem>;
export type HistoryPage = v.InferOutput<typeof HistoryPage>;
export type DescriptionEdit = v.InferOutput<typeof DescriptionEdit>;
