import type { Kysely } from 'kysely';
import { fail, ok, type Result } from '@taktboard/protocol';
import type { BoardRoles } from '../access/board-roles.ts';
import type { People } from '../people/people.ts';
import type { Database } from '../store/database.ts';
import type { Accounts } from './accounts.ts';
import { judgePassword } from './judge-password.ts';
import type { Links } from './links.ts';
import { nameKey } from './name-key.ts';

export type JoinFault = 'no-such-link' | 'name-taken' | 'name-invisible' | 'weak-password';

interface Joining {
  token: string;
  name: string;
  password: string;
}

/**
 * Makes the account that a link is for, or sets its new password, and uses the link up: both or neither. A name that is taken leaves the link as
 * good as before, so that the person can choose another.
 */
export type Join = (joining: Joining) => Promise<Result<Joined, JoinFault>>;

export interface Joined {
  /** Who has got a new password instead of an account. */
  recovered: string | undefined;
  /** Under which one signs in now. */
  name: string;
}

export interface Doors {
  accounts: Accounts;
  links: Links;
  people: People;
  roles: Pick<BoardRoles, 'name'>;
}

/** @param doorsOver the same doors over a transaction, which nothing else comes between */
export function createJoin(
  database: Kysely<Database>,
  doorsOver: (database: Kysely<Database>) => Doors,
): Join {
  const outside = doorsOver(database);
  return async ({ token, name, password }) => {
    if (nameKey(name) === '') return fail('name-invisible');
    // a wrong link shall not cost a slow hash
    const looked = await outside.links.look(token);
    if (!looked.ok) return looked;
    if (judgePassword(password, name)) return fail('weak-password');
    const hash = await outside.accounts.hash(password);
    return database
      .transaction()
      .execute((transaction) => joinWithin(doorsOver(transaction), { token, name, hash }));
  };
}

async function joinWithin(
  { accounts, links, people, roles }: Doors,
  { token, name, hash }: { token: string; name: string; hash: string },
): Promise<Result<Joined, JoinFault>> {
  const looked = await links.look(token);
  if (!looked.ok) return looked;
  const { kind, role, personId, board } = looked.value;
  if (kind === 'new-password') {
    const member = personId === null ? undefined : await people.member(personId);
    if (!member) return fail('no-such-link');
    await links.take(token);
    await links.endResets(member.personId);
    await accounts.resetPassword(member.userId, hash);
    return ok({ recovered: member.userId, name: member.name });
  }
  const holder = await accounts.find(name);
  if (holder !== undefined && kind !== 'recovery') return fail('name-taken');
  await links.take(token);
  if (holder !== undefined) {
    // whoever can run commands on the server's machine owns it all the same, so this door may open every account
    await accounts.resetPassword(holder, hash);
    await people.setRole(holder, 'administrator');
  } else {
    const userId = await accounts.create(name, hash);
    const joined = await people.join({ userId, name, role, personId });
    if (board) await roles.name(board.id, joined, board.role);
  }
  if (kind === 'first-administrator') await links.endAll('first-administrator');
  return ok({ recovered: holder, name });
}
