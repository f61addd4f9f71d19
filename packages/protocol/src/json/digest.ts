import * as v from 'valibot';
import { reportProblems } from './report-problems.ts';
import { Count, Day, Id, Instant } from './scalars.ts';

const item = {
  id: Id,
  title: v.string(),
  columnId: Id,
  owner: v.nullable(Id),
  /** On the board's clock. */
  due: v.nullable(Day),
  /** The instant of a timed due. */
  dueAt: v.optional(Instant),
  /** Working days in `(due, report date]`; 0 when not late. */
  lateDays: Count,
};

function list<const Extra extends v.ObjectEntries>(extra: Extra) {
  return v.object({ total: Count, items: v.array(v.object({ ...item, ...extra })) });
}

const plain = list({});
const nullableDay = v.nullable(Day);

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
  problems: reportProblems,
  /** In a mail to one person: what that person was told since the last one and has not read. */
  told: v.optional(
    v.object({
      total: Count,
      items: v.array(
        v.object({
          kind: v.picklist(['mention', 'answer', 'assignment']),
          asks: v.optional(v.literal(true)),
          reminds: v.optional(v.literal(true)),
          by: v.nullable(Id),
          /** What a guest did, whose name is in the inbox alone; `by` is null then. */
          guest: v.optional(v.picklist(['said', 'approved', 'returned'])),
          /** The task. */
          id: Id,
          title: v.string(),
          text: v.optional(v.string()),
          more: v.optional(Count),
        }),
      ),
    }),
  ),
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
    old: nullableDay,
    /** The instant of a timed one; so with `newAt` and `originalAt`. */
    oldAt: v.optional(Instant),
    new: nullableDay,
    newAt: v.optional(Instant),
    delta: v.number(),
    times: Count,
    original: nullableDay,
    originalAt: v.optional(Instant),
  }),
  /**
   * What waits for the decision of guests, since when, and what they have decided within the window. A task stands once for each
   * of these; `guests` is how many it is true of. Left out where there is none.
   */
  approvals: v.optional(
    list({ state: v.picklist(['open', 'approved', 'returned']), at: Instant, guests: Count }),
  ),
  blocked: list({ reason: v.string(), since: v.nullable(Instant) }),
  stale: list({ idle: Count }),
  pastSle: list({ age: Count, sle: Count }),
  unassigned: plain,
  /** Two open tasks that are probably the same work. */
  lookAlikes: v.array(
    v.object({
      a: Id,
      b: Id,
      aTitle: v.optional(v.string()),
      bTitle: v.optional(v.string()),
      score: v.number(),
      /** 'same-title', 'same-words' or 'similar-title' */
      why: v.string(),
    }),
  ),
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

/** `GET /api/boards/:id/overdue`. `times` is how often the deadline was changed, `first` the first one it had. */
export const OverdueReport = v.object({
  schema: v.literal(1),
  boardId: Id,
  reportDate: Day,
  zone: v.string(),
  total: Count,
  by: v.picklist(['age', 'label', 'owner']),
  problems: reportProblems,
  groups: v.array(
    v.object({
      /** A bucket's name, a label's or a person's id; empty for without. */
      key: v.string(),
      items: v.array(v.object({ ...item, times: Count, first: nullableDay, firstAt: v.optional(Instant) })),
    }),
  ),
});

export type Digest = v.InferOutput<typeof Digest>;
export type OverdueReport = v.InferOutput<typeof OverdueReport>;
