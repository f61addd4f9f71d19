import type { Card, Due, Id, PlainBoard } from '@taktboard/board';
import { dayNumber } from '../time/day.ts';
import type { Slip } from './digest.ts';
import { deadlineKey } from './lateness.ts';
import type { Entry } from './list.ts';
import type { History } from './standing.ts';
import { columnsById, isDone, isLive, isOpen, type Task } from './task.ts';

/** What differs between the two snapshots. What was done and undone in between is no change. */
export interface Changes {
  completed: Task[];
  created: Task[];
  reopened: Task[];
  moved: Entry<{ from: Id; to: Id }>[];
  slipped: Entry<Slip>[];
}

export function changesBetween(then: PlainBoard | null, tasks: readonly Task[], history: History): Changes {
  const changes: Changes = { completed: [], created: [], reopened: [], moved: [], slipped: [] };
  if (then === null) return changes;

  const columns = columnsById(then);
  const before = new Map(then.cards.map((card) => [card.id, card]));
  for (const task of tasks) {
    const { card } = task;
    const old = before.get(card.id);
    if (isNewlyDone(task, old, old !== undefined && isDone(old, columns))) changes.completed.push(task);
    if (old === undefined) {
      if (task.live) changes.created.push(task);
      continue;
    }
    if (task.open && isDone(old, columns)) changes.reopened.push(task);
    if (task.live && isLive(old, columns) && old.columnId !== card.columnId) {
      changes.moved.push({ task, extra: { from: old.columnId, to: card.columnId } });
    }
    const slip = task.open && isOpen(old, columns) ? slipOf(card, old, history) : null;
    if (slip !== null) changes.slipped.push({ task, extra: slip });
  }
  return changes;
}

/** What came in as archived was not finished by anyone here; what was finished and then put away was. */
function isNewlyDone(task: Task, old: Card | undefined, wasDone: boolean): boolean {
  if (task.kind !== 'done' || wasDone) return false;
  return task.live || (old !== undefined && old.archived !== true);
}

/**
 * A deadline slips when it moves later, is removed, or comes back (after it was removed) later than the first one.
 * A day alone ends at its midnight, so 14:00 of the same day is earlier.
 */
function slipOf(card: Card, old: Card, history: History): Slip | null {
  const facts = history.facts.get(card.id);
  const original = facts?.firstDue ?? old.due ?? null;
  const before = old.due ?? original;
  if (before === null || card.due === old.due) return null;
  if (card.due !== undefined && deadlineKey(card.due) <= deadlineKey(before)) return null;
  const changes = facts?.dueChanges ?? history.notes.get(card.id)?.dueChanges ?? 0;
  return {
    old: old.due ?? null,
    new: card.due ?? null,
    delta: card.due === undefined ? 0 : daysBetween(before, card.due),
    times: Math.max(1, changes),
    original,
  };
}

function daysBetween(from: Due, to: Due): number {
  return dayNumber(to) - dayNumber(from);
}
