import type { Kysely } from 'kysely';
import { createActivityReader, type ActivityReader } from './activity/read-activity.ts';
import { SqlDerivedStore } from './activity/sql-derived-store.ts';
import { Committer } from './log/committer.ts';
import type { Clock, EventLog, Random, Timers } from './ports.ts';
import { Rooms } from './room/rooms.ts';
import { snapshotsInThread } from './room/snapshot-in-thread.ts';
import { SyncSockets, type AuthenticateSocket } from './socket/sync-sockets.ts';
import type { Database } from './store/database.ts';
import type { Store } from './store/store.ts';

interface CoreParts {
  store: Store;
  database: Kysely<Database>;
  authenticate: AuthenticateSocket;
  clock: Clock;
  timers: Timers;
  random: Random;
  newId(): string;
  log: EventLog;
}

export interface Core {
  rooms: Rooms;
  activity: ActivityReader;
  /** For the server's `upgrade` event. */
  upgrade: SyncSockets['upgrade'];
  /** Derives what a crash left underived. Boards are usable meanwhile. */
  catchUp(): Promise<void>;
  /** Everything that was taken in is on disk, and every socket told to come back; the store stays open. */
  close(): Promise<void>;
}

/** The way of an edit, put together: socket, room, committer, store, and what is derived. */
export function createCore(parts: CoreParts): Core {
  const { store, database, authenticate, clock, timers, random, newId, log } = parts;
  const committer = new Committer({
    store,
    clock,
    timers,
    log,
    onFailing(fault) {
      const code = fault ? 'not-saved' : 'saved-again';
      rooms.broadcast('all', { kind: 'notice', code, ...(fault ? { reason: fault } : {}) });
    },
  });
  const derived = new SqlDerivedStore(database);
  const rooms: Rooms = new Rooms({
    store,
    derived,
    committer,
    timers,
    clock,
    random,
    newId,
    makeSnapshot: snapshotsInThread(),
    log,
  });
  const sockets = new SyncSockets({ rooms, authenticate, timers, clock, log });
  return {
    rooms,
    activity: createActivityReader(database, (boardId) => rooms.settle(boardId)),
    upgrade: (incoming, socket, head) => sockets.upgrade(incoming, socket, head),
    async catchUp() {
      const boards = await store.underived();
      if (!boards.ok) return log.error('core.not-caught-up', { reason: boards.reason });
      for (const boardId of boards.value) await rooms.settle(boardId);
    },
    async close() {
      await rooms.close();
      await sockets.close();
    },
  };
}
