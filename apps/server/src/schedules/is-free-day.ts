import type { Holidays } from '../reports/holidays.ts';
import type { BoardHead } from '../reports/run-thread.ts';
import type { WorkspaceSources } from './derive-workspace-run.ts';
import { isOfBoard, type StoredSchedule } from './stored-schedule.ts';

export interface FreeDaySources extends Pick<WorkspaceSources, 'readHead' | 'boardsOf'> {
  holidays: Holidays;
}

interface Planned {
  schedule: StoredSchedule;
  /** Null for one over all boards. */
  board: BoardHead | null;
}

/**
 * Whether a schedule sends nothing on a day because that is a public holiday: of the board's region, or of the regions of all
 * boards that its reader sees. Where people work on one of them there is something to read.
 */
export async function isFreeDay(
  { holidays, readHead, boardsOf }: FreeDaySources,
  { schedule, board }: Planned,
  date: string,
): Promise<boolean> {
  if (schedule.plan.skipHolidays !== true) return false;
  const isHoliday = async (region: string | undefined): Promise<boolean> => {
    if (region === undefined) return false;
    return (await holidays.ofYear(region, Number(date.slice(0, 4))))?.has(date) ?? false;
  };
  if (isOfBoard(schedule)) return isHoliday(board?.meta.region);
  let free = 0;
  for (const { id } of await boardsOf(schedule.personId)) {
    const found = await readHead(id);
    if (!found.ok) continue;
    // on a usual day the first one says so
    if (!(await isHoliday(found.value.meta.region))) return false;
    free += 1;
  }
  return free > 0;
}
