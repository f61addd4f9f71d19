import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { newSecret } from '../auth/secret-token.ts';
import { createDeadlineFeedDoor, type DeadlineFeedDoor } from '../feeds/deadline-feed-door.ts';
import { createFeedStore } from '../feeds/feed-store.ts';
import type { Services } from '../http/services.ts';
import type { People } from '../people/people.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../store/database.ts';
import type { OpenRooms } from './open-rooms.ts';

interface Dependencies extends Pick<OpenRooms, 'rooms' | 'activity'> {
  database: Kysely<Database>;
  people: Pick<People, 'list' | 'member'>;
  boards: Pick<Services['boards'], 'has'>;
  myTasks: Services['myTasks'];
  clock: Clock;
  publicUrl: string;
}

export function feedParts(dependencies: Dependencies): DeadlineFeedDoor {
  const { database, people, boards, rooms, activity, myTasks, clock, publicUrl } = dependencies;
  return createDeadlineFeedDoor({
    store: createFeedStore({
      database,
      newFeedId: () => randomBytes(9).toString('hex'),
      newSecret,
      now: clock,
    }),
    maySee: async (personId, boardId) =>
      (await people.member(personId)) !== undefined && (boardId === null || boards.has(boardId)),
    readBoard: (boardId) => rooms.read(boardId),
    factsOf: (boardId) => activity.factsOf(boardId),
    myTasks,
    people: () => people.list(),
    clock,
    publicUrl,
  });
}
