import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { deadlineAtom } from './deadline-atom.ts';
import { deadlineCalendar } from './deadline-calendar.ts';
import type { DeadlineFeed, FeedDeadline } from './deadline-feed.ts';
import { foldLine } from './fold-line.ts';

function deadline(fields: Partial<FeedDeadline> = {}): FeedDeadline {
  return {
    boardId: 'board-1',
    taskId: 'poster',
    title: 'Plakat',
    due: '2026-11-27',
    zone: 'Europe/Berlin',
    boardTitle: 'Herbst',
    column: 'In Arbeit',
    owner: 'Anna',
    created: '2026-10-01T08:00:00.000Z',
    changed: '2026-11-20T08:30:00.000Z',
    dueChanges: 2,
    ...fields,
  };
}

function feed(deadlines: FeedDeadline[], fields: Partial<DeadlineFeed> = {}): DeadlineFeed {
  return {
    id: 'f1',
    language: 'de',
    board: { id: 'board-1', title: 'Herbst' },
    publicUrl: 'https://takt.example',
    deadlines,
    now: Date.parse('2026-11-26T09:00:00Z'),
    ...fields,
  };
}

function eventsOf(of: DeadlineFeed) {
  const calendar = new ICAL.Component(ICAL.parse(deadlineCalendar(of)) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
}

interface Entry {
  id: string;
  title: string;
  updated: string;
  href: string | null;
  summary: string;
}

function entriesOf(of: DeadlineFeed): {
  title: string;
  updated: string;
  entries: Entry[];
  elements: string[];
} {
  const faults: string[] = [];
  const parser = new DOMParser({
    onError: (level, message) => level !== 'warning' && void faults.push(message),
  });
  const document = parser.parseFromString(deadlineAtom(of), 'application/xml');
  expect(faults).toEqual([]);
  const root = document.documentElement;
  if (!root) throw new Error('no root');
  expect(root.namespaceURI).toBe('http://www.w3.org/2005/Atom');
  const textOf = (within: typeof root, name: string) =>
    within.getElementsByTagName(name).item(0)?.textContent ?? '';
  const entries = [...root.getElementsByTagName('entry')].map((entry) => ({
    id: textOf(entry, 'id'),
    title: textOf(entry, 'title'),
    updated: textOf(entry, 'updated'),
    href: entry.getElementsByTagName('link').item(0)?.getAttribute('href') ?? null,
    summary: textOf(entry, 'summary'),
  }));
  const elements = [...root.getElementsByTagName('*')].map(({ tagName }) => tagName);
  return { title: textOf(root, 'title'), updated: textOf(root, 'updated'), entries, elements };
}

describe('the calendar of deadlines', () => {
  it('[SEND-21] has a day as a whole day whose end is not in it', () => {
    const [event] = eventsOf(feed([deadline({ due: '2028-02-29' })]));
    expect(event?.startDate.isDate).toBe(true);
    expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual(['2028-02-29', '2028-03-01']);
    expect(event?.summary).toBe('Plakat');
    expect(event?.description).toBe(
      'Board: Herbst\nSpalte: In Arbeit\nVerantwortlich: Anna\nhttps://takt.example/b/board-1/t/poster',
    );
    expect(event?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  });

  it.each([
    ['2026-11-27T14:30', '2026-11-27T13:30:00Z'],
    ['2026-07-01T09:00', '2026-07-01T07:00:00Z'],
    // the clocks are put forward over it, and back over it
    ['2026-03-29T02:30', '2026-03-29T01:30:00Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00Z'],
  ])('[SEND-21] has %s on the clock of the board as one moment', (due, at) => {
    const [event] = eventsOf(feed([deadline({ due })]));
    expect(event?.startDate.toString()).toBe(at);
    expect(event?.duration.toSeconds()).toBe(0);
  });

  it('[SEND-21] keeps the id of an event, and counts how often its date was put off', () => {
    const before = eventsOf(feed([deadline()]))[0];
    const after = eventsOf(feed([deadline({ due: '2026-12-04', title: 'Anders', dueChanges: 3 })]))[0];
    expect(after?.uid).toBe(before?.uid);
    expect([before?.sequence, after?.sequence]).toEqual([2, 3]);
    expect(before?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-20T08:30:00Z');
  });

  it('[SEND-21] has items of checklists beside their task', () => {
    const item = deadline({ itemId: 'call', title: 'Druckerei anrufen', taskTitle: 'Plakat' });
    const events = eventsOf(feed([deadline(), item]));
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(2);
    expect(events[1]?.description).toContain('Aufgabe: Plakat');
  });

  it('[SEND-21] is in lines of at most 75 bytes that part no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const line = `SUMMARY:${text.replaceAll(/[\r\n]/g, '')}`;
        const parts = foldLine(line).split('\r\n');
        expect(parts.map((part) => part.replace(/^ /, '')).join('')).toBe(line);
        for (const part of parts) expect(Buffer.byteLength(part.toWellFormed())).toBeLessThanOrEqual(75);
        for (const part of parts.slice(1)) expect(part).toMatch(/^ /);
      }),
    );
  });

  it('[SEND-21] holds the thousand deadlines that are nearest, and is well under a megabyte', () => {
    const many = Array.from({ length: 3000 }, (_, n) =>
      deadline({
        taskId: `t${n}`,
        title: 'Ä'.repeat(200),
        due: new Date(Date.UTC(2026, 10, 26) + (n - 1500) * 86_400_000).toISOString().slice(0, 10),
      }),
    );
    const text = deadlineCalendar(feed(many));
    const days = eventsOf(feed(many)).map(({ startDate }) => startDate.toString());
    expect(days).toHaveLength(1000);
    expect(days[0]).toBe(many[1000]?.due);
    expect(days.at(-1)).toBe(many[1999]?.due);
    expect(text.length).toBeLessThan(1_000_000);
  });
});

describe('the feed of deadlines', () => {
  it('[SEND-22] tells of a deadline a week ahead, on its day, and when it is over, once each', () => {
    const at = (now: string) =>
      entriesOf(feed([deadline()], { now: Date.parse(now) })).entries.map(({ title, updated }) => [
        title,
        updated,
      ]);
    expect(at('2026-11-19T22:59:00Z')).toEqual([]);
    expect(at('2026-11-19T23:00:00Z')).toEqual([['Bald fällig: Plakat', '2026-11-19T23:00:00.000Z']]);
    expect(at('2026-11-26T23:00:00Z')).toEqual([['Heute fällig: Plakat', '2026-11-26T23:00:00.000Z']]);
    expect(at('2026-11-27T23:00:00Z')).toEqual([['Überfällig: Plakat', '2026-11-27T23:00:00.000Z']]);
    const ids = ['2026-11-20', '2026-11-27', '2026-11-28'].map(
      (day) => entriesOf(feed([deadline()], { now: Date.parse(`${day}T12:00:00Z`) })).entries[0]?.id,
    );
    expect(new Set(ids).size).toBe(3);
  });

  it('[SEND-22] has a deadline with a time as over from then on, and none before its task was there', () => {
    const timed = deadline({ due: '2026-11-26T09:30', created: '2026-11-26T08:45:00.000Z' });
    const { entries } = entriesOf(feed([timed]));
    expect(entries[0]).toMatchObject({
      title: 'Überfällig: Plakat',
      updated: '2026-11-26T08:45:00.000Z',
      href: 'https://takt.example/b/board-1/t/poster',
    });
    expect(entries[0]?.summary).toContain('09:30');
  });

  it('[SEND-22] begins with what came last, reads in English, and is well-formed without anything in it', () => {
    const two = [deadline({ due: '2026-11-01' }), deadline({ taskId: 'b', due: '2026-11-26', title: 'Ad' })];
    const { entries, title, updated } = entriesOf(feed(two, { language: 'en', board: null }));
    expect(title).toBe('My deadlines');
    expect(entries.map((entry) => entry.title)).toEqual(['Due today: Ad', 'Overdue: Plakat']);
    expect(updated).toBe(entries[0]?.updated);
    expect(entriesOf(feed([])).entries).toEqual([]);
  });
});

/** What people could call a task, a column, a board or themselves. */
const ATTACKS = [
  'Plakat\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nACTION:AUDIO',
  'a\nATTACH:https://evil.example/x.exe',
  'a;b,c\\n\\,"d":e',
  '\u2028BEGIN:VEVENT',
  ']]></title><script>alert(1)</script>',
  '</summary></entry><entry><title>x</title>',
  '&lt;img src=x&gt; &amp; <![CDATA[x]]> <!ENTITY x SYSTEM "file:///etc/passwd">',
  '\u0000\u0008\u000b\ufffe\uffff\ud800',
  '\u202egnp.exe',
  '😀'.repeat(60),
];
const attack = fc.oneof(fc.constantFrom(...ATTACKS), fc.string({ unit: 'binary', maxLength: 120 }));

describe('what people wrote', () => {
  const hostile = (text: string) =>
    feed([deadline({ title: text, column: text, owner: text, boardTitle: text, taskTitle: text })], {
      board: { id: 'board-1', title: text },
    });

  it('[SEND-19] adds no line, property or event to a calendar', () => {
    fc.assert(
      fc.property(attack, (text) => {
        const plain = new ICAL.Component(ICAL.parse(deadlineCalendar(hostile('x'))) as unknown[]);
        const calendar = new ICAL.Component(ICAL.parse(deadlineCalendar(hostile(text))) as unknown[]);
        const namesOf = (of: typeof calendar) => [
          of.getAllProperties().map(({ name }) => name),
          of
            .getAllSubcomponents()
            .map((each) => [
              each.name,
              each.getAllProperties().map(({ name }) => name),
              each.getAllSubcomponents().length,
            ]),
        ];
        expect(namesOf(calendar)).toEqual(namesOf(plain));
        const event = calendar.getFirstSubcomponent('vevent');
        expect(String(event?.getFirstPropertyValue('summary'))).not.toMatch(/[\r\n\u2028\u202e]/);
        expect(String(event?.getFirstPropertyValue('description')).split('\n')).toHaveLength(5);
      }),
    );
  });

  it('[SEND-19] comes back from a calendar as it was written', () => {
    const [event] = eventsOf(hostile('Text; mit, allem\\n: "und" <b>'));
    expect(event?.summary).toBe('Text; mit, allem\\n: "und" <b>');
  });

  it('[SEND-19] adds no element to a feed', () => {
    const plain = entriesOf(hostile('x')).elements;
    fc.assert(
      fc.property(attack, (text) => {
        expect(entriesOf(hostile(text)).elements).toEqual(plain);
      }),
    );
    expect(entriesOf(hostile('<b>Fett</b> & "so"')).title).toBe('Termine: <b>Fett</b> & "so"');
  });
});
