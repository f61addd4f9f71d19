import { createActivityReader, type ActivityReader } from '../activity/read-activity.ts';
import { SqlDerivedStore } from '../activity/sql-derived-store.ts';
import type { Slicing } from '../examination/cut-update.ts';
import type { Examiner } from '../examination/examiner.ts';
import { Committer } from '../log/committer.ts';
import type { Clock, EventLog, Meter, Random, Timers } from '../ports.ts';
import { Rooms } from '../room/rooms.ts';
import type { SnapshotRule } from '../room/compaction.ts';
import { Turns } from '../turns.ts';
import type { SliceStored } from '../snapshots/slice-stored.ts';
import type { MakeSnapshot } from '../snapshots/make-snapshot.ts';
import type { OpenSqlite } from '../store/sqlite/open-sqlite.ts';

interface Dependencies extends Pick<OpenSqlite, 'store' | 'writePieces' | 'database'> {
  clock: Clock;
  timers: Timers;
  random: Random;
  newId(): string;
  log: EventLog;
  meter: Meter;
  /** In a thread of its own, where nothing else is said. */
  makeSnapshot: MakeSnapshot;
  sliceStored?: SliceStored;
  /** In a thread of its own, too. */
  examiner: Examiner;
  slicing?: Slicing;
  turnMs?: number;
  snapshotRule?: SnapshotRule;
  restoredAt?: number | undefined;
  onCommitted?(boardId: string): void;
}

export interface OpenRooms {
  rooms: Rooms;
  activity: ActivityReader;
  /** Lets activity and facts catch up with what is on disk. A board of which nothing is missing is not opened for that. */
  settle(boardId: string): Promise<void>;
}

/** The rooms over a store, with the committer that they share and what is read of their past. */
export function openRooms(dependencies: Dependencies): OpenRooms {
  const { store, writePieces, database, clock, timers, random, newId, log, meter } = dependencies;
  const turns = new Turns(timers, dependencies.turnMs);
  const committer = new Committer({
    store,
    timers,
    log,
    meter,
    onFailing: (fault) =>
      rooms.broadcast(
        'all',
        fault === null
          ? { kind: 'notice', code: 'saved-again' }
          : { kind: 'notice', code: 'not-saved', reason: fault },
      ),
  });
  const rooms: Rooms = new Rooms({
    store,
    derived: new SqlDerivedStore(database, writePieces, turns),
    committer,
    timers,
    clock,
    random,
    newId,
    makeSnapshot: dependencies.makeSnapshot,
    sliceStored: dependencies.sliceStored,
    turns,
    examiner: dependencies.examiner,
    ...(dependencies.slicing ? { slicing: dependencies.slicing } : {}),
    ...(dependencies.snapshotRule ? { snapshotRule: dependencies.snapshotRule } : {}),
    restoredAt: dependencies.restoredAt,
    log,
    meter,
    onCommitted: (boardId) => dependencies.onCommitted?.(boardId),
  });
  const settle = async (boardId: string): Promise<void> => {
    if (await isBehind(database, boardId)) await rooms.settle(boardId);
  };
  return { rooms, settle, activity: createActivityReader(database, settle) };
}

async function isBehind(database: OpenSqlite['database'], boardId: string): Promise<boolean> {
  const row = await database
    .selectFrom('boards')
    .leftJoin('derived', 'derived.board_id', 'boards.id')
    .select(['boards.seq', 'derived.seq as derived'])
    .where('boards.id', '=', boardId)
    .executeTakeFirst();
  return row !== undefined && (row.derived ?? 0) < row.seq;
}
