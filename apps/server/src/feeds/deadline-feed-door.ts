import type { PlainBoard } from '@taktboard/board';
import {
  fail,
  ok,
  type DeadlineFeed as ShownFeed,
  type DeadlineFeedRequest,
  type MyTasks,
  type Person,
  type Result,
} from '@taktboard/protocol';
import { boardDeadlines, type CardFacts, type DeadlineFeed } from '@taktboard/reports';
import type { Clock } from '../ports.ts';
import type { FeedStore, StoredFeed } from './feed-store.ts';
import { ownDeadlines } from './own-deadlines.ts';

type Unreadable = 'no-such-board' | 'damaged' | 'not-readable';

export interface DeadlineFeedDoor {
  list(personId: string): Promise<ShownFeed[]>;
  make(personId: string, request: DeadlineFeedRequest): Promise<Result<Made, 'no-such-board' | 'too-many'>>;
  /** @returns whether that person had such an address */
  revoke(personId: string, id: string): Promise<boolean>;
  /** What a token leads to, as whoever made it may see it now. */
  read(token: string): Promise<Result<DeadlineFeed, 'unknown' | 'revoked' | 'damaged' | 'not-readable'>>;
}

interface Made {
  feed: ShownFeed;
  calendarUrl: string;
  atomUrl: string;
}

interface Dependencies {
  store: FeedStore;
  /** Whether someone may see a board now; with null: anything of the workspace. */
  maySee(personId: string, boardId: string | null): Promise<boolean>;
  /** Committed state only. */
  readBoard(boardId: string): Promise<Result<{ board: PlainBoard }, Unreadable>>;
  factsOf(boardId: string): Promise<ReadonlyMap<string, CardFacts>>;
  myTasks(
    personId: string,
  ): Promise<{ boards: Omit<MyTasks['boards'][number], 'role'>[]; tasks: MyTasks['tasks'] }>;
  people(): Promise<Person[]>;
  clock: Clock;
  publicUrl: string;
}

/** Deadlines at secret addresses, for calendars and feed readers, which have no account. */
export function createDeadlineFeedDoor(dependencies: Dependencies): DeadlineFeedDoor {
  const { store, maySee, readBoard, factsOf, myTasks, people, clock, publicUrl } = dependencies;
  const namer = async (): Promise<(personId: string) => string | undefined> => {
    const names = new Map((await people()).map(({ id, name }) => [id, name]));
    return (personId) => names.get(personId);
  };
  const ofBoard = async (boardId: string) => {
    const found = await readBoard(boardId);
    if (!found.ok) return found;
    const { board } = found.value;
    const [facts, nameOf] = await Promise.all([factsOf(boardId), namer()]);
    const deadlines = boardDeadlines({ boardId, board, facts, nameOf });
    return ok({ board: { id: boardId, title: board.meta.title }, deadlines });
  };
  const ofPerson = async (personId: string) => {
    const known = await myTasks(personId);
    const facts = new Map<string, ReadonlyMap<string, CardFacts>>();
    for (const { id } of known.boards) if (await maySee(personId, id)) facts.set(id, await factsOf(id));
    const boards = known.boards.filter(({ id }) => facts.has(id));
    const deadlines = ownDeadlines({ boards, tasks: known.tasks, facts, nameOf: await namer() });
    return { board: null, deadlines };
  };

  return {
    list: async (personId) => (await store.list(personId)).map(shown),
    async make(personId, request) {
      if (!(await maySee(personId, request.boardId))) return fail('no-such-board');
      const made = await store.make(personId, request);
      if (!made) return fail('too-many');
      const base = `${publicUrl}/f/${made.token}`;
      return ok({
        feed: shown(made.feed),
        calendarUrl: `${base}/deadlines.ics`,
        atomUrl: `${base}/deadlines.atom`,
      });
    },
    revoke: (personId, id) => store.revoke(personId, id),
    async read(token) {
      const opened = await store.open(token);
      if (!opened.ok) return opened;
      const { id, language, person_id, board_id } = opened.value;
      if (!(await maySee(person_id, board_id))) return fail('unknown');
      const found = board_id === null ? ok(await ofPerson(person_id)) : await ofBoard(board_id);
      // thrown away meanwhile; it may come back
      if (!found.ok) return fail(found.reason === 'no-such-board' ? 'unknown' : found.reason);
      await store.noteRead(opened.value);
      return ok({ id, language, publicUrl, now: clock(), ...found.value });
    },
  };
}

function shown({ id, board_id, language, created_at, read_at }: StoredFeed): ShownFeed {
  return {
    id,
    boardId: board_id,
    language,
    createdAt: new Date(created_at).toISOString(),
    lastRead: read_at === null ? null : new Date(read_at).toISOString(),
  };
}
