import { describe, expect, it } from 'vitest';
import { millisOf } from '../time/instant.ts';
import { ZoneTimes } from '../time/zone-times.ts';
import { deadlineKey, isLate, momentOf } from './lateness.ts';

const berlin = new ZoneTimes('Europe/Berlin');

function lateAt(instant: string, due: string, zone = berlin): boolean {
  return isLate(due, momentOf(millisOf(instant), zone), zone);
}

describe('a day alone', () => {
  it('[REP-1] is late once it is over on the board’s clock', () => {
    expect(lateAt('2026-11-16T22:59:59Z', '2026-11-16')).toBe(false);
    expect(lateAt('2026-11-16T23:00:00Z', '2026-11-16')).toBe(true);
  });

  it('[REP-1] is over at another instant elsewhere', () => {
    const honolulu = new ZoneTimes('Pacific/Honolulu');
    expect(lateAt('2026-11-17T07:00:00Z', '2026-11-16', honolulu)).toBe(false);
    expect(lateAt('2026-11-17T10:00:00Z', '2026-11-16', honolulu)).toBe(true);
  });

  it('may be the leap day or the year’s last', () => {
    expect(lateAt('2028-02-29T12:00:00Z', '2028-02-29')).toBe(false);
    expect(lateAt('2028-03-01T00:00:00Z', '2028-02-29')).toBe(true);
    expect(lateAt('2026-12-31T22:59:00Z', '2026-12-31')).toBe(false);
    expect(lateAt('2026-12-31T23:00:00Z', '2026-12-31')).toBe(true);
  });
});

describe('a timed deadline', () => {
  it('[REP-1] is late once its instant has passed, and not at the instant itself', () => {
    expect(lateAt('2026-11-17T07:00:00Z', '2026-11-17T08:00')).toBe(false);
    expect(lateAt('2026-11-17T07:00:00.001Z', '2026-11-17T08:00')).toBe(true);
  });

  it('[REP-2] in the hour that is skipped is late an hour after it was written for', () => {
    expect(lateAt('2026-03-29T01:30:00Z', '2026-03-29T02:30')).toBe(false);
    expect(lateAt('2026-03-29T01:30:01Z', '2026-03-29T02:30')).toBe(true);
  });

  it('[REP-2] in the hour that comes twice is late after its first time', () => {
    expect(lateAt('2026-10-25T00:30:00Z', '2026-10-25T02:30')).toBe(false);
    expect(lateAt('2026-10-25T00:30:01Z', '2026-10-25T02:30')).toBe(true);
  });
});

it('a day alone ends after every time of it and before the next day', () => {
  expect(deadlineKey('2026-11-17') > deadlineKey('2026-11-17T23:59')).toBe(true);
  expect(deadlineKey('2026-11-17') < deadlineKey('2026-11-18T00:00')).toBe(true);
});
