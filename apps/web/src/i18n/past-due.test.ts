import { lateness } from '@taktboard/reports';
import { describe, expect, it } from 'vitest';
import { sayDue } from './day.ts';
import { pastIn } from './past-due.ts';

const MINUTES = 60_000;
const two = (value: number) => String(value).padStart(2, '0');
/** Every quarter of an hour of a day as it may be typed, and the day itself. */
const duesOf = (day: string) => [
  day,
  ...Array.from({ length: 96 }, (_, at) => `${day}T${two(Math.floor(at / 4))}:${two((at % 4) * 15)}`),
];

describe('[UI-142] what is late for the client', () => {
  it.each([
    ['Europe/Berlin', '2026-03-29'],
    ['Europe/Berlin', '2026-10-25'],
    ['America/New_York', '2026-11-01'],
    ['Australia/Lord_Howe', '2026-04-05'],
    ['Asia/Kolkata', '2026-11-17'],
    ['Mars/Olympus', '2026-11-17'],
  ])('in %s on %s is what is late for reports, at every moment', (zone, day) => {
    const start = Date.parse(`${day}T00:00:00Z`) - 14 * 60 * MINUTES;
    const dues = duesOf(day);
    const known = zone === 'Mars/Olympus' ? 'UTC' : zone;
    const moments = Array.from({ length: 312 }, (_, at) => start + at * (10 * MINUTES + 1));
    const said = (late: (now: number) => (due: string) => boolean) =>
      moments.map((now) => [new Date(now).toISOString(), ...dues.filter(late(now))]);
    expect(said((now) => pastIn(zone, now))).toEqual(said((now) => lateness(known, now)));
  });

  it.each([
    // 02:30 does not exist: it is 03:30
    ['2026-03-29T01:29:59Z', '2026-03-29T02:30', false],
    ['2026-03-29T01:30:01Z', '2026-03-29T02:30', true],
    // the second 02:15: the first 02:30, which counts, is long over
    ['2026-10-25T00:29:59Z', '2026-10-25T02:30', false],
    ['2026-10-25T01:15:00Z', '2026-10-25T02:30', true],
  ])('at %s: %s is late: %s, and its mark says so', (now, due, isLate) => {
    const isPast = pastIn('Europe/Berlin', Date.parse(now));
    expect(isPast(due)).toBe(isLate);
    const context = { language: 'en', today: due.slice(0, 10), workdays: [1], isPast } as const;
    expect(sayDue(due, context).tone).toBe(isLate ? 'late' : 'today');
  });
});
