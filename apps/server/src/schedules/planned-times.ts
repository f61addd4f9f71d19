import { Cron } from 'croner';

/** A time of day on some weekdays (Monday 1), on the clock of a zone. */
export interface Times {
  time: string;
  zone: string;
  weekdays: readonly number[];
}

export interface PlannedTime {
  /** Milliseconds since 1970. */
  at: number;
  /** 'YYYY-MM-DD' on the zone's clock. */
  date: string;
}

/**
 * The first planned time after a moment. A time that a change of the clocks skips comes with the next one there is; of one
 * that comes twice the first counts, and the day's run is the same anyway.
 *
 * @returns null when there is none
 */
export function nextPlannedTime({ time, zone, weekdays }: Times, after: number): PlannedTime | null {
  const [hour = '0', minute = '0'] = time.split(':');
  const days = weekdays.map((day) => day % 7).join(',');
  const cron = new Cron(`${Number(minute)} ${Number(hour)} * * ${days}`, { timezone: zone, paused: true });
  const next = cron.nextRun(new Date(after));
  return next === null ? null : { at: next.getTime(), date: localDate(next, zone) };
}

/** Making one takes longer than all else that is done here, and there are few zones. */
const formats = new Map<string, Intl.DateTimeFormat>();

function localDate(moment: Date, zone: string): string {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(zone, format);
  const parts = format.formatToParts(moment);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}
