import * as v from 'valibot';
import { LIMITS } from '../limits.ts';
import { RichNode } from './rich-text.ts';
import {
  Blocked,
  ColumnKind,
  Count,
  Day,
  Due,
  Id,
  LabelColor,
  Line,
  Name,
  Priority,
  Region,
  Title,
  Url,
  Workdays,
  Zone,
} from './scalars.ts';

const Short = v.pipe(v.string(), v.maxLength(LIMITS.nameChars));
const Description = v.pipe(v.string(), v.maxLength(LIMITS.descriptionChars));
const Estimate = v.pipe(v.number(), v.finite(), v.minValue(0));

/**
 * Where something goes, as its visible neighbours: `after` the one and `before` the other; null is the edge. With
 * neither it goes to the end. The rank is computed between the two, so a drop under a filter lands where it was seen.
 */
const Slot = { after: v.optional(v.nullable(Id)), before: v.optional(v.nullable(Id)) };

const newCardFields = {
  owner: v.optional(Id),
  start: v.optional(Day),
  due: v.optional(Due),
  priority: v.optional(Priority),
  estimate: v.optional(Estimate),
  blocked: v.optional(Blocked),
  milestone: v.optional(v.literal(true)),
  campaign: v.optional(Id),
  goal: v.optional(Id),
  channel: v.optional(Short),
  stage: v.optional(Short),
  cover: v.optional(Id),
};

/** Each field may be left out (stays) or null (is cleared). A title cannot be cleared. */
const cardFields = v.object({
  title: v.optional(Title),
  owner: v.optional(v.nullable(Id)),
  start: v.optional(v.nullable(Day)),
  due: v.optional(v.nullable(Due)),
  priority: v.optional(v.nullable(Priority)),
  estimate: v.optional(v.nullable(Estimate)),
  blocked: v.optional(v.nullable(Blocked)),
  milestone: v.optional(v.nullable(v.literal(true))),
  campaign: v.optional(v.nullable(Id)),
  goal: v.optional(v.nullable(Id)),
  channel: v.optional(v.nullable(Short)),
  stage: v.optional(v.nullable(Short)),
  cover: v.optional(v.nullable(Id)),
});

const on = v.boolean();

/** One command, as in `POST /api/boards/:id/commands`. An `id` that is left out is made by the server. */
export const Command = v.variant('type', [
  v.object({
    type: v.literal('card.add'),
    id: v.optional(Id),
    columnId: Id,
    title: Title,
    ...Slot,
    ...newCardFields,
    description: v.optional(Description),
    contributors: v.optional(v.array(Id)),
    labels: v.optional(v.array(Id)),
  }),
  v.object({ type: v.literal('card.move'), id: Id, columnId: Id, ...Slot }),
  v.object({ type: v.literal('card.set'), id: Id, fields: cardFields }),
  v.object({ type: v.literal('card.describe'), id: Id, text: Description }),
  v.object({ type: v.literal('card.rewrite'), id: Id, content: v.array(RichNode) }),
  v.object({ type: v.literal('card.archive'), id: Id }),
  v.object({ type: v.literal('card.restore'), id: Id }),
  v.object({ type: v.literal('card.contributor'), id: Id, personId: Id, on }),
  v.object({ type: v.literal('card.label'), id: Id, labelId: Id, on }),
  v.object({ type: v.literal('card.dependency'), id: Id, dependsOn: Id, on }),
  v.object({ type: v.literal('card.asset'), id: Id, assetId: Id, on }),
  v.object({ type: v.literal('link.add'), cardId: Id, id: v.optional(Id), url: Url, title: Line }),
  v.object({ type: v.literal('link.remove'), cardId: Id, id: Id }),
  v.object({
    type: v.literal('check.add'),
    cardId: Id,
    id: v.optional(Id),
    text: Line,
    done: v.optional(v.boolean()),
    owner: v.optional(Id),
    due: v.optional(Due),
    ...Slot,
  }),
  v.object({
    type: v.literal('check.set'),
    cardId: Id,
    id: Id,
    fields: v.object({
      text: v.optional(Line),
      done: v.optional(v.boolean()),
      owner: v.optional(v.nullable(Id)),
      due: v.optional(v.nullable(Due)),
    }),
  }),
  v.object({ type: v.literal('check.move'), cardId: Id, id: Id, ...Slot }),
  v.object({ type: v.literal('check.remove'), cardId: Id, id: Id }),
  v.object({ type: v.literal('check.restore'), cardId: Id, id: Id }),
  v.object({
    type: v.literal('column.add'),
    id: v.optional(Id),
    name: Name,
    kind: ColumnKind,
    wipLimit: v.optional(Count),
    ...Slot,
  }),
  v.object({
    type: v.literal('column.set'),
    id: Id,
    fields: v.object({
      name: v.optional(Name),
      kind: v.optional(ColumnKind),
      wipLimit: v.optional(v.nullable(Count)),
    }),
  }),
  v.object({ type: v.literal('column.move'), id: Id, ...Slot }),
  v.object({ type: v.literal('column.archive'), id: Id }),
  v.object({ type: v.literal('column.restore'), id: Id }),
  v.object({
    type: v.literal('label.add'),
    id: v.optional(Id),
    name: v.pipe(v.string(), v.maxLength(LIMITS.nameChars)),
    color: LabelColor,
  }),
  v.object({
    type: v.literal('label.set'),
    id: Id,
    fields: v.object({
      name: v.optional(v.pipe(v.string(), v.maxLength(LIMITS.nameChars))),
      color: v.optional(LabelColor),
    }),
  }),
  v.object({ type: v.literal('label.archive'), id: Id }),
  v.object({ type: v.literal('label.restore'), id: Id }),
  v.object({
    type: v.literal('view.add'),
    id: v.optional(Id),
    name: Name,
    filter: v.record(v.string(), v.unknown()),
  }),
  v.object({
    type: v.literal('view.set'),
    id: Id,
    fields: v.object({ name: v.optional(Name), filter: v.optional(v.record(v.string(), v.unknown())) }),
  }),
  v.object({ type: v.literal('view.remove'), id: Id }),
  v.object({
    type: v.literal('board.set'),
    fields: v.object({
      title: v.optional(Title),
      zone: v.optional(Zone),
      region: v.optional(v.nullable(Region)),
      workdays: v.optional(Workdays),
    }),
  }),
]);

export const CommandRequest = v.object({
  commands: v.pipe(v.array(Command), v.minLength(1), v.maxLength(LIMITS.commandsPerRequest)),
});
/** `ids[n]` is what command n made or named; null for `board.set`. */
export const CommandResponse = v.object({ seq: v.number(), ids: v.array(v.nullable(Id)) });

export type Command = v.InferOutput<typeof Command>;
