import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { DoorLimits } from '../auth/door-limits.ts';
import { newSecret } from '../auth/secret-token.ts';
import { createCommentReader } from '../comments/comments.ts';
import type { Services } from '../http/services.ts';
import type { People } from '../people/people.ts';
import { systemTimers, type Clock, type EventLog } from '../ports.ts';
import type { Holidays } from '../reports/holidays.ts';
import type { Rooms } from '../room/rooms.ts';
import { createLiveFeeds } from '../shares/live-feeds.ts';
import { createShareSource } from '../shares/share-source.ts';
import { createShares } from '../shares/shares.ts';
import { createViews } from '../shares/views.ts';
import type { Database } from '../store/database.ts';

interface Dependencies {
  doorLimits: DoorLimits;
  database: Kysely<Database>;
  rooms: Pick<Rooms, 'read'>;
  people: Pick<People, 'list'>;
  holidays: Holidays;
  clock: Clock;
  log: EventLog;
}

/** The live boards of a server: what is shared, and those who watch. */
export function liveParts({
  doorLimits,
  database,
  rooms,
  people,
  holidays,
  clock,
  log,
}: Dependencies): Services['live'] {
  const comments = createCommentReader(database);
  const source = createShareSource({
    read: (boardId) => rooms.read(boardId),
    people: () => people.list(),
    comments: (boardId) => comments.ofBoard(boardId),
    holidays,
    clock,
  });
  return {
    source,
    shares: createShares({
      database,
      newShareId: () => randomBytes(9).toString('hex'),
      newSecret,
      now: clock,
    }),
    feeds: createLiveFeeds({
      read: source,
      clock,
      timers: systemTimers,
      log,
      newEpoch: () => randomBytes(6).toString('hex'),
    }),
    views: createViews({ database, now: clock, timers: systemTimers, log }),
    guesses: doorLimits['share-password'],
    misses: doorLimits['secret-addresses'],
  };
}
