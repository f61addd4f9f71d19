import type { PlainBoard } from '@taktboard/board';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryBoard } from '../testing/arbitrary-board.ts';
import { board, card, COLUMNS, digestInput, NO_HOLIDAYS } from '../testing/board-fixture.ts';
import { buildDigest } from '../digest/build-digest.ts';
import { deadlineAtom } from '../feeds/deadline-atom.ts';
import { deadlineCalendar } from '../feeds/deadline-calendar.ts';
import type { DeadlineFeed } from '../feeds/deadline-feed.ts';
import { shareDeadlines } from '../feeds/share-deadlines.ts';
import { millisOf } from '../time/instant.ts';
import { liveHtml } from './live-document.ts';
import { livePage } from './live-shell.ts';
import { pageDocument } from './page-document.ts';
import { shareBoard } from './share-board.ts';
import type { SharedBoard, ShareHides, ShareRules } from './shared-board.ts';
import { wallDocument } from './wall-document.ts';

const NOW = '2026-11-17T09:00:00.000Z';
const HIDES: ShareHides = { descriptions: true, comments: true, people: 'hidden', estimates: true };
const ALL: ShareRules = { columns: null, labels: null, hides: HIDES };
const PEOPLE = [
  { id: 'anna', name: 'Anna Secretname' },
  { id: 'ben', name: 'Ben Bauer' },
];
const LABELS = [
  { id: 'email', name: 'E-Mail', color: 'blue' as const },
  { id: 'web', name: 'SECRET-label', color: 'teal' as const },
];

function shared(of: PlainBoard, rules: Partial<ShareRules> = {}) {
  return shareBoard({
    board: of,
    people: PEOPLE,
    comments: [{ cardId: 'a', author: 'anna', at: '2026-11-16T09:00:00.000Z', text: 'SECRET-comment' }],
    rules: { ...ALL, ...rules },
    calendar: NO_HOLIDAYS,
    now: millisOf(NOW),
    keyOf: (id) => `k${[...id].map((letter) => letter.charCodeAt(0)).join('')}`,
  });
}

function feedOf(seen: SharedBoard, language: 'de' | 'en'): DeadlineFeed {
  const named = { id: 's1', title: 'Shared', pageUrl: 'https://takt.example/s/x' };
  const publicUrl = 'https://takt.example';
  return { ...shareDeadlines(seen, named), language, publicUrl, now: millisOf(NOW) };
}

/** All that a viewer could ever get of a board by these rules, in every language and view. */
function bytesOf(of: PlainBoard, rules: Partial<ShareRules> = {}): string {
  const seen = shared(of, rules);
  const pages = (['de', 'en'] as const).flatMap((language) => [
    livePage({
      title: 'Shared',
      language,
      view: 'page',
      version: '1',
      since: 'e.1',
      key: 'key',
      board: seen,
      body: liveHtml(pageDocument(seen, language)),
      address: 'https://x',
      feeds: { calendar: 'webcal://x/calendar.ics', atom: 'https://x/feed.atom' },
    }),
    liveHtml(wallDocument(seen, language)),
    ...[deadlineCalendar, deadlineAtom].map((render) => render(feedOf(seen, language))),
  ]);
  return JSON.stringify(seen) + pages.join('');
}

/** A card of which every text is a secret but its title. */
const full = card('a', {
  title: 'Seen title',
  description: 'SECRET-description',
  blocked: { reason: 'SECRET-reason' },
  estimate: 48151623,
  campaign: 'SECRET-campaign',
  goal: 'SECRET-goal',
  channel: 'SECRET-channel',
  stage: 'SECRET-stage',
  cover: 'SECRET-cover',
  contributors: ['ben'],
  dependsOn: ['SECRET-other'],
  assets: ['SECRET-asset'],
  labels: ['email'],
  links: [{ id: 'l', url: 'https://SECRET.example', title: 'SECRET-link' }],
  checklist: [{ id: 'i', text: 'SECRET-step', rank: 'a', done: true, owner: 'ben', due: '2026-11-20' }],
});

describe('what a share shows', () => {
  it('[LIVE-3] nothing that is hidden is in the bytes, in any language or view', () => {
    const bytes = bytesOf(board([full], { labels: LABELS }));
    expect(bytes).toContain('Seen title');
    expect(bytes).not.toMatch(/SECRET|48151623|Anna|Ben Bauer/);
    // the board's own name and what it is for are the team's
    expect(bytes).not.toContain('Herbstkampagne');
    expect(bytes).not.toContain('DE-SN');
  });

  it('[LIVE-3] archived tasks and those of archived or hidden columns are not there, nor their columns’ names', () => {
    const archived = { ...COLUMNS[0]!, id: 'old', name: 'SECRET-column', archived: true as const };
    const bytes = bytesOf(
      board(
        [
          card('seen', { title: 'Seen title', columnId: 'done' }),
          card('b', { title: 'SECRET-archived', columnId: 'done', archived: true }),
          card('c', { title: 'SECRET-in-archived', columnId: 'old' }),
          card('d', { title: 'SECRET-in-hidden', columnId: 'ideas', due: '2020-01-01' }),
        ],
        { columns: [...COLUMNS, archived] },
      ),
      { columns: ['done', 'old'] },
    );
    expect(bytes).toContain('Seen title');
    expect(bytes).not.toMatch(/SECRET|Ideen|Abstimmung|2020/);
  });

  it('[LIVE-3] with chosen labels, other tasks and other labels are not there', () => {
    const bytes = bytesOf(
      board(
        [
          card('a', { title: 'Seen title', labels: ['email', 'web'] }),
          card('b', { title: 'SECRET-other', labels: ['web'] }),
          card('c', { title: 'SECRET-none' }),
        ],
        { labels: LABELS },
      ),
      { labels: ['email'] },
    );
    expect(bytes).toContain('E-Mail');
    expect(bytes).not.toContain('SECRET');
  });

  it('[LIVE-3] people are named, told by their initials or left out, in comments too', () => {
    const of = board([card('a')]);
    const hides = (people: ShareHides['people']) => ({ hides: { ...HIDES, comments: false, people } });
    expect(bytesOf(of, hides('shown'))).toContain('Anna Secretname');
    const initials = bytesOf(of, hides('initials'));
    expect(initials).toContain('AS');
    expect(initials).not.toContain('Secretname');
    const hidden = bytesOf(of, hides('hidden'));
    expect(hidden).toContain('SECRET-comment');
    expect(hidden).not.toMatch(/Secretname|>AS</);
  });

  it('[LIVE-3] no id of the board is told', () => {
    fc.assert(
      fc.property(arbitraryBoard, (of) => {
        const renamed: PlainBoard = {
          ...of,
          cards: of.cards.map((one) => ({ ...one, id: `SECRET-id-${one.id}` })),
        };
        expect(bytesOf(renamed)).not.toContain('SECRET');
      }),
      { numRuns: 30 },
    );
  });

  it('[LIVE-3] what people typed is text and never markup', () => {
    const evil = '<img src=x onerror=alert(1)>"\'</script>';
    const bytes = bytesOf(
      board([card('a', { title: evil, description: evil, labels: ['email'] })], {
        labels: [{ id: 'email', name: evil, color: 'red' }],
        columns: COLUMNS.map((column) => ({ ...column, name: evil })),
      }),
      { hides: { descriptions: false, comments: false, people: 'shown', estimates: false } },
    );
    expect(bytes.slice(bytes.indexOf('<!doctype'))).not.toContain('<img');
  });

  it('[LIVE-15] the figures are those of the digest at the same moment', () => {
    fc.assert(
      fc.property(arbitraryBoard, (of) => {
        const { figures } = shared({ ...of, meta: { ...of.meta, region: undefined } });
        const { headline } = buildDigest(
          digestInput(of, { calendar: NO_HOLIDAYS, window: { from: null, to: NOW, missed: [] } }),
        );
        expect([figures.late, figures.dueToday, figures.dueNext, figures.blocked]).toEqual([
          headline['overdue'],
          headline['dueToday'],
          headline['dueNext'],
          headline['blocked'],
        ]);
      }),
      { numRuns: 100 },
    );
  });
});
