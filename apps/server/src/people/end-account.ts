import type { Kysely } from 'kysely';
import '../access/access-tables.ts';
import '../auth/passkeys/passkey-tables.ts';
import '../auth/sso/sso-tables.ts';
import '../feeds/feed-tables.ts';
import '../schedules/schedule-tables.ts';
import type { Database } from '../store/database.ts';
import './account-tables.ts';
import './profile-tables.ts';

/** Takes everything away with which someone could come in; what they did keeps its name. */
export async function endAccount(
  database: Kysely<Database>,
  { personId, userId }: { personId: string; userId: string },
): Promise<void> {
  await database
    .updateTable('people')
    .set({ user_id: null, workspace_role: null })
    .where('id', '=', personId)
    .execute();
  await database.deleteFrom('profiles').where('person_id', '=', personId).execute();
  await database.deleteFrom('tokens').where('person_id', '=', personId).execute();
  await database.deleteFrom('board_roles').where('person_id', '=', personId).execute();
  await database
    .deleteFrom('schedules')
    .where('person_id', '=', personId)
    .where('personal', '=', 1)
    .execute();
  await database.deleteFrom('deadline_feeds').where('person_id', '=', personId).execute();
  // links that they made, and those for a new password of theirs
  await database
    .deleteFrom('invitations')
    .where('used_at', 'is', null)
    .where((eb) => eb.or([eb('invited_by', '=', personId), eb('person_id', '=', personId)]))
    .execute();
  await database.deleteFrom('passkeys').where('user_id', '=', userId).execute();
  await database.deleteFrom('sso_sessions').where('user_id', '=', userId).execute();
  await database.deleteFrom('address_confirmations').where('user_id', '=', userId).execute();
  // sessions and passwords are better-auth's, and go with the user
  await database.deleteFrom('session').where('userId', '=', userId).execute();
  await database.deleteFrom('account').where('userId', '=', userId).execute();
  await database.deleteFrom('user').where('id', '=', userId).execute();
}
