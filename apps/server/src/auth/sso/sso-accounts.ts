import { fail, ok, type Result } from '@taktboard/protocol';
import type { Kysely } from 'kysely';
import '../../people/account-tables.ts';
import { tidyName } from '../../people/tidy-name.ts';
import type { Database } from '../../store/database.ts';
import { addressKey } from '../addresses.ts';
import type { Doors } from '../join.ts';
import { nameKey } from '../name-key.ts';
import type { Identity } from './provider.ts';
import type { SsoSettings } from './sso-settings.ts';

export type ArrivalFault = 'sso-not-invited' | 'sso-unverified';

/** Whose account somebody is that the provider has sent. */
export interface SsoAccounts {
  /**
   * The account that is linked; else the one whose confirmed address the provider vouches for; else a new one, for whoever was
   * invited by that address or has it in an allowed domain.
   */
  arrive(identity: Identity): Promise<Result<{ userId: string; joined: boolean }, ArrivalFault>>;
  /** For somebody who is signed in already, whatever the addresses. */
  link(userId: string, identity: Identity): Promise<Result<null, 'sso-taken'>>;
  isLinked(userId: string): Promise<boolean>;
  unlink(userId: string): Promise<void>;
}

interface Dependencies {
  database: Kysely<Database>;
  settings: Pick<SsoSettings, 'issuer' | 'domains'>;
  doorsOver(database: Kysely<Database>): Doors;
  newId(): string;
  now(): number;
}

const MOST_NAME_CHARS = 90;

export function createSsoAccounts({ database, settings, doorsOver, newId, now }: Dependencies): SsoAccounts {
  // with the issuer in it: a subject of one provider is nobody at another
  const providerId = `oidc:${settings.issuer}`;

  const linkedTo = async (store: Kysely<Database>, subject: string): Promise<string | undefined> => {
    const row = await store
      .selectFrom('account')
      .select('userId')
      .where('providerId', '=', providerId)
      .where('accountId', '=', subject)
      .executeTakeFirst();
    return row?.userId;
  };
  const addLink = async (store: Kysely<Database>, userId: string, subject: string): Promise<void> => {
    const at = new Date(now()).toISOString();
    await store
      .insertInto('account')
      .values({ id: newId(), userId, providerId, accountId: subject, createdAt: at, updatedAt: at })
      .execute();
  };
  const arriveWithin = async (
    transaction: Kysely<Database>,
    identity: Identity,
  ): Promise<Result<{ userId: string; joined: boolean }, ArrivalFault>> => {
    const linked = await linkedTo(transaction, identity.subject);
    if (linked !== undefined) return ok({ userId: linked, joined: false });
    if (identity.mail === null) return fail('sso-unverified');
    const mail = addressKey(identity.mail);
    const holder = await transaction
      .selectFrom('user')
      .select('id')
      .where('email', '=', mail)
      .where('emailVerified', '=', 1)
      .executeTakeFirst();
    if (holder) {
      await addLink(transaction, holder.id, identity.subject);
      return ok({ userId: holder.id, joined: false });
    }
    const welcome = await welcomeOf(transaction, { mail, domains: settings.domains, now: now() });
    if (!welcome) return fail('sso-not-invited');
    const { accounts, people, roles } = doorsOver(transaction);
    const name = await freeName(identity.name, mail, accounts);
    const userId = await accounts.create(name, null);
    await transaction
      .updateTable('user')
      .set({ email: mail, emailVerified: 1 })
      .where('id', '=', userId)
      .execute();
    await addLink(transaction, userId, identity.subject);
    const { role, personId, board } = welcome;
    const joined = await people.join({ userId, name, role, personId });
    if (board) await roles.name(board.id, joined, board.role);
    return ok({ userId, joined: true });
  };

  return {
    arrive: (identity) => database.transaction().execute((within) => arriveWithin(within, identity)),
    link: (userId, { subject }) =>
      database.transaction().execute(async (transaction) => {
        const linked = await linkedTo(transaction, subject);
        if (linked !== undefined && linked !== userId) return fail('sso-taken');
        if (linked === undefined) await addLink(transaction, userId, subject);
        return ok(null);
      }),
    async isLinked(userId) {
      const row = await database
        .selectFrom('account')
        .select('id')
        .where('providerId', '=', providerId)
        .where('userId', '=', userId)
        .executeTakeFirst();
      return row !== undefined;
    },
    async unlink(userId) {
      await database
        .deleteFrom('account')
        .where('providerId', '=', providerId)
        .where('userId', '=', userId)
        .execute();
    },
  };
}

/** As what somebody becomes a member: by an invitation to this address, which is used up, or by its domain. */
async function welcomeOf(
  transaction: Kysely<Database>,
  { mail, domains, now }: { mail: string; domains: readonly string[]; now: number },
) {
  const invitation = await transaction
    .selectFrom('invitations')
    .selectAll()
    .where('kind', '=', 'invitation')
    .where('mail', '=', mail)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  if (invitation) {
    await transaction
      .updateTable('invitations')
      .set({ used_at: now })
      .where('id', '=', invitation.id)
      .execute();
    const { workspace_role: role, person_id: personId, board_id: id, board_role: boardRole } = invitation;
    const board = id !== null && boardRole !== null ? { id, role: boardRole } : null;
    return { role, personId, board };
  }
  const domain = mail.slice(mail.lastIndexOf('@') + 1);
  return domains.includes(domain) ? { role: 'member' as const, personId: null, board: null } : undefined;
}

/** Nobody becomes somebody else by a name that the provider gives. */
async function freeName(given: string, mail: string, accounts: Doors['accounts']): Promise<string> {
  const wanted = tidyName(nameKey(given) === '' ? mail : given).slice(0, MOST_NAME_CHARS);
  let name = wanted;
  for (let n = 2; (await accounts.find(name)) !== undefined; n++) name = `${wanted} ${n}`;
  return name;
}
