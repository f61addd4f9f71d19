import { sql, type Kysely } from 'kysely';
import * as v from 'valibot';
import { nameKey } from '../auth/name-key.ts';
import type { Database } from '../store/database.ts';
import type { ErasureRow } from './erasure-tables.ts';
import { PERSON_STORES, type PersonStore } from './person-stores.ts';
import { aboutPerson, type PersonIds } from './rows-of-person.ts';

/** Runs whose names are written anew at once: no transaction may hold up the saving of boards. */
const STEP = 200;
const RunNames = v.looseObject({ people: v.array(v.tuple([v.string(), v.string()])) });
const MailChannel = v.object({ kind: v.literal('mail'), to: v.array(v.string()) });

/**
 * Takes a person out of every store, or leaves only an id that means nobody. Doing it again changes nothing, so that what a
 * crash cut off is finished at the next start.
 */
export async function erasePerson(
  database: Kysely<Database>,
  entry: ErasureRow,
): Promise<{ userId: string | null }> {
  const { person_id: personId } = entry;
  const row = await database.selectFrom('people').selectAll().where('id', '=', personId).executeTakeFirst();
  const ids: PersonIds = { personId, userId: row?.user_id ?? null };
  // what is deleted or written over is zeroed in the file too
  await sql`PRAGMA secure_delete = 1`.execute(database);
  try {
    await namesOfRuns(database, entry);
    await database.transaction().execute((transaction) => eraseWithin(transaction, { entry, ids }));
  } finally {
    await sql`PRAGMA secure_delete = 0`.execute(database);
  }
  return { userId: ids.userId };
}

async function eraseWithin(
  transaction: Kysely<Database>,
  { entry, ids }: { entry: ErasureRow; ids: PersonIds },
): Promise<void> {
  const { personId } = ids;
  await ownLetters(transaction, ids);
  await ownDigests(transaction, personId);
  if (entry.comments === 'remove') await emptyComments(transaction, entry);
  await transaction
    .updateTable('people')
    .set({
      name: entry.pseudonym,
      name_key: nameKey(entry.pseudonym),
      user_id: null,
      workspace_role: null,
    })
    .where('id', '=', personId)
    .execute();
  for (const [table, store] of Object.entries(PERSON_STORES)) {
    if (store.fate === 'kept') {
      await emptied(transaction, { table, store, ids });
      continue;
    }
    const { removeBy, ...columns } = store;
    const about = aboutPerson(removeBy ? { fate: 'removed', person: removeBy } : columns, ids);
    if (about) await sql`DELETE FROM ${sql.table(table)} WHERE ${about}`.execute(transaction);
  }
  await transaction
    .insertInto('erasures')
    .values(entry)
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .execute();
}

/** What a row that stays says in the person's own words. */
async function emptied(
  transaction: Kysely<Database>,
  { table, store, ids }: { table: string; store: PersonStore; ids: PersonIds },
): Promise<void> {
  const about = aboutPerson({ fate: 'kept', person: store.person ?? [] }, ids);
  if (!about) return;
  for (const column of store.emptied ?? []) {
    await sql`UPDATE ${sql.table(table)} SET ${sql.ref(column)} = NULL WHERE ${about}`.execute(transaction);
  }
}

/** The person's own digests, what was sent of them, and mail that waits for their addresses. */
async function ownDigests(transaction: Kysely<Database>, personId: string): Promise<void> {
  const own = await transaction
    .selectFrom('schedules')
    .select(['id', 'channel'])
    .where('person_id', '=', personId)
    .where('personal', '=', 1)
    .execute();
  for (const { id, channel } of own) {
    const mail = v.safeParse(MailChannel, JSON.parse(channel));
    const to = mail.success ? mail.output.to : [];
    if (to.length > 0) await transaction.deleteFrom('outbox').where('recipient', 'in', to).execute();
    // runs and deliveries go with it, by their keys
    await transaction.deleteFrom('schedules').where('id', '=', id).execute();
  }
}

/** Mail about the account that waits in the outbox. */
async function ownLetters(transaction: Kysely<Database>, { userId }: PersonIds): Promise<void> {
  if (userId === null) return;
  const confirmed = await transaction.selectFrom('user').select('email').where('id', '=', userId).execute();
  const waiting = await transaction
    .selectFrom('address_confirmations')
    .select('address')
    .where('user_id', '=', userId)
    .execute();
  const to = [...confirmed.map(({ email }) => email), ...waiting.map(({ address }) => address)];
  if (to.length > 0) await transaction.deleteFrom('outbox').where('recipient', 'in', to).execute();
}

/** As if the person had removed them: they stay as removed ones, and no inbox has their words. */
async function emptyComments(
  transaction: Kysely<Database>,
  { person_id, at, by }: ErasureRow,
): Promise<void> {
  const theirs = transaction.selectFrom('comments').select('id').where('author', '=', person_id);
  await transaction.deleteFrom('inbox').where('comment_id', 'in', theirs).execute();
  await transaction
    .updateTable('comments')
    .set({ text: '', mentions: null, question: null, removed_at: at, removed_by: by })
    .where('author', '=', person_id)
    .where('removed_at', 'is', null)
    .execute();
}

/** A stored digest has the names of its own day. */
async function namesOfRuns(database: Kysely<Database>, entry: ErasureRow): Promise<void> {
  const { person_id: personId, pseudonym } = entry;
  const holds = sql<number>`instr(names, ${`"${personId}"`})`;
  let after = '';
  for (;;) {
    const runs = await database
      .selectFrom('digest_runs')
      .select(['key', 'names'])
      .where(holds, '>', 0)
      .where('key', '>', after)
      .orderBy('key')
      .limit(STEP)
      .execute();
    for (const { key, names } of runs) {
      const read = v.parse(RunNames, JSON.parse(names));
      const renamed = read.people.map(([id, name]) => [id, id === personId ? pseudonym : name]);
      await database
        .updateTable('digest_runs')
        .set({ names: JSON.stringify({ ...read, people: renamed }) })
        .where('key', '=', key)
        .execute();
    }
    const last = runs.at(-1);
    if (last === undefined || runs.length < STEP) return;
    after = last.key;
  }
}
