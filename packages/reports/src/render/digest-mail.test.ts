import { describe, expect, it } from 'vitest';
import { buildDigest } from '../digest/build-digest.ts';
import { board, card, digestInput } from '../testing/board-fixture.ts';
import { goldenContext } from '../testing/golden-digest.ts';
import { digestDocument } from './digest-document.ts';
import { shareLines } from './share-lines.ts';

const cards = Array.from({ length: 40 }, (_, n) => [
  card(`late${n}`, { due: '2026-11-16' }),
  card(`today${n}`, { due: '2026-11-17' }),
  card(`next${n}`, { due: '2026-11-19', blocked: { reason: '' } }),
]).flat();
const digest = buildDigest(digestInput(board(cards)));
const mail = digestDocument(digest, goldenContext('en'), 'mail');

describe('a mail', () => {
  it('[REP-24] has at most five sections and 25 lines, and tells how many more there are', () => {
    expect(
      mail.sections.map(({ heading, total, lines, more }) => [heading, total, lines.length, more]),
    ).toEqual([
      ['Newly overdue', 40, 9, 'and 31 more'],
      ['Due today', 40, 8, 'and 32 more'],
      ['Blocked', 40, 8, 'and 32 more'],
    ]);
  });

  it('[REP-24] totals the rest and links to the whole', () => {
    expect(mail.rest).toEqual(['Due in the next working days: 40']);
    expect(mail.link?.url).toBe('https://takt.example/b/board-1/digest');
  });

  it('[REP-24] lists all that is late when it is the first, the longest first, since nothing is newly so', () => {
    const first = buildDigest(
      digestInput(board([card('new', { due: '2026-11-16' }), card('old', { due: '2026-10-01' })]), {
        window: { from: null, to: '2026-11-17T07:00:00.000Z', missed: [] },
        then: null,
      }),
    );
    const { sections, rest } = digestDocument(first, goldenContext('en'), 'mail');
    expect(sections.map(({ heading, total }) => [heading, total])).toEqual([['Overdue in total', 2]]);
    expect(sections[0]?.lines.map(({ title }) => title)).toEqual(['Task old', 'Task new']);
    expect(rest).toEqual([]);
  });

  it('has no links where there is no address', () => {
    const { link, sections } = digestDocument(digest, { ...goldenContext('en'), boardUrl: null }, 'mail');
    expect(link).toBeNull();
    expect(sections.flatMap(({ lines }) => lines).every(({ url }) => url === null)).toBe(true);
  });
});

it('[REP-23] calls open work overdue whose deadline fell on a weekend, before any working day has passed', () => {
  const sunday = buildDigest(
    digestInput(board([card('saturday', { due: '2026-11-21', blocked: { reason: 'Musik' } })]), {
      window: { from: '2026-11-21T07:00:00.000Z', to: '2026-11-22T07:00:00.000Z', missed: [] },
    }),
  );
  const { sections } = digestDocument(sunday, goldenContext('en'), 'page');
  const blocked = sections.find(({ heading }) => heading === 'Blocked');
  expect(blocked?.lines.flatMap(({ parts }) => parts)).toContain('overdue');
});

describe('the page', () => {
  const page = digestDocument(digest, goldenContext('en'), 'page');

  it('[REP-24] shows every section that has something, each to its cap', () => {
    expect(page.sections.map(({ heading, lines }) => [heading, lines.length])).toEqual([
      ['Newly overdue', 25],
      ['Overdue by up to 1 working day', 0],
      ['Due today', 25],
      ['Due in the next working days', 25],
      ['Blocked', 25],
    ]);
    expect(page.rest).toEqual([]);
  });

  it('lists no task twice among the overdue', () => {
    const mixed = board([card('new', { due: '2026-11-16' }), card('old', { due: '2026-11-15' })]);
    const before = board([card('new', { due: '2026-11-16' }), card('old', { due: '2026-11-13' })]);
    const { sections } = digestDocument(
      buildDigest(digestInput(mixed, { then: before })),
      goldenContext('en'),
      'page',
    );
    const overdue = sections.filter(({ tone }) => tone === 'late');
    expect(overdue.map(({ lines }) => lines.map(({ title }) => title))).toEqual([['Task new'], ['Task old']]);
  });
});

describe('sharing lines', () => {
  const of = (...lengths: number[]) => lengths.map((length) => ({ lines: Array.from({ length }) }));

  it('gives what a short section leaves to the others', () => {
    expect(shareLines(of(30, 2, 30), 25)).toEqual([12, 2, 11]);
    expect(shareLines(of(3, 2), 25)).toEqual([3, 2]);
    expect(shareLines([], 25)).toEqual([]);
  });
});
