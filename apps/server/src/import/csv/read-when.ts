import type { DayOrder } from '@taktboard/protocol';
import { Temporal } from 'temporal-polyfill';
import { dueInZone } from '../wall-clock.ts';
import { isoDay, readDateCell, settlePair } from './read-date.ts';

export interface DateRules {
  order: DayOrder;
  /** For dates that name none. */
  year: number | null;
  zone: string;
}

export type When =
  | { kind: 'none' }
  | { kind: 'fault'; why: 'no-such-date' | 'no-year' }
  /** Wall clock in the board's zone. A deadline at midnight or a minute before it is the day. */
  | { kind: 'when'; day: string; due: string; instant: number };

export function readWhen(cell: string, { order, year, zone }: DateRules): When {
  const read = readDateCell(cell);
  if (read.kind === 'empty') return { kind: 'none' };
  const settled = read.kind === 'pair' ? settlePair(read, order) : read;
  if (settled.kind !== 'date') return { kind: 'fault', why: 'no-such-date' };
  const inYear = settled.year ?? year;
  if (inYear === null) return { kind: 'fault', why: 'no-year' };
  if (settled.zoned !== undefined) {
    const due = dueInZone(new Date(settled.zoned).toISOString(), zone) ?? '';
    return { kind: 'when', day: due.slice(0, 10), due, instant: settled.zoned };
  }
  const day = isoDay(inYear, settled.month, settled.day);
  // 29 February, read without a year
  if (new Date(`${day}T00:00:00Z`).getUTCMonth() !== settled.month - 1) {
    return { kind: 'fault', why: 'no-such-date' };
  }
  const { time = '00:00' } = settled;
  const instant = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds;
  return { kind: 'when', day, due: time === '00:00' || time === '23:59' ? day : `${day}T${time}`, instant };
}
