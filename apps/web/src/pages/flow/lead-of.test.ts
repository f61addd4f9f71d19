import type { FlowReport } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { leadOf } from './lead-of.ts';
import { de } from './text/de.ts';
import { en } from './text/en.ts';

const NOTHING: FlowReport = {
  schema: 1,
  boardId: 'b',
  from: '2026-11-05',
  to: '2026-11-18',
  since: '2026-01-01',
  asOf: '2026-11-18T10:00:00.000Z',
  zone: 'UTC',
  columns: [],
  days: Array.from({ length: 14 }, (_, index) => ({ day: `2026-11-${index + 5}`, counts: [] })),
  finished: { total: 0, items: [] },
  cycle: null,
  lead: null,
  throughput: [],
  sle: null,
  ageing: { total: 0, items: [], columns: [] },
  forecast: { open: 3, finished: 0, days: 90, done: null },
};

function said(report: Partial<FlowReport>, language: 'de' | 'en' = 'en'): string[] {
  const meta = { schema: 1, title: 'Plan', zone: 'UTC', workdays: [1] };
  const board = { meta, columns: [], labels: [] };
  return leadOf({
    report: { ...NOTHING, ...report },
    board,
    m: language === 'en' ? en : de,
    language,
    of: '',
  });
}

describe('[REP-43] what the page of the flow says first', () => {
  it('is that nothing was finished, and no more than that', () => {
    expect(said({})).toEqual(['Nothing has been finished in this time.']);
  });

  it('is no cycle time from four tasks, and one from five', () => {
    const spread = { p50: 2, p85: 5, p95: 8 };
    const finished = { total: 5, items: [] };
    expect(said({ finished, cycle: { count: 4, ...spread } })).toEqual([
      '5 tasks finished, about 2.5 a week.',
    ]);
    expect(said({ finished, cycle: { count: 5, ...spread } }).at(-1)).toBe(
      'From start to finish half of them took at most 2 days, 85 of 100 at most 5 days.',
    );
  });

  it('is when all may be done, or that it has no end', () => {
    const known = { open: 3, finished: 12, days: 90 };
    const by = (p50: string | null, p85: string | null) =>
      said({ forecast: { ...known, done: { p50, p85, p95: null } } }, 'de').at(-1);
    expect(by('2026-12-01', '2027-01-15')).toBe(
      'In diesem Tempo ist alles, was offen ist (3 Aufgaben), in der Hälfte aller Fälle bis 01.12.2026 erledigt, in 85 von 100 bis 15.01.2027.',
    );
    expect(by('2030-12-01', null)).toContain('in der Hälfte aller Fälle bis 01.12.2030 erledigt.');
    expect(by(null, null)).toContain('auch in fünf Jahren nicht erledigt');
  });

  it('is what is under way for longer than expected', () => {
    const item = { title: 'x', columnId: 'c', inColumn: 1 };
    const ageing = {
      total: 2,
      items: [
        { ...item, id: 'a', age: 9 },
        { ...item, id: 'b', age: 8 },
      ],
      columns: [],
    };
    expect(said({ ageing, sle: { share: 85, days: 8, tasks: 20 } }).at(-1)).toBe(
      'Under way for longer than 8 days, within which 85 of 100 are done: 1 task.',
    );
  });
});
