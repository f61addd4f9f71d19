import { describe, expect, it } from 'vitest';
import { addDays, wallClock, weekdayOf, workdaysBetween } from './calendar-math.ts';

const MON_TO_FRI = [1, 2, 3, 4, 5];

describe('days without a zone', () => {
  it('knows weekdays, before 1970 too', () => {
    expect(weekdayOf('2026-11-23')).toBe(1);
    expect(weekdayOf('2026-11-22')).toBe(7);
    expect(weekdayOf('1969-07-20')).toBe(7);
  });

  it('goes over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  });

  it('counts working days after the first day, up to the last', () => {
    expect(workdaysBetween('2026-11-20', '2026-11-23', MON_TO_FRI)).toBe(1);
    expect(workdaysBetween('2026-11-20', '2026-11-22', MON_TO_FRI)).toBe(0);
    expect(workdaysBetween('2026-11-02', '2026-11-23', MON_TO_FRI)).toBe(15);
    expect(workdaysBetween('2026-11-23', '2026-11-20', MON_TO_FRI)).toBe(0);
  });

  it('counts as one by one would', () => {
    for (let length = 0; length < 40; length++) {
      const to = addDays('2026-10-29', length);
      let days = 0;
      for (let day = 1; day <= length; day++) {
        if ([1, 2, 4].includes(weekdayOf(addDays('2026-10-29', day)))) days++;
      }
      expect(workdaysBetween('2026-10-29', to, [1, 2, 4])).toBe(days);
    }
  });

  it('reads the clock of the board’s zone, and UTC where the zone is unknown', () => {
    const night = Date.UTC(2026, 10, 22, 23, 30);
    expect(wallClock(night, 'Europe/Berlin')).toEqual({ today: '2026-11-23', clock: '00:30' });
    expect(wallClock(night, 'America/New_York')).toEqual({ today: '2026-11-22', clock: '18:30' });
    expect(wallClock(night, 'Mars/Olympus')).toEqual({ today: '2026-11-22', clock: '23:30' });
  });
});
