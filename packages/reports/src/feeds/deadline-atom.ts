import { isTimed } from '../digest/lateness.ts';
import { Dates } from '../render/dates.ts';
import { escapeHtml } from '../render/escape-html.ts';
import { plainLine } from '../render/plain-line.ts';
import { wordsOf } from '../render/words.ts';
import { dayOf } from '../time/day.ts';
import { instantOf, type Millis } from '../time/instant.ts';
import type { ZoneTimes } from '../time/zone-times.ts';
import { type DeadlineFeed, type FeedDeadline, taskUrl } from './deadline-feed.ts';
import { type FeedWords, feedWordsOf } from './feed-words.ts';
import { nearest } from './nearest.ts';
import { type Stage, stageOf } from './stage.ts';
import { zones } from './zones.ts';

const MOST_ENTRIES = 100;
/** Of more deadlines than these none is among the hundred that changed last. */
const MOST_JUDGED = 2000;

interface Told {
  deadline: FeedDeadline;
  stage: Stage;
  since: Millis;
}

/**
 * Deadlines as Atom (RFC 4287). A reader tells of each entry once: so a deadline is one when it comes within a week, another
 * one on its day, and another when it is over. A date that is put off makes new ones.
 */
export function deadlineAtom(feed: DeadlineFeed): string {
  const words = feedWordsOf(feed.language);
  const times = zones();
  const told = nearest(feed, MOST_JUDGED)
    .flatMap((deadline): Told[] => {
      const at = stageOf(deadline, feed.now, times(deadline.zone));
      return at === null ? [] : [{ deadline, ...at }];
    })
    // a stable sort: what began together stays in the order in which it ends
    .sort((a, b) => b.since - a.since)
    .slice(0, MOST_ENTRIES);
  const page = feed.pageUrl ?? feed.publicUrl + (feed.board === null ? '/my' : `/b/${feed.board.id}`);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    `<id>urn:taktboard:feed:${feed.id}</id>`,
    `<title>${text(words.title(feed.board?.title ?? null))}</title>`,
    `<updated>${instantOf(told[0]?.since ?? 0)}</updated>`,
    '<author><name>Taktboard</name></author>',
    `<link rel="alternate" type="text/html" href="${text(page)}"/>`,
    ...told.flatMap((entry) => entryLines(entry, feed, { words, times })),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

interface Speaking {
  words: FeedWords;
  times: (zone: string) => ZoneTimes;
}

function entryLines(
  { deadline, stage, since }: Told,
  feed: DeadlineFeed,
  { words, times }: Speaking,
): string[] {
  const { boardId, taskId, itemId, title, due, zone, taskTitle, boardTitle, column, owner } = deadline;
  const clock = times(zone);
  const dates = new Dates(wordsOf(feed.language), {
    reportDate: dayOf(clock.dayAt(feed.now)),
    zone,
  });
  const at = isTimed(due) ? instantOf(clock.instantOfDue(due)) : undefined;
  const about = [
    words.due(dates.due(due.slice(0, 10), at)),
    ...(taskTitle === undefined ? [] : [words.task(taskTitle)]),
    words.board(boardTitle),
    ...(column === undefined ? [] : [words.column(column)]),
    ...(owner === undefined ? [] : [words.owner(owner)]),
  ];
  const name = [boardId, taskId, ...(itemId === undefined ? [] : [itemId]), due, stage].join(':');
  return [
    '<entry>',
    `<id>urn:taktboard:deadline:${text(name)}</id>`,
    `<title>${text(`${words.stage[stage]}: ${title}`)}</title>`,
    `<updated>${instantOf(since)}</updated>`,
    `<link rel="alternate" type="text/html" href="${text(taskUrl(feed, deadline))}"/>`,
    `<summary>${text(about.join(' · '))}</summary>`,
    '</entry>',
  ];
}

/** What XML 1.0 has no place for. */
const NO_XML = /[\ufffe\uffff]|\p{Cs}/gu;

/** Plain text of RFC 4287: no markup is in it, and none is read into it. */
function text(written: string): string {
  return escapeHtml(plainLine(written).replaceAll(NO_XML, '\ufffd'));
}
