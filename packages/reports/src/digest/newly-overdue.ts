import type { ZoneTimes } from '../time/zone-times.ts';
import { isLate, type Moment } from './lateness.ts';
import { isDone, isLive, type Task } from './task.ts';

export interface Beginning {
  moment: Moment;
  zone: ZoneTimes;
  /** Whether there is a snapshot of then. Without it, the deadlines of now are judged as of then. */
  compared: boolean;
}

/** What is late now and was not at the window's beginning. */
export function newlyOverdue(overdue: readonly Task[], { moment, zone, compared }: Beginning): Task[] {
  return overdue.filter((task) => {
    const past = compared ? task.old : task;
    if (past === undefined || !isLive(past) || isDone(past)) return true;
    return past.card.due === undefined || !isLate(past.card.due, moment, zone);
  });
}
