import { gunzipSync, gzipSync } from 'node:zlib';
import type { PlainBoard } from '@taktboard/board';
import type { DigestScope, WorkspaceScope } from '@taktboard/protocol';
import {
  buildDigest,
  dayInZone,
  DEFAULT_SETTINGS,
  rewindBoard,
  type ActivityItem,
  type AskedGuest,
  type CardFacts,
  type Digest,
  type DigestWindow,
} from '@taktboard/reports';
import { boardCalendar } from './board-calendar.ts';
import type { Holidays } from './holidays.ts';
import { unpackBoard } from './packed-board.ts';
import { scopedBoards } from './scoped-board.ts';

/** What a digest that is sent is made of. Plain data, and little of it: whole boards are bytes between the threads. */
export interface RunJob {
  boardId: string;
  runKey: string;
  /** Of a `PackedBoard`. */
  board: Uint8Array;
  /** JSON, pairs of a card's id and its facts. */
  facts: string;
  approvals: readonly AskedGuest[];
  window: DigestWindow;
  /** With which board it is compared. */
  then: BoardBefore;
  /** What was done after the window's end, and is not told. */
  after: readonly ActivityItem[];
  /** The part that is told. */
  part: { scope: DigestScope | WorkspaceScope; personId: string };
  /** Whether the next one will be compared with this board. */
  pack: boolean;
}

export type BoardBefore =
  | { kind: 'none' }
  /** That of the run before, as `MadeRun` has it. */
  | { kind: 'packed'; packed: Uint8Array }
  /** Undone from what was done since. */
  | { kind: 'undone'; activity: readonly ActivityItem[] };

export interface MadeRun {
  digest: Digest;
  names: { boardTitle: string; columns: [string, string][]; labels: [string, string][] };
  /** Whose tasks are on the board. */
  owners: string[];
  /** With what the next run is compared, where that was asked for. */
  packed: Uint8Array | null;
}

/** A digest that is sent, from the bytes of its board; each board has its own calendar. */
export async function makeRun(job: RunJob, holidays: Holidays): Promise<MadeRun> {
  const { boardId, runKey, window, after, part, pack } = job;
  const stored = unpackBoard(job.board);
  const board = after.length === 0 ? stored : rewindBoard(stored, after);
  const facts = new Map(JSON.parse(job.facts) as [string, CardFacts][]);
  const calendar = await boardCalendar(board, holidays);
  const digest = buildDigest({
    boardId,
    runKey,
    ...scopedBoards(part.scope, part.personId, { now: board, then: boardBefore(job.then, board) }),
    activity: [],
    facts,
    calendar: await calendar.calendarFor(dayInZone(window.to, calendar.zone), facts),
    zone: calendar.zone,
    window,
    settings: DEFAULT_SETTINGS,
    approvals: job.approvals,
    problems: calendar.problems,
  });
  return {
    digest,
    names: {
      boardTitle: board.meta.title,
      columns: board.columns.map(({ id, name }) => [id, name]),
      labels: board.labels.map(({ id, name }) => [id, name]),
    },
    owners: [...new Set(board.cards.flatMap(({ owner }) => owner ?? []))],
    packed: pack ? new Uint8Array(gzipSync(job.board)) : null,
  };
}

function boardBefore(then: BoardBefore, now: PlainBoard): PlainBoard | null {
  switch (then.kind) {
    case 'none':
      return null;
    case 'packed':
      return unpackBoard(gunzipSync(then.packed));
    case 'undone':
      return rewindBoard(now, then.activity);
  }
}
