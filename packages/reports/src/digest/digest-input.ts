import type { Due, Id, PlainBoard } from '@taktboard/board';
import type { Calendar } from '../calendar/working-calendar.ts';
import type { Instant } from '../time/instant.ts';
import type { DigestWindow, ReportProblem } from './digest.ts';

/** What the server knows of one card's life. Structurally the `CardFacts` of the protocol. */
export interface CardFacts {
  created: Instant | null;
  started: Instant | null;
  entered: Instant | null;
  blockedSince: Instant | null;
  firstDue: Due | null;
  dueChanges: number;
  lastChange: Instant | null;
  finished: Instant | null;
}

/** What was done, by whom and when. Structurally the `ActivityItem` of the protocol. */
export interface ActivityItem {
  seq: number;
  at: Instant;
  by: Id | null;
  kind: string;
  card?: Id | undefined;
  column?: Id | undefined;
  label?: Id | undefined;
  from?: unknown;
  to?: unknown;
}

/** A guest who was asked to decide on a task, and what came of it, the oldest first. Who it was is not told. */
export interface AskedGuest {
  card: Id;
  steps: readonly { at: Instant; what: 'asked' | 'asked-again' | 'approved' | 'returned' | 'withdrawn' }[];
  expiresAt: Instant;
}

export interface DigestSettings {
  /** Work that has been left alone for this many working days is stale. */
  staleDays: number;
  /** Items a list at most. */
  cap: number;
  /** Whether to look for tasks that are probably the same work; they are for a page, and cost the most of all sections. */
  lookAlikes?: boolean;
  /** Whose load is told: everyone's, or that of one person. Nobody's unless a workspace allows it. */
  owners?: 'all' | { only: Id };
}

export const DEFAULT_SETTINGS: DigestSettings = { staleDays: 10, cap: 25 };

export interface DigestInput {
  boardId: Id;
  /** Names the run; the same for the same schedule and local date. */
  runKey: string;
  now: PlainBoard;
  /** The snapshot of the window's beginning; null: no changes are listed. */
  then: PlainBoard | null;
  /** Within the window, in any order. */
  activity: readonly ActivityItem[];
  facts: ReadonlyMap<Id, CardFacts>;
  calendar: Calendar;
  /** IANA name; UTC is used for one that is unknown. */
  zone: string;
  /** Everything is judged as of `window.to`. */
  window: DigestWindow;
  settings: DigestSettings;
  /** Guests who were asked to decide on its tasks. */
  approvals?: readonly AskedGuest[];
  /** Told as they are. */
  problems?: readonly ReportProblem[];
}
