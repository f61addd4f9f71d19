import type { Kysely } from 'kysely';
import '../approvals/approval-tables.ts';
import type { Database } from '../store/database.ts';
import type { CommentRow } from './to-comment.ts';

/** The name of the guest who wrote a comment, as it was given. Null where nobody did, or where it was erased. */
export async function guestNameOf(
  database: Kysely<Database>,
  { guest }: Pick<CommentRow, 'guest'>,
): Promise<string | null> {
  if (guest === null) return null;
  const row = await database
    .selectFrom('approvals')
    .select('guest_name')
    .where('id', '=', guest)
    .executeTakeFirst();
  return row?.guest_name ?? null;
}
