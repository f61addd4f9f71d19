import type { Role } from '@taktboard/protocol';
import type { Kysely } from 'kysely';
import '../access/access-tables.ts';
import { judgeRole } from '../access/judge-role.ts';
import '../people/account-tables.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../store/database.ts';
import { prepareQuestion, type Ask } from '../store/questions.ts';
import type { Accounts } from './accounts.ts';
import type { Principal } from './authenticate.ts';

/** Who holds a session, and what they may do on a board. */
export interface KnownSession {
  principal: Principal;
  role: Role | 'none' | 'no-such-board';
}

/**
 * Whose session it is, who that is and what they may do on a board, in one question, which a crowd asks in one message. It lets
 * nobody in whom `Authenticate` would not: undefined says nothing, and that one is to be asked.
 */
export type AskKnownSession = (headers: Headers, boardId: string) => Promise<KnownSession | undefined>;

interface Dependencies {
  database: Kysely<Database>;
  ask: Ask;
  accounts: Pick<Accounts, 'seal'>;
  /** As `Authenticate` asks it. */
  goesOn(sessionId: string): Promise<boolean>;
  clock: Clock;
}

export function createKnownSession({
  database,
  ask,
  accounts,
  goesOn,
  clock,
}: Dependencies): AskKnownSession {
  const standing = prepareQuestion(['token', 'board'], ({ token, board }) =>
    database
      .selectFrom('session')
      // a session counts for a user who is there
      .innerJoin('user', 'user.id', 'session.userId')
      .innerJoin('people', 'people.user_id', 'user.id')
      .leftJoin('boards', (join) => join.on('boards.id', '=', board))
      .leftJoin('board_everyone', 'board_everyone.board_id', 'boards.id')
      .leftJoin('board_roles', (join) =>
        join.onRef('board_roles.board_id', '=', 'boards.id').onRef('board_roles.person_id', '=', 'people.id'),
      )
      .select(['session.id as sessionId', 'session.expiresAt', 'user.id as userId'])
      .select(['people.id as personId', 'people.name', 'people.workspace_role as workspaceRole'])
      .select(['boards.id as boardId', 'board_everyone.everyone', 'board_roles.role as named'])
      .where('session.token', '=', token),
  );
  return async (headers, boardId) => {
    const cookies = headers.get('cookie');
    // whoever sends credentials means those
    if (cookies === null || headers.has('authorization')) return undefined;
    const seal = await accounts.seal();
    const token = seal.tokenIn(cookies);
    if (token === undefined) return undefined;
    const row = await standing(ask, { token, board: boardId });
    if (!row?.workspaceRole || !seal.isFresh(row.expiresAt, clock())) return undefined;
    if (!(await goesOn(row.sessionId))) return undefined;
    const { sessionId, userId, personId, name, workspaceRole, named, everyone } = row;
    return {
      principal: {
        ...{ userId, personId, name, workspaceRole },
        via: 'session',
        credential: `session:${sessionId}`,
      },
      role:
        row.boardId === null
          ? 'no-such-board'
          : (judgeRole({ workspaceRole, named, everyone })?.role ?? 'none'),
    };
  };
}
