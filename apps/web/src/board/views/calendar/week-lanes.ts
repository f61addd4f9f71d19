import { dayNumber } from '../../../i18n/calendar-math.ts';

/** A task on its days: from when it may begin to when it is due, or on the day of its due alone. */
export interface Span {
  id: string;
  from: string;
  to: string;
  /** It is finished, and gives way to what is not. */
  done?: boolean;
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
  done?: boolean;
}

/**
 * Where the spans of one week lie, so that none covers another: the earlier and the longer ones further up, each in the
 * first lane that is free on all of its days.
 */
export function weekLanes(spans: readonly Span[], monday: string): readonly Bar[] {
  const start = dayNumber(monday);
  const inWeek = spans
    .map(({ from, to, ...rest }) => ({ ...rest, from: dayNumber(from) - start, to: dayNumber(to) - start }))
    .filter(({ from, to }) => from <= 6 && to >= 0)
    .toSorted((a, b) => Math.max(0, a.from) - Math.max(0, b.from) || b.to - b.from - (a.to - a.from));
  const lanes: number[] = [];
  return inWeek.map(({ from, to, ...rest }): Bar => {
    const first = Math.max(0, from);
    const last = Math.min(6, to);
    let lane = lanes.findIndex((free) => free <= first);
    if (lane < 0) lane = lanes.length;
    lanes[lane] = last + 1;
    return { ...rest, first, last, lane, before: from < 0, after: to > 6 };
  });
}

/** How many tasks a day has room for, one above the other; on a crowded day a line tells of the rest. */
export interface Room {
  lanes: number;
  crowded: number;
}

/** What bars of several days leave to what is due on one, where there is more than twice as much. */
const FOR_SHORT = 2;
/** A week grows to so many lanes and no further: a month is an overview. */
const MOST_LANES = 12;

const isLong = ({ first, last }: Bar): boolean => last > first;

/** The room that a week takes: more than there is where a bar of several days that is not finished would be hidden. */
export function roomFor(bars: readonly Bar[], room: Room, added: string | null = null): Room {
  const long = bars.filter((bar) => isLong(bar) && bar.done !== true);
  const isSeen = (shown: readonly Bar[]) => {
    const ids = new Set(shown.map(({ id }) => id));
    return long.every(({ id }) => ids.has(id));
  };
  let grown = room;
  while (grown.crowded < MOST_LANES && !isSeen(fitLanes(bars, grown, added).shown))
    grown = { lanes: grown.lanes + 1, crowded: grown.crowded + 1 };
  return grown;
}

interface Fitted {
  shown: readonly Bar[];
  /** How many more there are on each day. */
  more: readonly number[];
}

/**
 * What there is room for. Where it is not enough for all, bars of several days leave some of it, so that what is due on
 * one day is seen there, and what is finished comes last. `first` has a place in any case.
 */
export function fitLanes(bars: readonly Bar[], room: Room, first: string | null = null): Fitted {
  if (bars.every(({ lane }) => lane < room.lanes)) return { shown: bars, more: NONE };
  const open = bars.toSorted((a, b) => Number(a.done ?? false) - Number(b.done ?? false));
  const rest = open.filter(({ id }) => id !== first);
  const taken: boolean[][] = [];
  const put = (bar: Bar, lanes: number): Bar[] => {
    for (let lane = 0; lane < lanes; lane += 1) {
      const row = (taken[lane] ??= []);
      if (row.slice(bar.first, bar.last + 1).some(Boolean)) continue;
      for (let day = bar.first; day <= bar.last; day += 1) row[day] = true;
      return [{ ...bar, lane }];
    }
    return [];
  };
  const forLong = Math.max(Math.ceil(room.crowded / 2), room.crowded - FOR_SHORT);
  const placed = [
    ...open.filter(({ id }) => id === first).flatMap((bar) => put(bar, 1)),
    ...rest.filter(isLong).flatMap((bar) => put(bar, forLong)),
    ...rest.filter((bar) => !isLong(bar)).flatMap((bar) => put(bar, room.lanes)),
  ];
  const has = new Set(placed.map(({ id }) => id));
  const late = rest.filter(({ id }) => !has.has(id)).flatMap((bar) => put(bar, room.crowded));
  return withRoomForMore(bars, [...placed, ...late], room);
}

const NONE: readonly number[] = [0, 0, 0, 0, 0, 0, 0];

/** On a day that hides any, the line that says so needs the room of the last ones. */
function withRoomForMore(bars: readonly Bar[], placed: readonly Bar[], room: Room): Fitted {
  const has = new Set(placed.map(({ id }) => id));
  const more = NONE.map(
    (_, day) => bars.filter(({ id, first, last }) => !has.has(id) && first <= day && last >= day).length,
  );
  const shown = placed.filter(
    ({ first, last, lane }) =>
      lane < room.crowded || !more.slice(first, last + 1).some((hidden) => hidden > 0),
  );
  return shown.length === placed.length ? { shown, more } : withRoomForMore(bars, shown, room);
}
