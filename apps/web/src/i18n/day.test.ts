import { describe, expect, it } from 'vitest';
import { pastIn } from './past-due.ts';
import { longDay, monthName, sayDay, sayDue, shortDay, weekdayName, type DayContext } from './day.ts';

/** A Wednesday. */
const de: DayContext = {
  language: 'de',
  today: '2026-11-25',
  workdays: [1, 2, 3, 4, 5],
  isPast: pastIn('Europe/Berlin', Date.UTC(2026, 10, 25, 11)),
};
const en: DayContext = { ...de, language: 'en' };

describe('[UI-12] dates read as people say them', () => {
  it.each([
    ['2026-11-25', { de: 'heute', en: 'today', tone: 'today' }],
    ['2026-11-26', { de: 'morgen', en: 'tomorrow', tone: 'soon' }],
    ['2026-11-27', { de: 'Fr 27.11.', en: 'Fri 27 Nov', tone: 'soon' }],
    ['2026-12-24', { de: 'Do 24.12.', en: 'Thu 24 Dec', tone: 'later' }],
    ['2027-01-04', { de: 'Mo 4.1.2027', en: 'Mon 4 Jan 2027', tone: 'later' }],
    ['2026-11-24', { de: 'vor 1 Arbeitstag fällig', en: '1 working day late', tone: 'late' }],
    ['2026-11-20', { de: 'vor 3 Arbeitstagen fällig', en: '3 working days late', tone: 'late' }],
    ['2026-11-25T16:30', { de: 'heute 16:30', en: 'today 16:30', tone: 'today' }],
    ['2026-11-25T09:00', { de: 'heute 09:00', en: 'today 09:00', tone: 'late' }],
    ['2026-11-27T09:00', { de: 'Fr 27.11. 09:00', en: 'Fri 27 Nov 09:00', tone: 'soon' }],
  ] as const)('%s is %o', (due, { de: german, en: english, tone }) => {
    expect(sayDue(due, de)).toMatchObject({ text: german, tone });
    expect(sayDue(due, en)).toMatchObject({ text: english, tone });
  });

  it('is overdue without a count when only days off have passed', () => {
    const monday: DayContext = { ...de, today: '2026-11-22' };
    expect(sayDue('2026-11-20', monday)).toMatchObject({ text: 'überfällig', tone: 'late' });
  });

  it('is brief about lateness where room is short', () => {
    expect([sayDue('2026-11-20', de).brief, sayDue('2026-11-20', en).brief]).toEqual([
      'seit 3 AT',
      '3 d late',
    ]);
    expect(sayDue('2026-11-20', { ...de, today: '2026-11-22' }).brief).toBe('überfällig');
    expect(sayDue('2026-11-27T09:00', de).brief).toBe('Fr 27.11.');
    expect(sayDue('2026-11-25T16:30', de).brief).toBe('heute 16:30');
  });

  it('[UI-110] has a number of days that is no year', () => {
    expect([sayDue('2019-04-26', de).brief, sayDue('2019-04-26', en).brief]).toEqual([
      'seit 1.978 AT',
      '1,978 d late',
    ]);
  });

  it('has the exact date for whoever wants it', () => {
    expect(sayDue('2026-11-27T14:30', de).exact).toBe('Freitag, 27. November 2026, 14:30 Uhr');
    expect(longDay('2026-11-27', 'en')).toMatch(/^Friday,? 27 November 2026$/);
  });

  it('judges nothing that is done', () => {
    expect(sayDay('2026-11-24', de)).toBe('gestern');
    expect(sayDay('2026-11-20', en)).toBe('Fri 20 Nov');
  });

  it('names months and weekdays', () => {
    expect(monthName('2026-03-01', 'de')).toBe('März 2026');
    expect([1, 2, 3, 4, 5, 6, 7].map((day) => weekdayName(day, 'de'))).toEqual([
      'Mo',
      'Di',
      'Mi',
      'Do',
      'Fr',
      'Sa',
      'So',
    ]);
    expect(shortDay('2026-11-27', en)).toBe('Fri 27 Nov');
  });
});
