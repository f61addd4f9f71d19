import { deadlineKey } from '../digest/lateness.ts';
import { byCodeUnit } from '../digest/task.ts';
import { dayNumber } from '../time/day.ts';
import { DAY } from '../time/instant.ts';
import type { DeadlineFeed, FeedDeadline } from './deadline-feed.ts';

/** Those nearest to now, be they over or to come, in the order in which they end. */
export function nearest({ deadlines, now }: DeadlineFeed, most: number): FeedDeadline[] {
  const today = Math.floor(now / DAY);
  const distance = ({ due }: FeedDeadline): number => Math.abs(dayNumber(due) - today);
  const kept =
    deadlines.length <= most
      ? [...deadlines]
      : deadlines.toSorted((a, b) => distance(a) - distance(b) || inOrder(a, b)).slice(0, most);
  return kept.sort(inOrder);
}

function inOrder(a: FeedDeadline, b: FeedDeadline): number {
  return byCodeUnit(deadlineKey(a.due), deadlineKey(b.due)) || byCodeUnit(nameOf(a), nameOf(b));
}

function nameOf({ boardId, taskId, itemId = '' }: FeedDeadline): string {
  return `${boardId} ${taskId} ${itemId}`;
}
