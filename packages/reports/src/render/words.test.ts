import { describe, expect, it } from 'vitest';
import { type SpokenDate, wordsOf } from './words.ts';

const de = wordsOf('de');
const en = wordsOf('en');
const friday: SpokenDate = { weekday: 5, day: 27, month: 11, year: 2026, time: null, withYear: false };

describe('dates', () => {
  it('[REP-23] read as people say them', () => {
    expect(de.shortDate(friday)).toBe('Fr 27.11.');
    expect(en.shortDate(friday)).toBe('Fri 27 Nov');
    expect(de.longDate(friday)).toBe('Freitag, 27. November 2026');
    expect(en.longDate(friday)).toBe('Friday 27 November 2026');
  });

  it('[REP-23] name their time, and their year where it is another', () => {
    const other = { ...friday, time: '09:30', withYear: true };
    expect(de.shortDate(other)).toBe('Fr 27.11.2026 um 09:30');
    expect(en.shortDate(other)).toBe('Fri 27 Nov 2026 at 09:30');
  });
});

describe('one and many', () => {
  it.each([
    [de.late, ['überfällig', 'seit 1 Arbeitstag überfällig', 'seit 2 Arbeitstagen überfällig']],
    [en.late, ['overdue', 'overdue by 1 working day', 'overdue by 2 working days']],
  ])('[REP-23] have their own form', (late, forms) => {
    expect([0, 1, 2].map((days) => late(days))).toEqual(forms);
  });

  it('[REP-23] also of what is left out, moved, idle and above a limit', () => {
    expect([de.more(1), de.more(2)]).toEqual(['und 1 weitere', 'und 2 weitere']);
    expect([de.above(1), de.above(2)]).toEqual(['1 davon steht oben', '2 davon stehen oben']);
    expect([en.above(1), en.above(2)]).toEqual(['1 of them is listed above', '2 of them are listed above']);
    expect([0, 1, 2].map((days) => de.postponed('a', 'b', days))).toEqual([
      'von a auf b verschoben (am selben Tag)',
      'von a auf b verschoben (1 Tag später)',
      'von a auf b verschoben (2 Tage später)',
    ]);
    expect([0, 1, 2].map((days) => en.postponed('a', 'b', days))).toEqual([
      'moved from a to b (on the same day)',
      'moved from a to b (1 day later)',
      'moved from a to b (2 days later)',
    ]);
    expect([de.idle(1), en.idle(1)]).toEqual([
      'seit 1 Arbeitstag unverändert',
      'unchanged for 1 working day',
    ]);
    expect([1, 2].map((times) => de.deadlineChanges(times, 'a'))).toEqual([
      'einmal geändert, ursprünglich a',
      '2-mal geändert, ursprünglich a',
    ]);
    expect([1, 2].map((times) => en.deadlineChanges(times, null))).toEqual([
      'changed once',
      'changed 2 times',
    ]);
    expect([de.overLimit(1, 0), en.overLimit(1, 0)]).toEqual([
      '1 Aufgabe, WIP-Limit 0',
      '1 task, WIP limit 0',
    ]);
  });
});

it('[REP-23] German texts for outsiders say neither du nor Sie', () => {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'function') texts.push(String(value));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(de);
  expect(texts.length).toBeGreaterThan(50);
  expect(texts.filter((text) => /\b(du|dein\w*|dir|dich|Sie|Ihnen|Ihre?[mnrs]?)\b/.test(text))).toEqual([]);
});
