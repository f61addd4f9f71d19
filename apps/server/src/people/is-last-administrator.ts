import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import './account-tables.ts';

/** Whether nobody else with an account could administrate: the last one stays. */
export async function isLastAdministrator(database: Kysely<Database>, personId: string): Promise<boolean> {
  const administrators = await database
    .selectFrom('people')
    .select('id')
    .where('workspace_role', '=', 'administrator')
    .where('user_id', 'is not', null)
    .execute();
  return administrators.some(({ id }) => id === personId) && administrators.length === 1;
}
