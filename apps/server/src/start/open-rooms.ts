import { createActivityReader, type ActivityReader } from '../activity/read-activity.ts';
import { SqlDerivedStore } from '../activity/sql-derived-store.ts';
import { randomPorts } from '../import/random-ports.ts';
import { Committer } from '../log/committer.ts';
import { systemTimers, type Clock, type EventLog } from '../ports.ts';
import { Rooms } from '../room/rooms.ts';
import { snapshotsInThread } from '../room/snapshot-in-thread.ts';
import type { OpenSqlite } from '../store/sqlite/open-sqlite.ts';

interface Dependencies extends OpenSqlite {
  clock: Clock;
  log: EventLog;
}

export interface OpenRooms {
  rooms: Rooms;
  activity: ActivityReader;
}

/** The rooms over a store, with the committer that they share and what is read of their past. */
export function openRooms({ store, database, clock, log }: Dependencies): OpenRooms {
  const committer = new Committer({
    store,
    clock,
    timers: systemTimers,
    log,
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
    derived: new SqlDerivedStore(database),
    committer,
    timers: systemTimers,
    clock,
    random: () => randomPorts.random(),
    newId: () => randomPorts.newId(),
    makeSnapshot: snapshotsInThread(),
    log,
  });
  return { rooms, activity: createActivityReader(database, (boardId) => rooms.settle(boardId)) };
}
