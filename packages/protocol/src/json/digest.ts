import * as v from 'valibot';
import { Count, Day, Due, Id, Instant } from './scalars.ts';

const item = {
  id: Id,
  title: v.string(),
  columnId: Id,
  owner: v.nullable(Id),
  due: v.nullable(Due),
  /** The instant of a timed due. */
  dueAt: v.optional(Instant),
  /** Working days in `(due, report date]`; 0 when not late. */
  lateDays: Count,
};

function list<const Extra extends v.ObjectEntries>(extra: Extra) {
  return v.object({ total: Count, items: v.array(v.object({ ...item, ...extra })) });
}

const plain = list({});
const nullableDue = v.nullable(Due);

/** `GET /api/boards/:id/digest` (DESIGN: reports). Codes and ids, never prose; renderers localise. */
export const Digest = v.object({
  schema: v.literal(1),
  runKey: v.string(),
  boardId: Id,
  reportDate: Day,
  zone: v.string(),
  empty: v.boolean(),
  window: v.object({ from: v.nullable(Instant), to: Instant, missed: v.array(Day) }),
  headline: v.record(v.string(), Count),
  overdue: v.object({
    newly: plain,
    buckets: v.object({ d0_1: plain, d2_5: plain, d6_10: plain, d11: plain }),
  }),
  dueToday: plain,
  dueNext: v.object({ days: v.array(Day), list: plain }),
  completed: plain,
  created: plain,
  reopened: plain,
  moved: list({ from: Id, to: Id }),
  slipped: list({
    old: nullableDue,
    new: nullableDue,
    delta: v.number(),
    times: Count,
    original: nullableDue,
  }),
  blocked: list({ reason: v.string(), since: v.nullable(Instant) }),
  stale: list({ idle: Count }),
  pastSle: list({ age: Count, sle: Count }),
  unassigned: plain,
  lookAlikes: v.array(v.object({ a: Id, b: Id, score: v.number(), why: v.string() })),
  wip: v.array(v.object({ columnId: Id, count: Count, limit: Count })),
  owners: v.array(v.object({ id: v.nullable(Id), open: Count, overdue: Count, dueNext: Count })),
  goals: v.array(
    v.object({
      id: Id,
      status: v.string(),
      previous: v.nullable(v.string()),
      actual: v.nullable(v.number()),
      expected: v.nullable(v.number()),
    }),
  ),
  budgets: v.array(
    v.object({
      id: Id,
      currency: v.string(),
      planned: v.number(),
      committed: v.number(),
      actual: v.number(),
      forecast: v.number(),
    }),
  ),
});

/** `GET /api/boards/:id/overdue`. `times` is how often the date slipped, `first` the first date it had. */
export const OverdueReport = v.object({
  schema: v.literal(1),
  boardId: Id,
  reportDate: Day,
  zone: v.string(),
  total: Count,
  by: v.picklist(['age', 'label', 'owner']),
  groups: v.array(
    v.object({
      /** A bucket's name, a label's or a person's id; empty for without. */
      key: v.string(),
      items: v.array(v.object({ ...item, times: Count, first: nullableDue })),
    }),
  ),
});

export type Digest = v.InferOutput<typeof Digest>;
export type OverdueReport = v.InferOutput<typeof OverdueReport>;
