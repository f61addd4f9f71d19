import * as v from 'valibot';
import { AvatarColor } from './profile.ts';
import { Blocked, ColumnKind, Day, Due, Id, LabelColor, Priority, Rank, Region, Seq } from './scalars.ts';

/** Someone whom tasks can name. `userId` is there once the person has an account. */
export const Person = v.object({
  id: Id,
  name: v.string(),
  userId: v.optional(v.string()),
  /** What the person chose for the avatar; without it both follow from id and name. */
  color: v.optional(AvatarColor),
  initials: v.optional(v.string()),
});

export const BoardMeta = v.object({
  schema: v.number(),
  title: v.string(),
  zone: v.string(),
  region: v.optional(Region),
  /** ISO weekdays, Monday 1. */
  workdays: v.array(v.number()),
});

export const Column = v.object({
  id: Id,
  name: v.string(),
  rank: Rank,
  kind: ColumnKind,
  wipLimit: v.optional(v.number()),
  archived: v.optional(v.literal(true)),
});

export const Label = v.object({
  id: Id,
  name: v.string(),
  color: LabelColor,
  archived: v.optional(v.literal(true)),
});

export const Link = v.object({ id: Id, url: v.string(), title: v.string() });

export const ChecklistItem = v.object({
  id: Id,
  text: v.string(),
  rank: Rank,
  done: v.boolean(),
  owner: v.optional(Id),
  due: v.optional(Due),
});

export const Card = v.object({
  id: Id,
  title: v.string(),
  columnId: Id,
  rank: Rank,
  /** As plain text. */
  description: v.string(),
  owner: v.optional(Id),
  start: v.optional(Day),
  due: v.optional(Due),
  priority: v.optional(Priority),
  estimate: v.optional(v.number()),
  blocked: v.optional(Blocked),
  milestone: v.optional(v.literal(true)),
  campaign: v.optional(Id),
  goal: v.optional(Id),
  channel: v.optional(v.string()),
  stage: v.optional(v.string()),
  cover: v.optional(Id),
  archived: v.optional(v.literal(true)),
  contributors: v.array(Id),
  labels: v.array(Id),
  dependsOn: v.array(Id),
  assets: v.array(Id),
  links: v.array(Link),
  checklist: v.array(ChecklistItem),
});

/** Something in the document that made no sense and what was read in its place. `where` is a path: 'cards/ID/due'. */
export const Problem = v.object({ where: v.string(), what: v.string() });

/** `GET /api/boards/:id`. Columns and cards in board order, sets sorted. */
export const BoardSnapshot = v.object({
  id: Id,
  seq: Seq,
  meta: BoardMeta,
  people: v.array(Person),
  columns: v.array(Column),
  cards: v.array(Card),
  labels: v.array(Label),
  problems: v.array(Problem),
});

export type Person = v.InferOutput<typeof Person>;
export type BoardSnapshot = v.InferOutput<typeof BoardSnapshot>;
