import { describe, expect, it } from 'vitest';
import { type OpeningFigures, wordsOf } from './words.ts';

const nothing: OpeningFigures = {
  since: { kind: 'yesterday' },
  newly: 0,
  overdue: 0,
  oldest: 0,
  dueToday: 0,
  dueNext: 0,
  nextDays: 3,
  blocked: 0,
  slipped: 0,
  completed: 0,
};

const CASES: { figures: Partial<OpeningFigures>; de: string; en: string }[] = [
  {
    figures: {},
    de: 'Keine Aufgabe ist überfällig, und heute ist keine fällig. In den nächsten drei Arbeitstagen wird keine fällig.',
    en: 'No task is overdue, and none is due today. None is due in the next three working days.',
  },
  {
    figures: { newly: 3, overdue: 3, dueToday: 5, dueNext: 1 },
    de: 'Drei Aufgaben sind seit gestern überfällig, fünf sind heute fällig. In den nächsten drei Arbeitstagen wird eine Aufgabe fällig.',
    en: 'Three tasks have been overdue since yesterday, and five are due today. One task is due in the next three working days.',
  },
  {
    figures: { newly: 1, overdue: 1, dueToday: 1, dueNext: 2, since: { kind: 'weekday', weekday: 5 } },
    de: 'Eine Aufgabe ist seit Freitag überfällig, eine ist heute fällig. In den nächsten drei Arbeitstagen werden zwei Aufgaben fällig.',
    en: 'One task has been overdue since Friday, and one is due today. Two tasks are due in the next three working days.',
  },
  {
    figures: { newly: 2, overdue: 14, oldest: 13, since: { kind: 'lastDigest' }, blocked: 1, slipped: 1 },
    de: 'Zwei Aufgaben sind seit dem letzten Überblick überfällig, heute ist keine fällig. Insgesamt sind 14 Aufgaben überfällig, die älteste seit 13 Arbeitstagen. Eine Aufgabe ist blockiert, ein Termin hat sich verschoben.',
    en: 'Two tasks have been overdue since the last digest, and none is due today. In total, 14 tasks are overdue, the oldest by 13 working days. One task is blocked, and one deadline has slipped.',
  },
  {
    figures: { newly: 2, overdue: 2, oldest: 1, since: { kind: 'day', day: '29.10.' } },
    de: 'Zwei Aufgaben sind seit 29.10. überfällig, heute ist keine fällig. In den nächsten drei Arbeitstagen wird keine fällig.',
    en: 'Two tasks have been overdue since 29.10., and none is due today. None is due in the next three working days.',
  },
  {
    figures: { newly: 12, overdue: 12, since: { kind: 'unknown' }, blocked: 2, slipped: 2 },
    de: 'Zwölf Aufgaben sind neu überfällig, heute ist keine fällig. In den nächsten drei Arbeitstagen wird keine fällig. Zwei Aufgaben sind blockiert, zwei Termine haben sich verschoben.',
    en: 'Twelve tasks are newly overdue, and none is due today. None is due in the next three working days. Two tasks are blocked, and two deadlines have slipped.',
  },
  {
    figures: { overdue: 1, oldest: 1, dueToday: 1 },
    de: 'Eine Aufgabe ist heute fällig, neu überfällig ist keine. Weiterhin überfällig ist eine Aufgabe, seit einem Arbeitstag.',
    en: 'One task is due today, and none is newly overdue. One task is still overdue, by one working day.',
  },
  {
    figures: { overdue: 4, oldest: 0, completed: 1 },
    de: 'Keine Aufgabe ist neu überfällig, und heute ist keine fällig. Weiterhin überfällig sind vier Aufgaben. Erledigt wurde seit gestern eine Aufgabe.',
    en: 'No task is newly overdue, and none is due today. Four tasks are still overdue. One task has been completed since yesterday.',
  },
  {
    figures: { dueToday: 2, slipped: 1, completed: 3 },
    de: 'Zwei Aufgaben sind heute fällig, überfällig ist keine. In den nächsten drei Arbeitstagen wird keine fällig. Ein Termin hat sich verschoben.',
    en: 'Two tasks are due today, and none is overdue. None is due in the next three working days. One deadline has slipped.',
  },
  {
    figures: { completed: 2, since: { kind: 'weekday', weekday: 7 }, nextDays: 1, dueNext: 1 },
    de: 'Keine Aufgabe ist überfällig, und heute ist keine fällig. Am nächsten Arbeitstag wird eine Aufgabe fällig. Erledigt wurden seit Sonntag zwei Aufgaben.',
    en: 'No task is overdue, and none is due today. One task is due on the next working day. Two tasks have been completed since Sunday.',
  },
  {
    figures: { nextDays: 0 },
    de: 'Keine Aufgabe ist überfällig, und heute ist keine fällig.',
    en: 'No task is overdue, and none is due today.',
  },
];

describe('the digest opens with sentences that can be read aloud', () => {
  it.each(CASES)('[REP-23] $en', ({ figures, de, en }) => {
    expect(
      wordsOf('de')
        .opening({ ...nothing, ...figures })
        .join(' '),
    ).toBe(de);
    expect(
      wordsOf('en')
        .opening({ ...nothing, ...figures })
        .join(' '),
    ).toBe(en);
  });

  it('[REP-23] two or three, never more', () => {
    for (const { figures } of CASES.filter(({ figures: { nextDays = 3 } }) => nextDays > 0)) {
      for (const language of ['de', 'en'] as const) {
        const { length } = wordsOf(language).opening({ ...nothing, ...figures });
        expect(length).toBeGreaterThanOrEqual(2);
        expect(length).toBeLessThanOrEqual(3);
      }
    }
  });
});

describe('the overdue report opens with one', () => {
  it.each([
    { total: 0, oldest: 0, de: 'Keine Aufgabe ist überfällig.', en: 'No task is overdue.' },
    { total: 1, oldest: 0, de: 'Eine Aufgabe ist überfällig.', en: 'One task is overdue.' },
    {
      total: 1,
      oldest: 1,
      de: 'Eine Aufgabe ist überfällig, seit einem Arbeitstag.',
      en: 'One task is overdue, by one working day.',
    },
    {
      total: 13,
      oldest: 2,
      de: '13 Aufgaben sind überfällig, die älteste seit zwei Arbeitstagen.',
      en: '13 tasks are overdue, the oldest by two working days.',
    },
  ])('[REP-23] for $total that are up to $oldest working days late', ({ total, oldest, de, en }) => {
    expect(wordsOf('de').overdueOpening(total, oldest)).toEqual([de]);
    expect(wordsOf('en').overdueOpening(total, oldest)).toEqual([en]);
  });
});
