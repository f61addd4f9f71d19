import * as v from 'valibot';
import { reportProblems } from './report-problems.ts';
import { Count, Day, Id, Instant } from './scalars.ts';

const spread = { count: Count, p50: Count, p85: Count, p95: Count };
const doneBy = v.nullable(Day);

/**
 * `GET /api/boards/:id/flow?from=…&to=…`: how work flows over a board, in days of the board, from committed state. Codes
 * and ids, never prose, and nothing by person.
 */
export const FlowReport = v.object({
  schema: v.literal(1),
  boardId: Id,
  /** The window, both days in it. */
  from: Day,
  to: Day,
  /** From when on anything is known; before it there are no days. */
  since: Day,
  asOf: Instant,
  zone: v.string(),
  /** Of which `days` counts the tasks, in the board's order. */
  columns: v.array(Id),
  /** How many tasks stood in each column at the end of each day. */
  days: v.array(v.object({ day: Day, counts: v.array(Count) })),
  /** In the window, oldest first; of more than 2,000 the newest. Days are counted with the first and the last. */
  finished: v.object({
    total: Count,
    items: v.array(
      v.object({ id: Id, title: v.string(), day: Day, cycle: v.nullable(Count), lead: v.nullable(Count) }),
    ),
  }),
  /** From start to finish. */
  cycle: v.nullable(v.object(spread)),
  /** From when it was created. */
  lead: v.nullable(v.object(spread)),
  /** By the Monday of each week; `days` of it lie in the window. */
  throughput: v.array(v.object({ week: Day, count: Count, days: Count })),
  /** `share` of a hundred tasks are finished within `days`. */
  sle: v.nullable(v.object({ share: Count, days: Count, tasks: Count })),
  ageing: v.object({
    total: Count,
    /** Oldest first. */
    items: v.array(v.object({ id: Id, title: v.string(), columnId: Id, age: Count, inColumn: Count })),
    /** How old what was finished lately was when it left each column. */
    columns: v.array(v.object({ ...spread, columnId: Id })),
  }),
  /** `open` tasks, played from `finished` tasks in `days` days of the past; `done` is null where too little is known. */
  forecast: v.object({
    open: Count,
    finished: Count,
    days: Count,
    done: v.nullable(v.object({ p50: doneBy, p85: doneBy, p95: doneBy })),
  }),
  problems: reportProblems,
});

export type FlowReport = v.InferOutput<typeof FlowReport>;
