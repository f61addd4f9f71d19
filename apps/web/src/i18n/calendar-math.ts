/** Days as numbers and back; no time zone takes part, so no machine's zone can shift a day. */
const MS = 86_400_000;

export function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / MS);
}

function dayOf(number: number): string {
  return new Date(number * MS).toISOString().slice(0, 10);
}

export function addDays(day: string, days: number): string {
  return dayOf(dayNumber(day) + days);
}

/** ISO: Monday 1 … Sunday 7. Day 0 was a Thursday. */
export function weekdayOf(day: string): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** Working days in `(from, to]`; 0 when `to` is not after `from`. Holidays are known to the server alone. */
export function workdaysBetween(from: string, to: string, workdays: readonly number[]): number {
  const first = dayNumber(from) + 1;
  const last = dayNumber(to);
  if (last < first) return 0;
  const weeks = Math.floor((last - first + 1) / 7);
  let count = weeks * workdays.length;
  for (let day = first + weeks * 7; day <= last; day++) {
    if (workdays.includes(weekdayOf(dayOf(day)))) count++;
  }
  return count;
}

/** The day and the clock at an instant in an IANA zone; UTC where the zone is unknown. */
export function wallClock(now: number, zone: string): { today: string; clock: string } {
  let parts: Intl.DateTimeFormatPart[];
  try {
    parts = clockFormat(zone).formatToParts(now);
  } catch {
    parts = clockFormat('UTC').formatToParts(now);
  }
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '00';
  return {
    today: `${part('year')}-${part('month')}-${part('day')}`,
    clock: `${part('hour')}:${part('minute')}`,
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();

function clockFormat(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(zone, format);
  return format;
}
