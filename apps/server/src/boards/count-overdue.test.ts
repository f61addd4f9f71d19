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

  it('reads an unknown zone as UTC', () => {
    const now = Date.UTC(2026, 10, 22, 0, 30);
    expect(countOverdue(summary('Nowhere/Nothing', '2026-11-21', '2026-11-22'), now)).toBe(1);
  });
});
