import type { Day, Due } from '@taktboard/board';
import { type Instant, instantOf } from '../time/instant.ts';
import type { ZoneTimes } from '../time/zone-times.ts';
import { isTimed } from './lateness.ts';

/** A deadline as reports tell it: the day on the board's clock, and the instant where it has a time. */
export interface Deadline {
  day: Day;
  at: Instant | null;
}

export function deadlineOf(due: Due, zone: ZoneTimes): Deadline {
  return { day: due.slice(0, 10), at: isTimed(due) ? instantOf(zone.instantOfDue(due)) : null };
}
