import * as v from 'valibot';
import {
  Blocked,
  ColumnKind,
  Day,
  Due,
  Id,
  LabelColor,
  LIMITS,
  Priority,
  Region,
  Url,
  Workdays,
  Zone,
} from '@taktboard/protocol';

/** What cannot be read is left out, and the rest of the thing comes in. */
const perhaps = <const Schema extends v.GenericSchema>(schema: Schema) =>
  v.fallback(v.optional(schema), undefined as never);
const text = v.fallback(v.string(), '');
const ids = v.fallback(v.array(Id), []);
const yes = v.fallback(v.optional(v.boolean()), undefined);
const short = v.pipe(v.string(), v.maxLength(LIMITS.nameChars));

/** Our own export as an older or another program may have written it: every field may be missing. */
export const ExportMeta = v.object({
  schema: v.fallback(v.number(), 1),
  title: text,
  zone: perhaps(Zone),
  region: perhaps(Region),
  workdays: perhaps(Workdays),
});
export const ExportPerson = v.object({ id: Id, name: text });
export const ExportColumn = v.object({
  id: Id,
  name: text,
  kind: v.fallback(ColumnKind, 'backlog'),
  wipLimit: perhaps(v.pipe(v.number(), v.integer(), v.minValue(1))),
  archived: yes,
});
export const ExportLabel = v.object({
  id: Id,
  name: text,
  color: v.fallback(LabelColor, 'grey'),
  archived: yes,
});
export const ExportView = v.object({ name: text, filter: v.record(v.string(), v.unknown()) });
export const ExportComment = v.object({
  cardId: Id,
  author: v.fallback(v.nullable(Id), null),
  at: v.fallback(v.nullable(v.string()), null),
  text: v.pipe(v.string(), v.minLength(1)),
  mentions: ids,
  edited: perhaps(v.string()),
  question: perhaps(
    v.object({
      settled: v.fallback(
        v.nullable(v.object({ by: v.fallback(v.nullable(Id), null), at: v.string() })),
        null,
      ),
    }),
  ),
});
export const ExportLink = v.object({ url: Url, title: text });
export const ExportCheck = v.object({
  text: v.pipe(v.string(), v.trim(), v.minLength(1)),
  done: v.fallback(v.boolean(), false),
  owner: perhaps(Id),
  due: perhaps(Due),
});
export const ExportCard = v.object({
  id: Id,
  title: text,
  columnId: v.fallback(v.string(), ''),
  description: text,
  content: perhaps(v.unknown()),
  owner: perhaps(Id),
  start: perhaps(v.unknown()),
  due: perhaps(v.unknown()),
  priority: perhaps(Priority),
  estimate: perhaps(v.pipe(v.number(), v.finite(), v.minValue(0))),
  blocked: perhaps(Blocked),
  milestone: perhaps(v.literal(true)),
  campaign: perhaps(Id),
  goal: perhaps(Id),
  channel: perhaps(short),
  stage: perhaps(short),
  cover: perhaps(Id),
  archived: yes,
  contributors: ids,
  labels: ids,
  dependsOn: ids,
  assets: ids,
  links: v.fallback(v.array(v.unknown()), []),
  checklist: v.fallback(v.array(v.unknown()), []),
});
export type ExportCard = v.InferOutput<typeof ExportCard>;
export const ExportDay = Day;
export const ExportDue = Due;
