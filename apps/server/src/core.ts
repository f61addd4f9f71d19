import { examinerInThread } from './examination/examination-thread.ts';
import type { Clock, EventLog, Meter, Random, Timers } from './ports.ts';
import { slicesInThread } from './snapshots/slice-thread.ts';
import { snapshotsInThread } from './snapshots/snapshot-thread.ts';
import { SyncSockets, type AuthenticateSocket } from './socket/sync-sockets.ts';
import { openRooms, type OpenRooms } from './start/open-rooms.ts';
import type { OpenSqlite } from './store/sqlite/open-sqlite.ts';

interface CoreParts extends Pick<OpenSqlite, 'store' | 'writePieces' | 'database' | 'file'> {
  authenticate: AuthenticateSocket;
  clock: Clock;
  timers: Timers;
  random: Random;
  newId(): string;
  log: EventLog;
  meter: Meter;
}

export interface Core extends OpenRooms {
  /** For the server's `upgrade` event. */
  upgrade: SyncSockets['upgrade'];
  /** Everything that was taken in is on disk, and every socket told to come back; the store stays open. */
  close(): Promise<void>;
}

/** The way of an edit without accounts and HTTP: socket, room, committer, store, and what is derived. */
export function createCore(parts: CoreParts): Core {
  const { authenticate, timers, log } = parts;
  const open = openRooms({
    ...parts,
    makeSnapshot: snapshotsInThread(parts),
    sliceStored: slicesInThread(timers),
    examiner: examinerInThread(parts),
  });
  const sockets = new SyncSockets({ rooms: open.rooms, authenticate, timers, log });
  return {
    ...open,
    upgrade: (incoming, socket, head) => sockets.upgrade(incoming, socket, head),
    async close() {
      await open.rooms.close();
      await sockets.close();
    },
  };
}
