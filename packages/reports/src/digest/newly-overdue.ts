import type { Id, PlainBoard } from '@taktboard/board';
import type { ZoneTimes } from '../time/zone-times.ts';
import { isLate, type Moment } from './lateness.ts';
import { columnsById, isOpen, type Task } from './task.ts';

/** Who was late at the window's beginning. Without a snapshot of then, by the deadlines of now. */
export function newlyOverdue(
  overdue: readonly Task[],
  then: PlainBoard | null,
  beginning: { moment: Moment; zone: ZoneTimes },
): Task[] {
  const { moment, zone } = beginning;
  if (then === null) {
    return overdue.filter(({ card }) => card.due !== undefined && !isLate(card.due, moment, zone));
  }
  const columns = columnsById(then);
  const lateThen = new Set<Id>();
  for (const card of then.cards) {
    if (card.due !== undefined && isOpen(card, columns) && isLate(card.due, moment, zone)) {
      lateThen.add(card.id);
    }
  }
  return overdue.filter(({ card }) => !lateThen.has(card.id));
}
