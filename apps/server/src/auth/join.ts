import { fail, ok, type Result } from '@taktboard/protocol';
import type { People } from '../people/people.ts';
import type { Accounts } from './accounts.ts';
import type { LinkInfo, Links } from './links.ts';
import { nameKey } from './name-key.ts';

export type JoinFault = 'no-such-link' | 'name-taken' | 'name-invisible';

interface Joining {
  token: string;
  name: string;
  password: string;
}

/**
 * Makes the account that a link is for and uses the link up. A name that is taken leaves the link as good as before, so
 * that the person can choose another.
 */
export type Join = (joining: Joining) => Promise<Result<void, JoinFault>>;

interface Dependencies {
  accounts: Accounts;
  links: Links;
  people: People;
}

export function createJoin(dependencies: Dependencies): Join {
  // one after the other: a user without a person is then never one that is just being made
  let last: Promise<unknown> = Promise.resolve();
  return (joining) => {
    const result = last.then(() => join(dependencies, joining));
    last = result.catch(() => undefined);
    return result;
  };
}

async function join(
  dependencies: Dependencies,
  { token, name, password }: Joining,
): Promise<Result<void, JoinFault>> {
  const { accounts, links, people } = dependencies;
  const looked = await links.look(token);
  if (!looked.ok) return looked;
  if (nameKey(name) === '') return fail('name-invisible');
  const holder = await holderOf(dependencies, name);
  const recovers = looked.value.kind === 'recovery' && holder !== undefined;
  if (holder !== undefined && !recovers) return fail('name-taken');
  const taken = await links.take(token);
  if (!taken.ok) return taken;
  if (recovers) {
    // whoever can run commands on the server's machine owns it all the same, so this door may open every account
    await accounts.resetPassword(name, password);
    await people.setRole(holder, 'administrator');
  } else {
    const created = await create(dependencies, taken.value, { name, password });
    if (!created.ok) {
      await links.giveBack(taken.value.id);
      return created;
    }
  }
  if (taken.value.kind === 'first-administrator') await links.endAll('first-administrator');
  return ok(undefined);
}

/** A user without a person is what a kill in the middle of joining left behind: it is cleared away. */
async function holderOf({ accounts, people }: Dependencies, name: string): Promise<string | undefined> {
  const userId = await accounts.find(name);
  if (userId === undefined) return undefined;
  if (await people.memberOfUser(userId)) return userId;
  await accounts.remove(userId);
  return undefined;
}

async function create(
  { accounts, people }: Dependencies,
  link: LinkInfo,
  { name, password }: Omit<Joining, 'token'>,
): Promise<Result<void, 'name-taken'>> {
  const created = await accounts.create(name, password);
  if (!created.ok) return created;
  await people.join({ userId: created.value, name, role: link.role, personId: link.personId });
  return ok(undefined);
}
