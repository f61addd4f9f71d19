import type { Card } from '@taktboard/board';
import { describe, expect, it } from 'vitest';
import { movedTo, spanOf, stepOf, weekNumber, weeksOf } from './calendar-days.ts';

const card = (fields: Partial<Card>) => ({ id: 'a', ...fields }) as Card;

describe('[FIND-23] days of the calendar', () => {
  it('are whole weeks from Monday on', () => {
    const month = weeksOf('2026-11-25', 'month');
    expect(month[0]?.[0]).toBe('2026-10-26');
    expect(month.at(-1)?.at(-1)).toBe('2026-12-06');
    expect(weeksOf('2026-11-29', 'week')).toEqual([
      ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'],
    ]);
  });

  it.each([
    ['2026-11-23', 48],
    ['2025-12-29', 1],
    ['2026-12-28', 53],
    ['2027-01-04', 1],
  ])('%s begins week %i', (monday, week) => expect(weekNumber(monday)).toBe(week));

  it('go on by months and weeks', () => {
    expect(stepOf('2026-01-31', 'month', 1)).toBe('2026-02-01');
    expect(stepOf('2026-11-25', 'week', -1)).toBe('2026-11-18');
  });
});

describe('[FIND-23] a task in the calendar', () => {
  it('spans from its start to its deadline, or has the one day', () => {
    expect(spanOf(card({ due: '2026-11-25T10:00' }))).toEqual({
      id: 'a',
      from: '2026-11-25',
      to: '2026-11-25',
    });
    expect(spanOf(card({ start: '2026-11-20', due: '2026-11-25' }))).toMatchObject({ from: '2026-11-20' });
    expect(spanOf(card({ start: '2026-11-30', due: '2026-11-25' }))).toMatchObject({ from: '2026-11-25' });
    expect(spanOf(card({ start: '2026-11-30' }))).toBeNull();
  });

  it('keeps its time of day and its length when it is moved', () => {
    expect(movedTo(card({ due: '2026-11-25T10:00' }), '2026-12-01')).toEqual({ due: '2026-12-01T10:00' });
    expect(movedTo(card({ start: '2026-11-20', due: '2026-11-25' }), '2026-12-01')).toEqual({
      start: '2026-11-26',
      due: '2026-12-01',
    });
    expect(movedTo(card({}), '2026-12-01')).toEqual({ due: '2026-12-01' });
  });
});
