import { useEffect, useState, type RefObject } from 'react';
import type { Room } from './week-lanes.ts';

/** A day's head, and one task with the gap below it, in pixels; as the style sheet has them. */
const HEAD = 30;
const LANE = 25;
/** "3 more". */
const MORE = 18;
const LEAST: Room = { lanes: 3, crowded: 2 };

/** How high a week has to be for a room, in pixels. */
export const heightOf = ({ lanes, crowded }: Room): number =>
  HEAD + Math.max(lanes * LANE, crowded * LANE + MORE);

interface Share {
  /** Of one week, in pixels; null until it is measured. */
  height: number | null;
  room: Room;
}

/** What each week has of the sheet's height, and how many tasks a day has room for there, one above the other. */
export function useLanes(grid: RefObject<HTMLElement | null>, weeks: number): Share {
  const [share, setShare] = useState<Share>({ height: null, room: LEAST });
  useEffect(() => {
    const element = grid.current;
    // a week that takes more makes the grid higher, and gives the others no more room
    const sheet = element?.parentElement;
    if (!element || !sheet) return;
    const measure = () => {
      const names = element.offsetTop - sheet.offsetTop;
      const height = Math.floor((sheet.clientHeight - names) / weeks);
      const free = height - HEAD;
      const lanes = Math.max(LEAST.lanes, Math.floor(free / LANE));
      const crowded = Math.max(LEAST.crowded, Math.floor((free - MORE) / LANE));
      setShare((now) => {
        const same = now.room.lanes === lanes && now.room.crowded === crowded;
        return same && now.height === height ? now : { height, room: same ? now.room : { lanes, crowded } };
      });
    };
    const grown = new ResizeObserver(measure);
    grown.observe(sheet);
    measure();
    return () => grown.disconnect();
  }, [grid, weeks]);
  return share;
}
