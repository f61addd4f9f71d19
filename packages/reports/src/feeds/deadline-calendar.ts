import { plainLine } from '../render/plain-line.ts';
import { civilDate, type DayNumber, dayNumber, dayOf } from '../time/day.ts';
import { type Instant, instantOf } from '../time/instant.ts';
import { isTimed } from '../digest/lateness.ts';
import type { ZoneTimes } from '../time/zone-times.ts';
import { type DeadlineFeed, type FeedDeadline, taskUrl } from './deadline-feed.ts';
import { feedWordsOf, type FeedWords } from './feed-words.ts';
import { foldLine } from './fold-line.ts';
import { nearest } from './nearest.ts';
import { zones } from './zones.ts';

/** Calendars take no more than a megabyte; an event has about half a kilobyte. */
const MOST_EVENTS = 1000;
/** RFC 5545 writes years with four digits. */
const LAST_YEAR = 9999;

/**
 * Deadlines as iCalendar (RFC 5545, with the properties of RFC 7986). Events, because calendars do not show a to-do: a day
 * is an event of that day, a time one without a length, in UTC, so that no table of a zone has to be believed. None of them
 * takes up anyone's time. The same board gives the same bytes.
 */
export function deadlineCalendar(feed: DeadlineFeed): string {
  const words = feedWordsOf(feed.language);
  const times = zones();
  const name = escaped(words.title(feed.board?.title ?? null));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Taktboard//Taktboard//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `UID:feed-${feed.id}@taktboard`,
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...nearest(feed, MOST_EVENTS).flatMap((deadline) =>
      event(deadline, feed, { words, zone: times(deadline.zone) }),
    ),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

interface Speaking {
  words: FeedWords;
  zone: ZoneTimes;
}

function event(deadline: FeedDeadline, feed: DeadlineFeed, { words, zone }: Speaking): string[] {
  const { boardId, taskId, itemId, title, changed, created, dueChanges } = deadline;
  const url = taskUrl(feed, deadline);
  const about = [
    ...(deadline.taskTitle === undefined ? [] : [words.task(deadline.taskTitle)]),
    words.board(deadline.boardTitle),
    ...(deadline.column === undefined ? [] : [words.column(deadline.column)]),
    ...(deadline.owner === undefined ? [] : [words.owner(deadline.owner)]),
    url,
  ];
  const stamp = utc(changed ?? created ?? instantOf(0));
  return [
    'BEGIN:VEVENT',
    `UID:${itemId === undefined ? taskId : `${taskId}.${itemId}`}@${boardId}.taktboard`,
    `DTSTAMP:${stamp}`,
    ...(changed === null ? [] : [`LAST-MODIFIED:${stamp}`]),
    ...(created === null ? [] : [`CREATED:${utc(created)}`]),
    `SEQUENCE:${dueChanges}`,
    ...when(deadline, zone),
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${about.map(escaped).join('\\n')}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Of a day the end is the day after, which is not in it. */
function when({ due }: FeedDeadline, zone: ZoneTimes): string[] {
  if (isTimed(due)) return [`DTSTART:${utc(instantOf(zone.instantOfDue(due)))}`];
  const day = dayNumber(due);
  const isLast = civilDate(day + 1).year > LAST_YEAR;
  return [
    `DTSTART;VALUE=DATE:${digits(day)}`,
    // without an end it is the one day (RFC 5545, 3.6.1)
    ...(isLast ? [] : [`DTEND;VALUE=DATE:${digits(day + 1)}`]),
  ];
}

function digits(day: DayNumber): string {
  return dayOf(day).replaceAll('-', '');
}

/** '20261127T080000Z' */
function utc(instant: Instant): string {
  return `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** TEXT of RFC 5545, 3.3.11, as one line. */
function escaped(text: string): string {
  return plainLine(text).replaceAll(/[\\;,]/g, '\\$&');
}
