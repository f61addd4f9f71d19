import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dateHolidays } from './date-holidays.ts';
import { cachedHolidays, type Holidays } from './holidays.ts';
import { nextWorkingDays } from '@taktboard/reports';

const holidays = dateHolidays();

async function next(region: string, day: string): Promise<string[]> {
  const days = await holidays.ofYear(region, Number(day.slice(0, 4)));
  return nextWorkingDays({ workdays: [1, 2, 3, 4, 5], holidays: days ?? new Set() }, day, 3);
}

describe.each(['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'])('on a machine in %s', (zone) => {
  beforeEach(() => {
    vi.stubEnv('TZ', zone);
    return () => vi.unstubAllEnvs();
  });

  it('[REP-27] Saxony has Buß- und Bettag', async () => {
    expect(await next('DE-SN', '2026-11-17')).toEqual(['2026-11-19', '2026-11-20', '2026-11-23']);
  });

  it('[REP-27] Berlin does not, and has Women’s Day', async () => {
    expect(await next('DE-BE', '2026-11-17')).toEqual(['2026-11-18', '2026-11-19', '2026-11-20']);
    expect(await holidays.ofYear('DE-BE', 2027)).toContain('2027-03-08');
  });

  it('[REP-27] Bavaria has Corpus Christi and All Saints, and Berlin does not', async () => {
    const bavaria = await holidays.ofYear('DE-BY', 2026);
    const berlin = await holidays.ofYear('DE-BE', 2026);
    for (const day of ['2026-01-06', '2026-06-04', '2026-11-01']) {
      expect(bavaria).toContain(day);
      expect(berlin).not.toContain(day);
    }
  });

  it('[REP-27] Easter 2026 leaves the 7th, 8th and 9th of April', async () => {
    expect(await next('DE', '2026-04-02')).toEqual(['2026-04-07', '2026-04-08', '2026-04-09']);
  });

  it('[REP-27] Christmas Eve is a working day, for it is no public holiday', async () => {
    expect(await next('DE-SN', '2026-12-23')).toEqual(['2026-12-24', '2026-12-28', '2026-12-29']);
  });
});

it('[REP-27] a holiday of several days counts each whole day', async () => {
  const days = await holidays.ofYear('TR', 2026);
  expect([...(days ?? [])].filter((day) => day.startsWith('2026-03'))).toEqual([
    '2026-03-20',
    '2026-03-21',
    '2026-03-22',
  ]);
});

it('[REP-28] knows which regions it does not know', async () => {
  expect(await holidays.ofYear('XX', 2026)).toBeNull();
  expect(await holidays.ofYear('DE-ZZ', 2026)).toBeNull();
  expect(await holidays.ofYear('toString', 2026)).toBeNull();
});

it('takes every year that a date can name', async () => {
  for (const year of [0, 1, 1969, 1970, 2100, 2101, 9999, 10000]) {
    expect(await holidays.ofYear('DE-BY', year)).not.toBeNull();
  }
});

it('computes a year of a region once', async () => {
  const ofYear = vi.fn<Holidays['ofYear']>(async () => new Set(['2026-01-01']));
  const cached = cachedHolidays({ ofYear });
  const first = await cached.ofYear('DE', 2026);
  expect(await cached.ofYear('DE', 2026)).toBe(first);
  await cached.ofYear('DE', 2027);
  expect(ofYear).toHaveBeenCalledTimes(2);
});

it('remembers unknown regions too, and forgets the oldest when there are many', async () => {
  const ofYear = vi.fn<Holidays['ofYear']>(async () => null);
  const cached = cachedHolidays({ ofYear });
  for (let year = 1000; year < 1600; year += 1) await cached.ofYear('XX', year);
  await cached.ofYear('XX', 1599);
  expect(ofYear).toHaveBeenCalledTimes(600);
  await cached.ofYear('XX', 1000);
  expect(ofYear).toHaveBeenCalledTimes(601);
});
