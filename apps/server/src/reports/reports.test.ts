import type { PlainBoard } from '@taktboard/board';
import { Digest, fail, ok, OverdueReport } from '@taktboard/protocol';
import { buildDigest, type ActivityItem, type CardFacts } from '@taktboard/reports';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { dateHolidays } from './date-holidays.ts';
import { createReports, type ReportSources } from './reports.ts';

const holidays = dateHolidays();

function card(id: string, fields: Partial<PlainBoard['cards'][number]> = {}): PlainBoard['cards'][number] {
  return {
    id,
    title: `Aufgabe ${id}`,
    columnId: 'doing',
    rank: id,
    description: '',
    contributors: [],
    labels: [],
    dependsOn: [],
    assets: [],
    links: [],
    checklist: [],
    ...fields,
  };
}

function plan(meta: Partial<PlainBoard['meta']> = {}): PlainBoard {
  return {
    meta: {
      schema: 1,
      title: 'Plan',
      zone: 'Europe/Berlin',
      region: 'DE-SN',
      workdays: [1, 2, 3, 4, 5],
      ...meta,
    },
    columns: [
      { id: 'doing', name: 'In Arbeit', rank: 'a', kind: 'active' },
      { id: 'done', name: 'Fertig', rank: 'b', kind: 'done' },
    ],
    cards: [
      card('late', { due: '2026-11-17', owner: 'anna', labels: ['email'] }),
      card('timed', { due: '2026-11-19T10:00' }),
      card('finished', { due: '2026-11-02', columnId: 'done' }),
    ],
    labels: [{ id: 'email', name: 'E-Mail', color: 'blue' }],
    views: [],
    problems: [],
  };
}

const LATE_FACTS: CardFacts = {
  created: null,
  started: null,
  entered: null,
  blockedSince: null,
  firstDue: '2026-11-10',
  dueChanges: 2,
  lastChange: '2026-11-03T09:00:00.000Z',
  finished: null,
};

/** Thursday, 19 November 2026, 15:00 in Berlin. */
const NOW = Date.UTC(2026, 10, 19, 14);

function reportsOn(board: PlainBoard, sources: Partial<ReportSources> = {}) {
  return createReports({
    read: async (boardId) => (boardId === 'plan' ? ok({ board }) : fail('no-such-board')),
    factsOf: async () => new Map([['late', LATE_FACTS]]),
    activityBetween: async () => [],
    askedGuests: async () => [],
    people: async () => [{ id: 'anna', name: 'Anna Kurz' }],
    holidays,
    makeDigest: async (input) => buildDigest(input),
    clock: () => NOW,
    boardUrl: (boardId) => `https://takt.example/b/${boardId}`,
    ...sources,
  });
}

async function digestOn(board: PlainBoard, date?: string) {
  const made = await reportsOn(board).digestFor('plan', { date, run: undefined });
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

describe('the digest of a board', () => {
  it('[REP-26] is that of the day at 08:00 on the board’s clock, without a comparison', async () => {
    const digest = await digestOn(plan(), '2026-11-20');
    expect(digest.reportDate).toBe('2026-11-20');
    expect(digest.window).toEqual({ from: null, to: '2026-11-20T07:00:00.000Z', missed: [] });
    expect(digest.runKey).toBe('as-of:2026-11-20');
    expect(digest.overdue.newly.items.map(({ id }) => id)).toEqual(['timed']);
    expect(digest.created.total).toBe(0);
  });

  it('[REP-26] [UI-142] is as of now when no day is named, and so calls late what the overdue report does', async () => {
    const digest = await digestOn(plan());
    expect(digest).toMatchObject({ reportDate: '2026-11-19', window: { to: '2026-11-19T14:00:00.000Z' } });
    const lateOf = async (clock: () => number) => {
      const reports = reportsOn(plan(), { clock });
      const made = await reports.digestFor('plan', { date: undefined, run: undefined });
      const report = await reports.overdueFor('plan', { date: undefined, by: 'age' });
      if (!made.ok || !report.ok) throw new Error('a report is missing');
      const { buckets } = made.value.overdue;
      return {
        digest: Object.values(buckets).flatMap(({ items }) => items.map(({ id }) => id)),
        today: made.value.dueToday.items.map(({ id }) => id),
        overdue: report.value.groups.flatMap(({ items }) => items.map(({ id }) => id)),
      };
    };
    // due today at a time: before it, and after
    const early = await lateOf(() => Date.UTC(2026, 10, 19, 7));
    expect(early).toEqual({ digest: ['late'], today: ['timed'], overdue: ['late'] });
    const late = await lateOf(() => NOW);
    expect(late.digest.toSorted()).toEqual(['late', 'timed']);
    expect(late.overdue.toSorted()).toEqual(['late', 'timed']);
    expect(late.today).toEqual([]);
  });

  it('[REP-27] counts working days by the holidays of the board’s region', async () => {
    const saxony = await digestOn(plan(), '2026-11-19');
    expect(saxony.overdue.buckets.d0_1.items).toMatchObject([{ id: 'late', lateDays: 1 }]);
    const berlin = await digestOn(plan({ region: 'DE-BE' }), '2026-11-19');
    expect(berlin.overdue.buckets.d2_5.items).toMatchObject([{ id: 'late', lateDays: 2 }]);
  });

  it('knows how long a task has been left alone', async () => {
    const digest = await digestOn(plan(), '2026-11-19');
    expect(digest.stale.items).toMatchObject([{ id: 'late', idle: 11 }]);
  });

  it('keeps to the published schema, on every day of the calendar', async () => {
    for (const date of ['2026-11-20', '2028-02-29', '0001-01-01', '9999-12-31']) {
      expect(v.parse(Digest, await digestOn(plan(), date))).toBeTruthy();
    }
  });
});

it('[REP-28] a zone and a region that are not known are told in the JSON of both reports', async () => {
  const lost = plan({ zone: 'Mars/Olympus', region: 'XX-9' });
  const problems = [
    { kind: 'unknown-zone', zone: 'Mars/Olympus' },
    { kind: 'unknown-region', region: 'XX-9' },
  ];
  expect(v.parse(Digest, await digestOn(lost)).problems).toEqual(problems);
  const overdue = await reportsOn(lost).overdueFor('plan', { date: undefined, by: 'age' });
  expect(v.parse(OverdueReport, overdue.ok ? overdue.value : null).problems).toEqual(problems);
  expect(await digestOn(plan())).not.toHaveProperty('problems');
});

describe('what changed since a day', () => {
  const moved: ActivityItem[] = [
    {
      seq: 9,
      at: '2026-11-18T09:00:00.000Z',
      by: 'anna',
      kind: 'card.moved',
      card: 'finished',
      from: 'doing',
      to: 'done',
    },
    { seq: 12, at: '2026-11-19T09:00:00.000Z', by: 'anna', kind: 'card.added', card: 'timed', to: 'doing' },
  ];
  const since = (day: string, date?: string) =>
    reportsOn(plan(), {
      activityBetween: async (_id, fromMs, toMs) =>
        moved.filter(({ at }) => Date.parse(at) > fromMs && Date.parse(at) <= toMs),
    }).digestFor('plan', { date, since: day, run: undefined });
  const idsOf = (list: { items: { id: string }[] }) => list.items.map(({ id }) => id);

  it('[REP-39] is told of the board as it was at 08:00 of that day', async () => {
    const made = await since('2026-11-18');
    if (!made.ok) throw new Error(made.reason);
    expect(made.value.window.from).toBe('2026-11-18T07:00:00.000Z');
    expect(idsOf(made.value.completed)).toEqual(['finished']);
    expect(idsOf(made.value.created)).toEqual(['timed']);
    expect(v.parse(Digest, made.value)).toBeTruthy();
  });

  it('[REP-39] takes the later board as it was, too', async () => {
    const made = await since('2026-11-18', '2026-11-19');
    if (!made.ok) throw new Error(made.reason);
    expect(idsOf(made.value.completed)).toEqual(['finished']);
    expect(made.value.created.total).toBe(0);
    expect(made.value.dueToday.total).toBe(0);
  });

  it('[REP-39] is nothing where the day is not before the report', async () => {
    expect(await since('2026-11-20')).toEqual(fail('nothing-between'));
    expect(await since('2026-11-19', '2026-11-19')).toEqual(fail('nothing-between'));
  });
});

describe('the overdue report of a board', () => {
  it('[REP-26] is as of now when no day is named', async () => {
    const made = await reportsOn(plan()).overdueFor('plan', { date: undefined, by: 'label' });
    const report = v.parse(OverdueReport, made.ok ? made.value : null);
    expect(report).toMatchObject({
      reportDate: '2026-11-19',
      total: 2,
      groups: [
        { key: 'email', items: [{ id: 'late', lateDays: 1, times: 2, first: '2026-11-10' }] },
        { key: '', items: [{ id: 'timed', lateDays: 0 }] },
      ],
    });
  });

  it('[REP-26] is as of 08:00 of the day that is named', async () => {
    const made = await reportsOn(plan()).overdueFor('plan', { date: '2026-11-19', by: 'age' });
    expect(made).toMatchObject({ ok: true, value: { total: 1, groups: [{ key: 'd0_1' }] } });
  });
});

describe('what is not there', () => {
  it('a board', async () => {
    const reports = reportsOn(plan());
    expect(await reports.digestFor('none', { date: undefined, run: undefined })).toEqual(
      fail('no-such-board'),
    );
    expect(await reports.overdueFor('none', { date: undefined, by: 'age' })).toEqual(fail('no-such-board'));
  });

  it('a board that cannot be read', async () => {
    const reports = reportsOn(plan(), { read: async () => fail('not-readable') });
    expect(await reports.digestFor('plan', { date: undefined, run: undefined })).toEqual(
      fail('not-readable'),
    );
  });

  it('a run', async () => {
    const reports = reportsOn(plan());
    expect(await reports.digestFor('plan', { date: undefined, run: 'daily:2026-11-19' })).toEqual(
      fail('no-such-run'),
    );
  });
});

describe('a board whose settings are not known here', () => {
  const strange = plan({ zone: 'Mars/Olympus', region: 'XX-9' });

  it('[REP-28] is judged in UTC and without holidays, and the reader is told', async () => {
    const digest = await digestOn(strange, '2026-11-19');
    expect(digest.zone).toBe('UTC');
    expect(digest.window.to).toBe('2026-11-19T08:00:00.000Z');
    expect(digest.overdue.buckets.d2_5.total).toBe(1);
    const page = await reportsOn(strange).digest('plan', {
      date: undefined,
      run: undefined,
      format: 'text',
      language: 'en',
    });
    const body = page.ok ? page.value.body : '';
    expect(body).toContain('The time zone Mars/Olympus is not known; UTC was used.');
    expect(body).toContain('No holidays are known for the region XX-9; none were counted.');
  });
});

it('renders each format with its media type, with names and links', async () => {
  const reports = reportsOn(plan());
  const digest = async (format: 'json' | 'text' | 'html') => {
    const made = await reports.digest('plan', { date: undefined, run: undefined, format, language: 'de' });
    return made.ok ? made.value : null;
  };
  const overdue = async (format: 'json' | 'csv' | 'text' | 'html') => {
    const made = await reports.overdue('plan', { date: undefined, by: 'owner', format, language: 'de' });
    return made.ok ? made.value : null;
  };
  expect(JSON.parse((await digest('json'))?.body ?? '')).toMatchObject({ schema: 1, boardId: 'plan' });
  expect((await digest('text'))?.body).toContain('- Aufgabe late · Anna Kurz · seit 1 Arbeitstag überfällig');
  expect((await digest('html'))?.body).toContain('href="https://takt.example/b/plan/t/late"');
  expect((await overdue('json'))?.type).toBe('application/json');
  expect((await overdue('csv'))?.type).toBe('text/csv; charset=utf-8');
  expect((await overdue('csv'))?.body).toContain(
    'Anna Kurz;Aufgabe late;late;In Arbeit;Anna Kurz;2026-11-17;1;',
  );
  expect((await overdue('text'))?.type).toBe('text/plain; charset=utf-8');
  expect((await overdue('html'))?.type).toBe('text/html; charset=utf-8');
});
