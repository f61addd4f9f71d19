import { fail, ok, type Result, type Schedule, type Schedules } from '@taktboard/protocol';
import { useCallback, useEffect, useState } from 'react';
import { reportApi, type BoardNames } from '../../api/report-calls.ts';
import type { ApiFault } from '../../api/request.ts';
import { scheduleApi } from '../../api/schedule-calls.ts';
import { newestOnly } from '../../kit/newest-only.ts';
import { refreshPeople } from '../../session/people.ts';

export interface BoardSchedules {
  board: BoardNames;
  /** null for whoever does not manage the board. */
  ofBoard: readonly Schedule[] | null;
  own: readonly Schedule[];
  mail: Schedules['mail'];
}

export type SchedulesState =
  | { kind: 'loading' }
  | { kind: 'failed'; fault: ApiFault }
  | { kind: 'ready'; found: BoardSchedules };

/** What is sent of a board, as far as one may see it. @returns the state, and what asks anew */
export function useSchedules(boardId: string, manages: boolean): [SchedulesState, () => Promise<void>] {
  const [state, setState] = useState<SchedulesState>({ kind: 'loading' });
  const [asking] = useState(newestOnly);
  const ask = useCallback(async () => {
    const isNewest = asking();
    const found = await askAll(boardId, manages);
    // what was asked before one was known to manage the board may be answered last
    if (!isNewest()) return;
    setState(found.ok ? { kind: 'ready', found: found.value } : { kind: 'failed', fault: found.reason });
  }, [boardId, manages, asking]);
  useEffect(() => void ask(), [ask]);
  return [state, ask];
}

async function askAll(boardId: string, manages: boolean): Promise<Result<BoardSchedules, ApiFault>> {
  const [board, own, ofBoard] = await Promise.all([
    reportApi.boardNames(boardId),
    scheduleApi.own(),
    manages ? scheduleApi.ofBoard(boardId) : null,
    refreshPeople(),
  ]);
  if (!board.ok) return board;
  if (!own.ok) return own;
  if (ofBoard !== null && !ofBoard.ok) return fail(ofBoard.reason);
  return ok({
    board: board.value,
    own: own.value.schedules.filter((schedule) => schedule.boardId === boardId),
    ofBoard: ofBoard?.value.schedules ?? null,
    mail: own.value.mail,
  });
}
