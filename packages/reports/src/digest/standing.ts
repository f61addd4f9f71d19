import type { Id } from '@taktboard/board';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { DayNumber } from '../time/day.ts';
import { type Instant, millisOf } from '../time/instant.ts';
import type { ZoneTimes } from '../time/zone-times.ts';
import type { CardNotes } from './activity-notes.ts';
import type { AgeBucket } from './digest.ts';
import type { CardFacts } from './digest-input.ts';
import type { Entry } from './list.ts';
import type { Task } from './task.ts';

/** How the open work stands at this moment, whatever it was before. Each list in the order of the tasks. */
export interface Standing {
  overdue: Task[];
  buckets: Record<AgeBucket, Task[]>;
  dueToday: Task[];
  dueNext: Task[];
  blocked: Entry<{ reason: string; since: Instant | null }>[];
  /** `idle` in working days. */
  stale: Entry<{ idle: number }>[];
  unassigned: Task[];
}

export interface History {
  facts: ReadonlyMap<Id, CardFacts>;
  notes: ReadonlyMap<Id, CardNotes>;
}

export interface StandingFrame {
  calendar: WorkingCalendar;
  zone: ZoneTimes;
  /** Ascending; what is due after the report date and not after the last of them is due next. */
  nextDays: readonly DayNumber[];
  staleDays: number;
}

export function bucketOf(lateDays: number): AgeBucket {
  if (lateDays <= 1) return 'd0_1';
  if (lateDays <= 5) return 'd2_5';
  return lateDays <= 10 ? 'd6_10' : 'd11';
}

export function standingOf(tasks: readonly Task[], history: History, frame: StandingFrame): Standing {
  const { calendar, zone, nextDays, staleDays } = frame;
  const today = calendar.reportDay;
  const horizon = nextDays.at(-1) ?? today;
  const standing: Standing = {
    overdue: [],
    buckets: { d0_1: [], d2_5: [], d6_10: [], d11: [] },
    dueToday: [],
    dueNext: [],
    blocked: [],
    stale: [],
    unassigned: [],
  };
  for (const task of tasks) {
    if (!task.open) continue;
    const { id, blocked, owner } = task.card;
    if (task.late) {
      standing.overdue.push(task);
      standing.buckets[bucketOf(task.lateDays)].push(task);
    } else if (task.dueDay !== null) {
      if (task.dueDay === today) standing.dueToday.push(task);
      else if (task.dueDay > today && task.dueDay <= horizon) standing.dueNext.push(task);
    }
    if (blocked !== undefined) {
      standing.blocked.push({ task, extra: { reason: blocked.reason, since: blockedSince(id, history) } });
    }
    if (owner === undefined) standing.unassigned.push(task);
    if (task.column?.kind === 'active' || task.column?.kind === 'review') {
      const changed = lastChangeOf(id, history);
      if (changed === null) continue;
      const idle = calendar.workingDaysSince(zone.dayAt(millisOf(changed)));
      if (idle >= staleDays) standing.stale.push({ task, extra: { idle } });
    }
  }
  return standing;
}

function lastChangeOf(id: Id, { facts, notes }: History): Instant | null {
  const known = facts.get(id);
  return known?.lastChange ?? notes.get(id)?.changed.at ?? known?.entered ?? known?.created ?? null;
}

function blockedSince(id: Id, { facts, notes }: History): Instant | null {
  return facts.get(id)?.blockedSince ?? notes.get(id)?.blocked?.at ?? null;
}
