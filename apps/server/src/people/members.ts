import { fail, LIMITS, ok, type Command, type Result, type WorkspaceRole } from '@taktboard/protocol';
import type { PlainBoard } from '@taktboard/board';
import type { Kysely } from 'kysely';
import type { BoardRoles } from '../access/board-roles.ts';
import { may } from '../access/needs.ts';
import type { LiveSockets } from '../auth/live-sockets.ts';
import type { Actor } from '../room/ports.ts';
import type { Database } from '../store/database.ts';
import { endAccount } from './end-account.ts';
import { isLastAdministrator } from './is-last-administrator.ts';
import type { People } from './people.ts';

/** Those with an account, as administrators decide on them. */
export interface Members {
  setRole(personId: string, role: WorkspaceRole): Promise<Result<null, MemberFault>>;
  /** Ends all their sessions, with what those have open. */
  endSessions(personId: string): Promise<Result<null, MemberFault>>;
  /**
   * Ends an account: the open tasks go to `handTo`, where that person may edit the board, or lose their owner; then sessions,
   * tokens, roles and digests of one's own end at once. The person stays as a name.
   *
   * @param leaving.by on whose behalf the tasks are handed over
   */
  leave(leaving: Leaving): Promise<Result<{ handed: number; ownerless: number }, LeaveFault>>;
}

export interface Leaving {
  personId: string;
  handTo: string | undefined;
  by: Omit<Actor, 'role'>;
}

export type MemberFault = 'no-such-person' | 'last-administrator';
export type LeaveFault = MemberFault | 'not-saved';

interface Dependencies {
  database: Kysely<Database>;
  people: People;
  roles: Pick<BoardRoles, 'ofMember'>;
  sockets: Pick<LiveSockets, 'endUser' | 'review'>;
  /** Ids of the boards on which someone has something to do. */
  boardsOf(personId: string): Promise<string[]>;
  read(boardId: string): Promise<Result<{ board: PlainBoard }, unknown>>;
  run(boardId: string, actor: Actor, commands: readonly Command[]): Promise<Result<unknown, unknown>>;
  peopleChanged(): void;
}

export function createMembers(dependencies: Dependencies): Members {
  const { database, people, roles, sockets, boardsOf, peopleChanged } = dependencies;

  return {
    async setRole(personId, role) {
      const member = await people.member(personId);
      if (!member) return fail('no-such-person');
      if (role === 'member' && (await isLastAdministrator(database, personId)))
        return fail('last-administrator');
      await people.setRole(member.userId, role);
      await sockets.review({ userId: member.userId });
      return ok(null);
    },
    async endSessions(personId) {
      const member = await people.member(personId);
      if (!member) return fail('no-such-person');
      await database.deleteFrom('session').where('userId', '=', member.userId).execute();
      sockets.endUser(member.userId);
      return ok(null);
    },
    async leave({ personId, handTo, by }) {
      const member = await people.member(personId);
      const heir = handTo === undefined ? undefined : await people.member(handTo);
      if (!member || (handTo !== undefined && !heir) || handTo === personId) return fail('no-such-person');
      if (await isLastAdministrator(database, personId)) return fail('last-administrator');
      // first, so that what a disk refuses can be done again; nothing is left behind without an account
      let [handed, ownerless] = [0, 0];
      for (const boardId of await boardsOf(personId)) {
        const role = heir ? await roles.ofMember(heir.personId, boardId) : 'none';
        const takes = role !== 'none' && role !== 'no-such-board' && may(role, 'edit');
        const owner = takes && heir ? heir.personId : null;
        const done = await handOver(dependencies, boardId, { from: personId, owner, by });
        if (!done.ok) return done;
        if (owner === null) ownerless += done.value;
        else handed += done.value;
      }
      await database.transaction().execute((transaction) => endAccount(transaction, member));
      sockets.endUser(member.userId);
      peopleChanged();
      return ok({ handed, ownerless });
    },
  };
}

async function handOver(
  { read, run }: Pick<Dependencies, 'read' | 'run'>,
  boardId: string,
  { from, owner, by }: { from: string; owner: string | null; by: Leaving['by'] },
): Promise<Result<number, 'not-saved'>> {
  const found = await read(boardId);
  if (!found.ok) return fail('not-saved');
  const { columns, cards } = found.value.board;
  const done = new Set(columns.filter(({ kind }) => kind === 'done').map(({ id }) => id));
  const open = cards.filter((card) => card.owner === from && !card.archived && !done.has(card.columnId));
  const commands = open.map(({ id }): Command => ({ type: 'card.set', id, fields: { owner } }));
  for (let n = 0; n < commands.length; n += LIMITS.commandsPerRequest) {
    const part = commands.slice(n, n + LIMITS.commandsPerRequest);
    if (!(await run(boardId, { ...by, role: 'manager' }, part)).ok) return fail('not-saved');
  }
  return ok(commands.length);
}
