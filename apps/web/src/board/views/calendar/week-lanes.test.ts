import { describe, expect, it } from 'vitest';
import { fitLanes, weekLanes, type Span } from './week-lanes.ts';

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
});
