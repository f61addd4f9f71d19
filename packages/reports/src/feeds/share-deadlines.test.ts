import { DOMParser } from '@xmldom/xmldom';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { shareBoard } from '../live/share-board.ts';
import { board, card, NO_HOLIDAYS } from '../testing/board-fixture.ts';
import { millisOf } from '../time/instant.ts';
import { deadlineAtom } from './deadline-atom.ts';
import { deadlineCalendar } from './deadline-calendar.ts';
import type { DeadlineFeed } from './deadline-feed.ts';
import { shareDeadlines } from './share-deadlines.ts';

const NOW = millisOf('2026-11-17T09:00:00.000Z');

function feedOf(cards: Parameters<typeof board>[0]): DeadlineFeed {
  const seen = shareBoard({
    board: board(cards),
    people: [{ id: 'anna', name: 'Anna Secretname' }],
    comments: [],
    rules: {
      columns: null,
      labels: null,
      hides: { descriptions: true, comments: true, people: 'initials', estimates: true },
    },
    calendar: NO_HOLIDAYS,
    now: NOW,
    keyOf: (id) => `k-${id}`,
  });
  const pageUrl = 'https://takt.example/s/x';
  return {
    ...shareDeadlines(seen, { id: 's1', title: 'Shared', pageUrl }),
    language: 'en',
    publicUrl: 'https://takt.example',
    now: NOW,
  };
}

describe('the deadlines of a share', () => {
  const feed = feedOf([
    card('day', { title: 'day', due: '2026-11-18', owner: 'anna' }),
    card('timed', { title: 'timed', due: '2026-11-19T14:30' }),
    card('undated', {}),
    card('over', { due: '2026-11-16', columnId: 'done' }),
    card('gone', { due: '2026-11-20', archived: true }),
  ]);

  it('[LIVE-19] are a calendar of what is open on its page, by keys of the share and with its one address', () => {
    const calendar = new ICAL.Component(ICAL.parse(deadlineCalendar(feed)) as unknown[]);
    const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
    expect(events.map(({ summary, uid, startDate }) => [summary, uid, startDate.toString()])).toEqual([
      ['day', 'k-day@s1.taktboard', '2026-11-18'],
      ['timed', 'k-timed@s1.taktboard', '2026-11-19T13:30:00Z'],
    ]);
    expect(events[0]?.description).toMatch(
      /^Board: Shared\nColumn: .+\nOwner: AS\nhttps:\/\/takt.example\/s\/x$/,
    );
    expect(events[0]?.component.getFirstPropertyValue('url')).toBe('https://takt.example/s/x');
  });

  it('[LIVE-19] are a feed of them', () => {
    const atom = new DOMParser().parseFromString(deadlineAtom(feed), 'application/xml');
    const titles = Array.from(atom.getElementsByTagName('title'), ({ textContent }) => textContent);
    expect(titles).toEqual(['Deadlines: Shared', 'Due soon: timed', 'Due soon: day']);
    const links = Array.from(atom.getElementsByTagName('link'), (link) => link.getAttribute('href'));
    expect(new Set(links)).toEqual(new Set(['https://takt.example/s/x']));
  });
});
