import { describe, expect, it } from 'vitest';
import { addMonths, dayAfterKey, monthGrid } from './month-grid.ts';

describe('a month as weeks', () => {
  it('begins on Monday and holds each day once', () => {
    const weeks = monthGrid('2026-11-15');
    expect(weeks).toHaveLength(6);
    expect(weeks[0]?.[0]).toBe('2026-10-26');
    expect(weeks.at(-1)?.at(-1)).toBe('2026-12-06');
    expect(weeks.flat().filter((day) => day.startsWith('2026-11'))).toHaveLength(30);
    expect(new Set(weeks.flat()).size).toBe(42);
  });

  it('has four weeks when February fits into them', () => {
    expect(monthGrid('2027-02-01')).toHaveLength(4);
  });

  it('keeps to the last day of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
  });

  it('is walked with the keys of a grid', () => {
    const day = '2026-11-25';
    const go = (key: string) => dayAfterKey(key, day);
    expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map(go)).toEqual([
      '2026-11-24',
      '2026-11-26',
      '2026-11-18',
      '2026-12-02',
    ]);
    expect(['Home', 'End', 'PageUp', 'PageDown', 'x'].map(go)).toEqual([
      '2026-11-23',
      '2026-11-29',
      '2026-10-25',
      '2026-12-25',
      undefined,
    ]);
  });
});
