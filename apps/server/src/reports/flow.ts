import type { PlainBoard } from '@taktboard/board';
import { ok, type Result } from '@taktboard/protocol';
import {
  dayInZone,
  instantOf,
  seedOf,
  type ActivityItem,
  type CardFacts,
  type FlowReport,
} from '@taktboard/reports';
import type { Clock } from '../ports.ts';
import { boardCalendar } from './board-calendar.ts';
import { daysAfter } from './days-after.ts';
import type { MakeFlow } from './flow-in-thread.ts';
import type { Holidays } from './holidays.ts';
import type { Unreadable } from './reports.ts';

export interface FlowSources {
  /** Committed state only. */
  read(boardId: string): Promise<Result<{ board: PlainBoard }, Unreadable>>;
  /** Where tasks were and when, of the board's whole life. */
  movesOf(boardId: string): Promise<ActivityItem[]>;
  factsOf(boardId: string): Promise<ReadonlyMap<string, CardFacts>>;
  holidays: Holidays;
  clock: Clock;
  makeFlow: MakeFlow;
}

export interface FlowAsked {
  from: string | undefined;
  to: string | undefined;
}

export type FlowOf = (boardId: string, asked: FlowAsked) => Promise<Result<FlowReport, Unreadable>>;

/** Where nobody says from when on: a quarter of a year. */
const USUAL_DAYS = 90;
/** Three years and a bit: more days than a screen has pixels tell nothing. */
const MOST_DAYS = 1_100;

/** The flow over a board as it is on disk. The same question on the same day has the same forecast. */
export function createFlow(sources: FlowSources): FlowOf {
  return async (boardId, asked) => {
    const found = await sources.read(boardId);
    if (!found.ok) return found;
    const { board } = found.value;
    const [activity, facts, calendar] = await Promise.all([
      sources.movesOf(boardId),
      sources.factsOf(boardId),
      boardCalendar(board, sources.holidays),
    ]);
    const at = instantOf(sources.clock());
    const today = dayInZone(at, calendar.zone);
    const to = asked.to === undefined || asked.to > today ? today : asked.to;
    const from = asked.from ?? daysAfter(to, 1 - USUAL_DAYS);
    const earliest = daysAfter(to, 1 - MOST_DAYS);
    return ok(
      await sources.makeFlow({
        boardId,
        now: {
          columns: board.columns.map(({ id, kind, archived }) => ({ id, kind, archived })),
          cards: board.cards.map(({ id, title, columnId, archived }) => ({ id, title, columnId, archived })),
        },
        activity,
        facts: new Map([...facts].map(([id, { created }]) => [id, { created }])),
        zone: calendar.zone,
        at,
        from: from < earliest ? earliest : from,
        to,
        seed: seedOf(`${boardId} ${to}`),
        problems: calendar.problems,
      }),
    );
  };
}
