import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { BoardRoles } from '../access/board-roles.ts';
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
  roles: Pick<BoardRoles, 'ofMember' | 'ofAll'>;
  myTasks: Services['myTasks'];
  clock: Clock;
  publicUrl: string;
}

export function feedParts(dependencies: Dependencies): DeadlineFeedDoor {
  const { database, people, boards, roles, rooms, activity, myTasks, clock, publicUrl } = dependencies;
  return createDeadlineFeedDoor({
    store: createFeedStore({
      database,
      newFeedId: () => randomBytes(9).toString('hex'),
      newSecret,
      now: clock,
    }),
    async maySee(personId, boardId) {
      if (boardId === null) return (await people.member(personId)) !== undefined;
      const role = await roles.ofMember(personId, boardId);
      return role !== 'none' && role !== 'no-such-board' && boards.has(boardId);
    },
    readBoard: (boardId) => rooms.read(boardId),
    factsOf: (boardId) => activity.factsOf(boardId),
    // over all boards, those that they see
    async myTasks(personId) {
      const found = await myTasks(personId);
      const member = await people.member(personId);
      const seen = member ? await roles.ofAll(member) : new Map<string, never>();
      return {
        boards: found.boards.filter(({ id }) => seen.has(id)),
        tasks: found.tasks.filter(({ boardId }) => seen.has(boardId)),
      };
    },
    people: () => people.list(),
    clock,
    publicUrl,
  });
}
