import { createHash } from 'node:crypto';
import { LIMITS } from '@taktboard/protocol';
import type { Insertable, Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import type {} from '../people/account-tables.ts';
import type { InboxTables } from './inbox-tables.ts';

export interface NewEntry extends Omit<Insertable<InboxTables['inbox']>, 'id' | 'person_id' | 'read_at'> {
  /** What it tells: the same again is the same entry. */
  source: string;
}

/** Of those named only people who can sign in have an inbox. */
async function withInbox(database: Kysely<Database>, people: Iterable<string>): Promise<ReadonlySet<string>> {
  const ids = [...new Set(people)];
  if (ids.length === 0) return new Set();
  const rows = await database
    .selectFrom('people')
    .select('id')
    .where('id', 'in', ids)
    .where('user_id', 'is not', null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Of what one person is told. */
export function entryId(personId: string, source: string): string {
  return createHash('sha256').update(`${personId} ${source}`).digest('base64url').slice(0, 22);
}

/** Tells each of them once; one who was told already of something less is told anew. */
export async function putIntoInbox(
  database: Kysely<Database>,
  people: Iterable<string>,
  { source, ...entry }: NewEntry,
): Promise<void> {
  for (const person_id of await withInbox(database, people)) {
    const id = entryId(person_id, source);
    await database
      .insertInto('inbox')
      .values({ ...entry, id, person_id, read_at: null })
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet({ kind: entry.kind, read_at: null })
          .where('inbox.kind', '!=', entry.kind),
      )
      .execute();
    await dropOldest(database, person_id);
  }
}

async function dropOldest(database: Kysely<Database>, personId: string): Promise<void> {
  const oldest = await database
    .selectFrom('inbox')
    .select('at')
    .where('person_id', '=', personId)
    .orderBy('at', 'desc')
    .offset(LIMITS.inboxItems - 1)
    .limit(1)
    .executeTakeFirst();
  if (!oldest) return;
  await database.deleteFrom('inbox').where('person_id', '=', personId).where('at', '<', oldest.at).execute();
}
