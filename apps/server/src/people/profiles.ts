import { fail, ok, type Profile, type ProfilePatch, type Result } from '@taktboard/protocol';
import type { Kysely } from 'kysely';
import { nameKey } from '../auth/name-key.ts';
import { isKnownZone } from '@taktboard/reports';
import type { Database } from '../store/database.ts';
import type { Member } from './people.ts';
import { tidyName } from './tidy-name.ts';
import './account-tables.ts';
import './profile-tables.ts';

export type ProfileFault = 'name-taken' | 'name-invisible' | 'unknown-zone';

/** What people say of themselves. */
export interface Profiles {
  read(personId: string): Promise<Omit<Profile, 'name'>>;
  /** All of it or nothing. The name is the account's too, and belongs to one account alone. */
  change(
    member: Pick<Member, 'personId' | 'userId'>,
    patch: ProfilePatch,
  ): Promise<Result<null, ProfileFault>>;
}

const NOTHING: Omit<Profile, 'name'> = { color: null, initials: null, language: null, zone: null };

export function createProfiles(database: Kysely<Database>): Profiles {
  return {
    read: (personId) => readProfile(database, personId),
    async change(member, { name, ...chosen }) {
      if (name !== undefined && nameKey(name) === '') return fail('name-invisible');
      if (chosen.zone && !isKnownZone(chosen.zone)) return fail('unknown-zone');
      return database.transaction().execute(async (transaction) => {
        if (name !== undefined && !(await rename(transaction, member, name))) return fail('name-taken');
        const row = { ...(await readProfile(transaction, member.personId)), ...given(chosen) };
        await transaction
          .insertInto('profiles')
          .values({ ...row, person_id: member.personId })
          .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
          .execute();
        return ok(null);
      });
    },
  };
}

async function readProfile(database: Kysely<Database>, personId: string): Promise<Omit<Profile, 'name'>> {
  const row = await database
    .selectFrom('profiles')
    .select(['color', 'initials', 'language', 'zone'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row ?? NOTHING;
}

/** @returns false when another account goes by the name */
async function rename(
  transaction: Kysely<Database>,
  { personId, userId }: Pick<Member, 'personId' | 'userId'>,
  typed: string,
): Promise<boolean> {
  const name = tidyName(typed);
  const key = nameKey(name);
  const holder = await transaction
    .selectFrom('user')
    .select('id')
    .where('username', '=', key)
    .executeTakeFirst();
  if (holder && holder.id !== userId) return false;
  await transaction.updateTable('user').set({ name, username: key }).where('id', '=', userId).execute();
  await transaction.updateTable('people').set({ name, name_key: key }).where('id', '=', personId).execute();
  return true;
}

/** What is left out stays as it was. */
function given<Values extends object>(values: Values): Partial<Values> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Partial<Values>;
}
