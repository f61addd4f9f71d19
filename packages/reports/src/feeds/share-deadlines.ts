import type { Id } from '@taktboard/board';
import type { SharedBoard, SharedDue } from '../live/shared-board.ts';
import { millisOf } from '../time/instant.ts';
import { ZoneTimes } from '../time/zone-times.ts';
import type { DeadlineFeed, FeedDeadline } from './deadline-feed.ts';

interface Share {
  id: Id;
  title: string;
  pageUrl: string;
}

/**
 * The deadlines of what a share shows, made of that alone: neither ids nor the past of the board are in it. What is done
 * needs no date any more.
 */
export function shareDeadlines(
  { zone, day, columns }: SharedBoard,
  { id, title, pageUrl }: Share,
): Pick<DeadlineFeed, 'id' | 'board' | 'pageUrl' | 'deadlines'> {
  const times = new ZoneTimes(zone);
  // programs want to know when an event was written down; the day of the page is as much as its viewers know
  const changed = `${day}T00:00:00.000Z`;
  const deadlines = columns.flatMap(({ name, cards }) =>
    cards.flatMap(({ key, title: task, due, owner }): FeedDeadline[] =>
      due === undefined || due.state === 'done'
        ? []
        : [
            {
              boardId: id,
              taskId: key,
              title: task,
              due: wallClock(due, times),
              zone,
              boardTitle: title,
              column: name,
              owner,
              created: null,
              changed,
              dueChanges: 0,
            },
          ],
    ),
  );
  return { id: `share-${id}`, board: { id, title }, pageUrl, deadlines };
}

/** A deadline as it stands on the board. */
function wallClock({ day, at }: SharedDue, times: ZoneTimes): string {
  if (at === undefined) return day;
  const minute = times.minuteAt(millisOf(at));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
