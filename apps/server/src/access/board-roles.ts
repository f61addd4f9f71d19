import {
  fail,
  ok,
  type BoardPeoplePatch,
  type Everyone,
  type Result,
  type Role,
  type WorkspaceRole,
} from '@taktboard/protocol';
import { CompiledQuery, type Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import { prepareQuestion, type Ask } from '../store/questions.ts';
import '../people/account-tables.ts';
import './access-tables.ts';
import { DEFAULT_EVERYONE, judgeRole } from './judge-role.ts';
import { limitRole, limitWorkspaceRole, type TokenLimits } from './token-limits.ts';

export interface Asker {
  personId: string;
  workspaceRole: WorkspaceRole;
  /** Of the token that asks for them. */
  limits?: TokenLimits | undefined;
}

/** Who may do what on which board. Every way in asks here. */
export interface BoardRoles {
  /** Also of a board in the trash. `none`: there is such a board, and nothing of it is theirs to see. */
  of(asker: Asker, boardId: string): Promise<Role | 'none' | 'no-such-board'>;
  /** The same for every board that they may see. */
  ofAll(asker: Asker): Promise<ReadonlyMap<string, Role>>;
  /** The same of a person, by what they are in the workspace now; `none` for someone without an account. */
  ofMember(personId: string, boardId: string, limits?: TokenLimits): Promise<Role | 'none' | 'no-such-board'>;
  /** What a board says of everyone and of whom it names. */
  rules(boardId: string): Promise<{ everyone: Everyone; named: ReadonlyMap<string, Role> }>;
  /** All of it or nothing; only members can be named. */
  change(boardId: string, patch: BoardPeoplePatch): Promise<Result<null, 'no-such-person'>>;
  /** Names someone on a board, also on one that is about to be made. */
  name(boardId: string, personId: string, role: Role): Promise<void>;
}

/** @param ask for what every socket that opens asks; within a transaction it is that one's */
export function createBoardRoles(database: Kysely<Database>, ask: Ask = askOver(database)): BoardRoles {
  const memberOn = prepareQuestion(['person', 'board'], ({ person, board }) =>
    database
      .selectFrom('people')
      .leftJoin('boards', (join) => join.on('boards.id', '=', board))
      .leftJoin('board_everyone', 'board_everyone.board_id', 'boards.id')
      .leftJoin('board_roles', (join) =>
        join.onRef('board_roles.board_id', '=', 'boards.id').onRef('board_roles.person_id', '=', 'people.id'),
      )
      .select(['people.workspace_role', 'boards.id', 'board_everyone.everyone', 'board_roles.role'])
      .where('people.id', '=', person)
      .where('people.user_id', 'is not', null),
  );
  const of: BoardRoles['of'] = async ({ personId, workspaceRole, limits }, boardId) => {
    const row = await withRules(database, personId).where('boards.id', '=', boardId).executeTakeFirst();
    if (!row) return 'no-such-board';
    const judged = judgeRole({ workspaceRole, named: row.role, everyone: row.everyone });
    return judged ? limitRole(judged.role, limits, boardId) : 'none';
  };
  return {
    of,
    async ofAll({ personId, workspaceRole, limits }) {
      const rows = await withRules(database, personId).execute();
      return new Map(
        rows.flatMap(({ id, role: named, everyone }) => {
          const judged = judgeRole({ workspaceRole, named, everyone });
          const role = judged ? limitRole(judged.role, limits, id) : 'none';
          return role === 'none' ? [] : [[id, role] as const];
        }),
      );
    },
    async ofMember(personId, boardId, limits) {
      const row = await memberOn(ask, { person: personId, board: boardId });
      if (!row?.workspace_role) return 'none';
      if (row.id === null) return 'no-such-board';
      const workspaceRole = limitWorkspaceRole(row.workspace_role, limits);
      const judged = judgeRole({ workspaceRole, named: row.role, everyone: row.everyone });
      return judged ? limitRole(judged.role, limits, boardId) : 'none';
    },
    async rules(boardId) {
      const open = await database
        .selectFrom('board_everyone')
        .select('everyone')
        .where('board_id', '=', boardId)
        .executeTakeFirst();
      const rows = await database
        .selectFrom('board_roles')
        .select(['person_id', 'role'])
        .where('board_id', '=', boardId)
        .execute();
      return {
        everyone: open?.everyone ?? DEFAULT_EVERYONE,
        named: new Map(rows.map(({ person_id: personId, role }) => [personId, role])),
      };
    },
    change: (boardId, patch) =>
      database.transaction().execute((transaction) => change(transaction, boardId, patch)),
    name: (boardId, personId, role) => name(database, boardId, { personId, role }),
  };
}

function askOver(database: Kysely<Database>): Ask {
  return async ({ sql, parameters }) =>
    (await database.executeQuery(CompiledQuery.raw(sql, [...parameters]))).rows;
}

function withRules(database: Kysely<Database>, personId: string) {
  return database
    .selectFrom('boards')
    .leftJoin('board_everyone', 'board_everyone.board_id', 'boards.id')
    .leftJoin('board_roles', (join) =>
      join.onRef('board_roles.board_id', '=', 'boards.id').on('board_roles.person_id', '=', personId),
    )
    .select(['boards.id', 'board_everyone.everyone', 'board_roles.role']);
}

async function change(
  database: Kysely<Database>,
  boardId: string,
  { everyone, people = [] }: BoardPeoplePatch,
): Promise<Result<null, 'no-such-person'>> {
  const named = people.filter(({ role }) => role !== null).map(({ id }) => id);
  if (named.length > 0) {
    const members = await database
      .selectFrom('people')
      .select('id')
      .where('id', 'in', named)
      .where('user_id', 'is not', null)
      .execute();
    if (members.length < new Set(named).size) return fail('no-such-person');
  }
  if (everyone !== undefined) {
    await database
      .insertInto('board_everyone')
      .values({ board_id: boardId, everyone })
      .onConflict((conflict) => conflict.column('board_id').doUpdateSet({ everyone }))
      .execute();
  }
  for (const { id, role } of people) {
    if (role !== null) await name(database, boardId, { personId: id, role });
    else {
      await database
        .deleteFrom('board_roles')
        .where('board_id', '=', boardId)
        .where('person_id', '=', id)
        .execute();
    }
  }
  return ok(null);
}

async function name(
  database: Kysely<Database>,
  boardId: string,
  { personId, role }: { personId: string; role: Role },
): Promise<void> {
  await database
    .insertInto('board_roles')
    .values({ board_id: boardId, person_id: personId, role })
    .onConflict((conflict) => conflict.columns(['board_id', 'person_id']).doUpdateSet({ role }))
    .execute();
}
