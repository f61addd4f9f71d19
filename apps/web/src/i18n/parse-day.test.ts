import { describe, expect, it } from 'vitest';
import { isWholeDate, parseDay, parseDue } from './parse-day.ts';

/** A Wednesday. */
const TODAY = '2026-11-25';

describe('[UI-11] a day is understood as it is written, in either language', () => {
  it.each([
    ['heute', '2026-11-25'],
    ['Today', '2026-11-25'],
    ['morgen', '2026-11-26'],
    ['tomorrow', '2026-11-26'],
    ['übermorgen', '2026-11-27'],
    ['gestern', '2026-11-24'],
    ['fr', '2026-11-27'],
    ['Fr.', '2026-11-27'],
    ['friday', '2026-11-27'],
    ['am Montag', '2026-11-30'],
    ['next mon', '2026-11-30'],
    ['nächsten Dienstag', '2026-12-01'],
    ['24.12.', '2026-12-24'],
    ['24.12', '2026-12-24'],
    ['1. 2.', '2027-02-01'],
    ['24.12.2027', '2027-12-24'],
    ['24.12.27', '2027-12-24'],
    ['24. Dezember', '2026-12-24'],
    ['24 dec', '2026-12-24'],
    ['Dec 24', '2026-12-24'],
    ['December 24th, 2027', '2027-12-24'],
    ['3. März', '2027-03-03'],
    ['3 Maerz', '2027-03-03'],
    ['1 Mai', '2027-05-01'],
    ['2026-12-24', '2026-12-24'],
    ['+3', '2026-11-28'],
    ['in 2 Wochen', '2026-12-09'],
    ['in 10 days', '2026-12-05'],
    ['bis fr', '2026-11-27'],
  ])('%s', (text, day) => {
    expect(parseDay(text, TODAY)).toBe(day);
  });

  it('takes today’s own weekday for the next one', () => {
    expect(parseDay('mi', TODAY)).toBe('2026-12-02');
    expect(parseDay('wednesday', TODAY)).toBe('2026-12-02');
  });

  it('takes a day of some days ago for past, and one of long ago for the coming year', () => {
    expect(parseDay('20.11.', TODAY)).toBe('2026-11-20');
    expect(parseDay('20.1.', TODAY)).toBe('2027-01-20');
  });

  it.each([
    '',
    'soon',
    '31.2.',
    '29.2.2027',
    '12/11',
    '2026-13-01',
    '32 dec',
    'constructor',
    '__proto__',
    'mond',
  ])('guesses nothing from “%s”', (text) => {
    expect(parseDay(text, TODAY)).toBeUndefined();
  });

  it.each([
    ['2026-12-24 15:30', '2026-12-24T15:30'],
    ['2026-12-24T15:30', '2026-12-24T15:30'],
    ['24.12. 15:30', '2026-12-24T15:30'],
    ['24.12., 15:30 Uhr', '2026-12-24T15:30'],
    ['fr um 9 Uhr', '2026-11-27T09:00'],
    ['tomorrow at 9:05', '2026-11-26T09:05'],
    ['24.12.', '2026-12-24'],
    ['31.2. 10:00', undefined],
    ['24.12. 25:00', undefined],
    ['15:30', undefined],
  ])('a due with a time: %s', (text, due) => {
    expect(parseDue(text, TODAY)).toBe(due);
  });

  it('knows a date that is written to its end', () => {
    expect(['31.02.', '31.2.2026', '2026-02-31'].every(isWholeDate)).toBe(true);
    expect(['31.2', '31.02.20', '2026-02-3', 'mo'].some(isWholeDate)).toBe(false);
  });

  it('knows leap days', () => {
    expect(parseDay('29.2.2028', TODAY)).toBe('2028-02-29');
  });
});
