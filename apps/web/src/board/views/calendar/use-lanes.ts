import { useEffect, useState, type RefObject } from 'react';
import type { Room } from './week-lanes.ts';

/** A day's head, and one task with the gap below it, in pixels; as the style sheet has them. */
const HEAD = 30;
const LANE = 25;
/** "3 more". */
const MORE = 18;
const LEAST: Room = { lanes: 3, crowded: 2 };

/** How many tasks a day has room for, one above the other. */
export function useLanes(grid: RefObject<HTMLElement | null>, weeks: number): Room {
  const [room, setRoom] = useState(LEAST);
  useEffect(() => {
    const element = grid.current;
    if (!element) return;
    const measure = () => {
      const height = element.clientHeight / weeks - HEAD;
      const lanes = Math.max(LEAST.lanes, Math.floor(height / LANE));
      const crowded = Math.max(LEAST.crowded, Math.floor((height - MORE) / LANE));
      setRoom((now) => (now.lanes === lanes && now.crowded === crowded ? now : { lanes, crowded }));
    };
    const grown = new ResizeObserver(measure);
    grown.observe(element);
    measure();
    return () => grown.disconnect();
  }, [grid, weeks]);
  return room;
}
