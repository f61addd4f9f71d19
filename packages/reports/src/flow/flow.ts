import type { Day, Id } from '@taktboard/board';
import type { ReportProblem } from '../digest/digest.ts';
import type { Instant } from '../time/instant.ts';
import type { ServiceLevel } from './service-level.ts';
import type { Spread } from './spread.ts';

/** How work flows over a board, in days of the board. Codes and ids, never prose. Structurally that of the protocol. */
export interface FlowReport {
  schema: 1;
  boardId: Id;
  /** The window, both days in it. */
  from: Day;
  to: Day;
  /** From when on anything is known; before it there are no days. */
  since: Day;
  asOf: Instant;
  zone: string;
  /** Of which `days` counts the tasks, in the board's order. */
  columns: Id[];
  /** How many tasks stood in each column at the end of each day. What is done stays counted when it is archived. */
  days: { day: Day; counts: number[] }[];
  /** In the window, oldest first; of more than the cap the newest. */
  finished: { total: number; items: FinishedTask[] };
  /** From start to finish, in days, both counted; null when nothing that was started was finished. */
  cycle: Spread | null;
  /** From when it was created. */
  lead: Spread | null;
  /** By the Monday of each week. `days` of it lie in the window and are not to come. */
  throughput: { week: Day; count: number; days: number }[];
  sle: ServiceLevel | null;
  ageing: {
    total: number;
    /** Oldest first. */
    items: AgeingTask[];
    /** How old what was finished lately was when it left each column. */
    columns: (Spread & { columnId: Id })[];
  };
  forecast: Forecast;
  problems?: ReportProblem[] | undefined;
}

export interface FinishedTask {
  id: Id;
  title: string;
  day: Day;
  /** Null when it was never in a column of kind active or review. */
  cycle: number | null;
  lead: number | null;
}

export interface AgeingTask {
  id: Id;
  title: string;
  columnId: Id;
  /** Days since it was started, that one and this one counted. */
  age: number;
  /** Days in its column, counted in the same way. */
  inColumn: number;
}

export interface Forecast {
  /** Open tasks that are to be finished. */
  open: number;
  /** So many were finished in so many days of the past that were drawn from. */
  finished: number;
  days: number;
  /** When all of it is done, in so many of a hundred futures; null in it: not within five years. Null: too little is known, or nothing is open. */
  done: { p50: Day | null; p85: Day | null; p95: Day | null } | null;
}
