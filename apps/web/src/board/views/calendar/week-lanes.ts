import { dayNumber } from '../../../i18n/calendar-math.ts';

/** A task on its days: from when it may begin to when it is due, or on the day of its due alone. */
export interface Span {
  id: string;
  from: string;
  to: string;
}

/** A span as one week shows it. */
export interface Bar {
  id: string;
  /** Days of the week, 0 to 6, both included. */
  first: number;
  last: number;
  /** From above. */
  lane: number;
  /** It goes on beyond the week's edge. */
  before: boolean;
  after: boolean;
}

/**
 * Where the spans of one week lie, so that none covers another: the earlier and the longer ones further up, each in the
 * first lane that is free on all of its days.
 */
export function weekLanes(spans: readonly Span[], monday: string): readonly Bar[] {
  const start = dayNumber(monday);
  const inWeek = spans
    .map(({ id, from, to }) => ({ id, from: dayNumber(from) - start, to: dayNumber(to) - start }))
    .filter(({ from, to }) => from <= 6 && to >= 0)
    .toSorted((a, b) => Math.max(0, a.from) - Math.max(0, b.from) || b.to - b.from - (a.to - a.from));
  const lanes: number[] = [];
  return inWeek.map(({ id, from, to }): Bar => {
    const first = Math.max(0, from);
    const last = Math.min(6, to);
    let lane = lanes.findIndex((free) => free <= first);
    if (lane < 0) lane = lanes.length;
    lanes[lane] = last + 1;
    return { id, first, last, lane, before: from < 0, after: to > 6 };
  });
}

/** How many tasks a day has room for, one above the other; on a crowded day a line tells of the rest. */
export interface Room {
  lanes: number;
  crowded: number;
}

/** What there is room for, and how many more there are on each day. */
export function fitLanes(
  bars: readonly Bar[],
  room: Room,
): { shown: readonly Bar[]; more: readonly number[] } {
  const more = [0, 0, 0, 0, 0, 0, 0];
  const isCrowded = more.map((_, day) =>
    bars.some((bar) => bar.first <= day && bar.last >= day && bar.lane >= room.lanes),
  );
  const shown = bars.filter(({ first, last, lane }) => {
    const days = isCrowded.slice(first, last + 1);
    const fits = lane < (days.includes(true) ? room.crowded : room.lanes);
    if (!fits) for (let day = first; day <= last; day += 1) more[day] = (more[day] ?? 0) + 1;
    return fits;
  });
  return { shown, more };
}
