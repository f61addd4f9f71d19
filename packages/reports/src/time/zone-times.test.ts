import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOf } from './day.ts';
import { instantOf, millisOf } from './instant.ts';
import { dayInZone, morningOf } from './morning.ts';
import { isKnownZone, ZoneTimes } from './zone-times.ts';

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
];

const HOUR = 3_600_000;

function hours(from: string, to: string): number {
  return (millisOf(to) - millisOf(from)) / HOUR;
}

describe('windows over the change of the clocks', () => {
  it('[REP-8] a Berlin window from 08:00 to 08:00 has 23 hours on 29 March 2026', () => {
    const from = morningOf('2026-03-28', 'Europe/Berlin');
    const to = morningOf('2026-03-29', 'Europe/Berlin');
    expect([from, to]).toEqual(['2026-03-28T07:00:00.000Z', '2026-03-29T06:00:00.000Z']);
    expect(hours(from, to)).toBe(23);
  });

  it('[REP-8] and 25 hours on 25 October 2026', () => {
    expect(hours(morningOf('2026-10-24', 'Europe/Berlin'), morningOf('2026-10-25', 'Europe/Berlin'))).toBe(
      25,
    );
  });

  it('has 24 hours on a leap day and over the year’s end', () => {
    expect(hours(morningOf('2028-02-28', 'Europe/Berlin'), morningOf('2028-02-29', 'Europe/Berlin'))).toBe(
      24,
    );
    expect(hours(morningOf('2026-12-31', 'Europe/Berlin'), morningOf('2027-01-01', 'Europe/Berlin'))).toBe(
      24,
    );
  });
});

describe('timed deadlines', () => {
  const berlin = new ZoneTimes('Europe/Berlin');

  it('[REP-2] a time that the clocks skip counts as one hour later', () => {
    expect(instantOf(berlin.instantOfDue('2026-03-29T02:30'))).toBe('2026-03-29T01:30:00.000Z');
  });

  it('[REP-2] a time that comes twice counts as its first', () => {
    expect(instantOf(berlin.instantOfDue('2026-10-25T02:30'))).toBe('2026-10-25T00:30:00.000Z');
  });

  it('[REP-2] every wall-clock time of every zone is read as RFC 5545 reads it', () => {
    const minutes = fc.integer({ min: 0, max: 1439 });
    const days = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2037-12-31') });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), days, minutes, (zone, day, minute) => {
        const wall = Temporal.PlainDateTime.from(dayOf(day)).add({ minutes: minute });
        const expected = wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
        expect(new ZoneTimes(zone).instantOf(day, minute)).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });
});

it('finds the local day and minute of any instant, also where an earlier question was about another year', () => {
  const times = new Map(ZONES.map((zone) => [zone, new ZoneTimes(zone)]));
  const instants = fc.integer({
    min: millisOf('1990-01-01T00:00:00Z'),
    max: millisOf('2037-01-01T00:00:00Z'),
  });
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), instants, (zone, instant) => {
      const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
      expect(dayOf(times.get(zone)?.dayAt(instant) ?? 0)).toBe(local.toPlainDate().toString());
      expect(times.get(zone)?.minuteAt(instant)).toBe(local.hour * 60 + local.minute);
    }),
    { numRuns: 300 },
  );
});

it('is right at the very moment of a change', () => {
  const berlin = new ZoneTimes('Europe/Berlin');
  const change = millisOf('2026-10-25T01:00:00Z');
  expect(berlin.minuteAt(change)).toBe(120);
  expect(berlin.minuteAt(change - 1)).toBe(179);
  expect(new ZoneTimes('Europe/Berlin').minuteAt(change - 1)).toBe(179);
});

it('[REP-28] an unknown zone is read as UTC', () => {
  expect(isKnownZone('Europe/Berlin')).toBe(true);
  expect(isKnownZone('Mars/Olympus')).toBe(false);
  expect(new ZoneTimes('Mars/Olympus').zone).toBe('UTC');
  expect(dayInZone('2026-11-17T23:30:00Z', 'Mars/Olympus')).toBe('2026-11-17');
  expect(dayInZone('2026-11-17T23:30:00Z', 'Europe/Berlin')).toBe('2026-11-18');
});
