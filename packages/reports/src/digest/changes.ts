import type { Due, Id } from '@taktboard/board';
import { dayNumber } from '../time/day.ts';
import type { ZoneTimes } from '../time/zone-times.ts';
import { deadlineOf } from './deadline.ts';
import type { Slip } from './digest.ts';
import { deadlineKey } from './lateness.ts';
import type { Entry } from './list.ts';
import type { History } from './standing.ts';
import { isDone, isLive, type Standpoint, type Task } from './task.ts';

/** What differs between the two snapshots. What was done and undone in between is no change. */
export interface Changes {
  completed: Task[];
  created: Task[];
  reopened: Task[];
  moved: Entry<{ from: Id; to: Id }>[];
  slipped: Entry<Slip>[];
}

export function noChanges(): Changes {
  return { completed: [], created: [], reopened: [], moved: [], slipped: [] };
}

export function changesOf(tasks: readonly Task[], history: History, zone: ZoneTimes): Changes {
  const changes = noChanges();
  for (const task of tasks) {
    const { card, old } = task;
    if (isNewlyDone(task)) changes.completed.push(task);
    if (old === undefined) {
      if (task.live) changes.created.push(task);
      continue;
    }
    if (task.open && isDone(old)) changes.reopened.push(task);
    if (old.card.columnId !== card.columnId && task.live && isLive(old)) {
      changes.moved.push({ task, extra: { from: old.card.columnId, to: card.columnId } });
    }
    if (old.card.due !== card.due && task.open && isLive(old) && !isDone(old)) {
      const slip = slipOf(task, old, { history, zone });
      if (slip !== null) changes.slipped.push({ task, extra: slip });
    }
  }
  return changes;
}

/** What came in as archived was not finished by anyone here; what was finished and then put away was. */
function isNewlyDone(task: Task): boolean {
  const { old } = task;
  if (!isDone(task) || (old !== undefined && isDone(old))) return false;
  return task.live || (old !== undefined && isLive(old));
}

/**
 * A deadline slips when it moves later, is removed, or comes back (after it was removed) later than the first one.
 * A day alone ends at its midnight, so 14:00 of the same day is earlier.
 */
function slipOf(
  { card }: Task,
  { card: old }: Standpoint,
  { history, zone }: { history: History; zone: ZoneTimes },
): Slip | null {
  const facts = history.facts.get(card.id);
  const original = facts?.firstDue ?? old.due ?? null;
  const before = old.due ?? original;
  if (before === null) return null;
  if (card.due !== undefined && deadlineKey(card.due) <= deadlineKey(before)) return null;
  const changes = facts?.dueChanges ?? history.notes.get(card.id)?.dueChanges ?? 0;
  const told = (due: Due | null | undefined) => (due ? deadlineOf(due, zone) : { day: null, at: null });
  const [from, to, first] = [told(old.due), told(card.due), told(original)];
  return {
    old: from.day,
    ...(from.at ? { oldAt: from.at } : {}),
    new: to.day,
    ...(to.at ? { newAt: to.at } : {}),
    delta: card.due === undefined ? 0 : daysBetween(before, card.due),
    times: Math.max(1, changes),
    original: first.day,
    ...(first.at ? { originalAt: first.at } : {}),
  };
}

function daysBetween(from: Due, to: Due): number {
  return dayNumber(to) - dayNumber(from);
}
