import { describe, expect, it } from 'vitest';
import { fitLanes, roomFor, weekLanes, type Span } from './week-lanes.ts';

const MONDAY = '2026-11-23';
const span = (id: string, from: string, to = from): Span => ({
  id,
  from: `2026-11-${from}`,
  to: `2026-11-${to}`,
});

describe('[FIND-23] a week of the calendar', () => {
  it('lays spans so that none covers another', () => {
    const bars = weekLanes([span('short', '24'), span('long', '23', '26'), span('late', '27')], MONDAY);
    expect(bars).toMatchObject([
      { id: 'long', first: 0, last: 3, lane: 0 },
      { id: 'short', first: 1, last: 1, lane: 1 },
      { id: 'late', first: 4, last: 4, lane: 0 },
    ]);
  });

  it('cuts what begins before it or goes on after it, and leaves out what is elsewhere', () => {
    const bars = weekLanes([span('all', '10', '30'), span('next', '30')], MONDAY);
    expect(bars).toEqual([{ id: 'all', first: 0, last: 6, lane: 0, before: true, after: true }]);
  });

  it('tells how many more there are on a day that holds too many', () => {
    const bars = weekLanes(
      [span('a', '23'), span('b', '23'), span('c', '23'), span('d', '24'), span('e', '24')],
      MONDAY,
    );
    const { shown, more } = fitLanes(bars, { lanes: 2, crowded: 1 });
    expect(shown.map(({ id }) => id)).toEqual(['a', 'd', 'e']);
    expect(more).toEqual([2, 0, 0, 0, 0, 0, 0]);
  });

  it('[FIND-50] leaves room for what is due on one day beside what takes many', () => {
    const long = ['k', 'l', 'm', 'n'].map((id) => span(id, '23', '29'));
    const bars = weekLanes([...long, span('due', '25')], MONDAY);
    const { shown, more } = fitLanes(bars, { lanes: 4, crowded: 3 });
    expect(shown.map(({ id }) => id)).toEqual(['k', 'l', 'due']);
    expect(new Set(shown.map(({ lane }) => lane)).size).toBe(3);
    expect(more).toEqual([2, 2, 2, 2, 2, 2, 2]);
  });

  it('[FIND-50] has what is finished give way, and what was just added seen', () => {
    const done = { ...span('done', '23', '29'), done: true };
    const bars = weekLanes([done, span('a', '23', '28'), span('b', '24', '29'), span('c', '25')], MONDAY);
    const room = { lanes: 3, crowded: 2 };
    expect(fitLanes(bars, room).shown.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(fitLanes(bars, room, 'done').shown.map(({ id }) => id)).toEqual(['done', 'c']);
  });

  it('[FIND-53] grows until each bar of several days is seen, and no further than an overview', () => {
    const room = { lanes: 4, crowded: 3 };
    const long = Array.from({ length: 5 }, (_, index) => span(`long-${index}`, '23', '27'));
    const bars = weekLanes([...long, span('due', '25')], MONDAY);
    const grown = roomFor(bars, room);
    expect(grown).toEqual({ lanes: 6, crowded: 5 });
    expect(fitLanes(bars, grown)).toMatchObject({ shown: { length: 6 }, more: [0, 0, 0, 0, 0, 0, 0] });
    expect(roomFor(weekLanes([...long.slice(0, 2), span('due', '25')], MONDAY), room)).toBe(room);
    const many = Array.from({ length: 40 }, (_, index) => span(`long-${index}`, '23', '29'));
    expect(roomFor(weekLanes(many, MONDAY), room).crowded).toBe(12);
    const finished = many.map((each) => ({ ...each, done: true }));
    expect(roomFor(weekLanes(finished, MONDAY), room)).toBe(room);
  });
});
