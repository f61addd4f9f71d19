import type { Day } from '@taktboard/board';
import { dayNumber, dayOf } from './day.ts';
import { type Instant, instantOf, millisOf } from './instant.ts';
import { ZoneTimes } from './zone-times.ts';

/** When the day's report is judged: 08:00 on the board's clock. */
const MORNING_MINUTE = 8 * 60;

export function morningOf(day: Day, zone: string): Instant {
  return instantOf(new ZoneTimes(zone).instantOf(dayNumber(day), MORNING_MINUTE));
}

export function dayInZone(instant: Instant, zone: string): Day {
  return dayOf(new ZoneTimes(zone).dayAt(millisOf(instant)));
}
