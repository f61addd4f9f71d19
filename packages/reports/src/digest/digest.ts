import type { Day, Id } from '@taktboard/board';
import type { Instant } from '../time/instant.ts';

/** One task in a report. Codes and ids, never prose: renderers localise. */
export interface Item {
  id: Id;
  title: string;
  columnId: Id;
  owner: Id | null;
  /** On the board's clock. */
  due: Day | null;
  /** The instant of a timed due. */
  dueAt?: Instant | undefined;
  /** Working days in `(due, report date]`; 0 when not late. */
  lateDays: number;
}

/** At most as many items as the cap; `total` is the true number. */
export interface List<Extra = unknown> {
  total: number;
  items: (Item & Extra)[];
}

/** Something about the board's settings that the figures had to do without; the reader is told. */
export type ReportProblem =
  | { kind: 'unknown-zone'; zone: string }
  | { kind: 'unknown-region'; region: string };

export type AgeBucket = 'd0_1' | 'd2_5' | 'd6_10' | 'd11';

export interface Slip {
  old: Day | null;
  /** The instant of a timed one; so with `newAt` and `originalAt`. */
  oldAt?: Instant | undefined;
  new: Day | null;
  newAt?: Instant | undefined;
  /** Calendar days that the deadline moved; 0 when it was removed. */
  delta: number;
  times: number;
  original: Day | null;
  originalAt?: Instant | undefined;
}

/** Two open tasks that are probably the same work. */
export interface LookAlike {
  a: Id;
  b: Id;
  aTitle?: string | undefined;
  bTitle?: string | undefined;
  /** Up to 1. */
  score: number;
  /** 'same-title', 'same-words' or 'similar-title' */
  why: string;
}

/** What someone was told and has not read: of which comment or handing over, by whom, on which task. */
export interface ToldItem {
  kind: 'mention' | 'answer' | 'assignment';
  /** The comment is a question. */
  asks?: true | undefined;
  /** With `assignment`: someone reminds of an overdue task. */
  reminds?: true | undefined;
  by: Id | null;
  /** What a guest did, whose name is in the inbox alone. */
  guest?: 'said' | 'approved' | 'returned' | undefined;
  id: Id;
  title: string;
  /** The beginning of the comment. */
  text?: string | undefined;
  /** So many tasks came with it. */
  more?: number | undefined;
}

/** What so many guests of a task have decided, or have not yet. */
export interface GuestDecision {
  state: 'open' | 'approved' | 'returned';
  /** Since when it waits, or when it was decided. */
  at: Instant;
  guests: number;
}

/** Structurally the `Digest` of the protocol. */
export interface Digest {
  schema: 1;
  runKey: string;
  boardId: Id;
  reportDate: Day;
  zone: string;
  empty: boolean;
  window: DigestWindow;
  headline: Record<string, number>;
  problems?: ReportProblem[] | undefined;
  /** Of whoever it goes to; in nobody else's digest. */
  told?: { total: number; items: ToldItem[] } | undefined;
  overdue: { newly: List; buckets: Record<AgeBucket, List> };
  dueToday: List;
  dueNext: { days: Day[]; list: List };
  completed: List;
  created: List;
  reopened: List;
  moved: List<{ from: Id; to: Id }>;
  slipped: List<Slip>;
  /** Left out where nothing waits and nothing was decided. */
  approvals?: List<GuestDecision> | undefined;
  blocked: List<{ reason: string; since: Instant | null }>;
  stale: List<{ idle: number }>;
  pastSle: List<{ age: number; sle: number }>;
  unassigned: List;
  lookAlikes: LookAlike[];
  wip: { columnId: Id; count: number; limit: number }[];
  owners: { id: Id | null; open: number; overdue: number; dueNext: number }[];
  goals: {
    id: Id;
    status: string;
    previous: string | null;
    actual: number | null;
    expected: number | null;
  }[];
  budgets: {
    id: Id;
    currency: string;
    planned: number;
    committed: number;
    actual: number;
    forecast: number;
  }[];
}

/** `(from, to]`. `from` null: the first one, which lists no changes. */
export interface DigestWindow {
  from: Instant | null;
  to: Instant;
  /** Days whose run did not happen and which this one covers too. */
  missed: Day[];
}
