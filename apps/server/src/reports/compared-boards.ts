import type { PlainBoard } from '@taktboard/board';
import { fail, ok, type Result } from '@taktboard/protocol';
import { millisOf, morningOf, rewindBoard, type ActivityItem } from '@taktboard/reports';

export interface Compared {
  now: PlainBoard;
  then: PlainBoard | null;
  activity: readonly ActivityItem[];
  from: string | null;
}

export interface Comparison {
  boardId: string;
  board: PlainBoard;
  zone: string;
  /** Compare with 08:00 of this day; undefined: with nothing. */
  since: string | undefined;
  /** The moment that is judged, and the one of `board`. */
  to: string;
  nowMs: number;
  activityBetween(boardId: string, fromMs: number, toMs: number): Promise<ActivityItem[]>;
}

/** Both boards as they were, by undoing what was done since; without a day to compare with, the board of now alone. */
export async function comparedBoards(asked: Comparison): Promise<Result<Compared, 'nothing-between'>> {
  const { boardId, board, zone, since, to, nowMs } = asked;
  if (since === undefined) return ok({ now: board, then: null, activity: [], from: null });
  const from = morningOf(since, zone);
  const [fromMs, toMs] = [millisOf(from), millisOf(to)];
  if (fromMs >= toMs) return fail('nothing-between');
  const done = await asked.activityBetween(boardId, fromMs, Math.max(nowMs, toMs));
  const isAfter = ({ at }: ActivityItem) => millisOf(at) > toMs;
  const now = rewindBoard(board, done.filter(isAfter));
  const activity = done.filter((item) => !isAfter(item));
  return ok({ now, then: rewindBoard(now, activity), activity, from });
}
