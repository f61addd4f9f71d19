import { describe, expect, it } from 'vitest';
import { countOverdue } from './count-overdue.ts';

const summary = (zone: string, ...dues: string[]) => ({ open: dues.length, zone, dues });

describe('countOverdue', () => {
  it('[HTTP-8] a day is late when it is over where the board is, a time when it has passed there', () => {
    // Sunday 22 November, 23:30 in Berlin
    const now = Date.UTC(2026, 10, 22, 22, 30);
    const dues = ['2026-11-21', '2026-11-22', '2026-11-22T23:29', '2026-11-22T23:31', '2026-11-23'];
    expect(countOverdue(summary('Europe/Berlin', ...dues), now)).toBe(2);
    expect(countOverdue(summary('Asia/Tokyo', ...dues), now)).toBe(4);
  });

  it('[REP-2] in the hour that comes twice a time is over once it has passed for the first time', () => {
    // 02:30 in Berlin on 25 October is first 00:30 and then 01:30 of UTC
    const late = (hour: number, minute: number) =>
      countOverdue(summary('Europe/Berlin', '2026-10-25T02:30'), Date.UTC(2026, 9, 25, hour, minute));
    expect([late(0, 29), late(0, 30), late(0, 31), late(1, 0), late(1, 29)]).toEqual([0, 0, 1, 1, 1]);
  });

  it('reads an unknown zone as UTC', () => {
    const now = Date.UTC(2026, 10, 22, 0, 30);
    expect(countOverdue(summary('Nowhere/Nothing', '2026-11-21', '2026-11-22'), now)).toBe(1);
  });
});
