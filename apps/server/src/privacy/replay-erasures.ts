import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import { erasePerson } from './erase-person.ts';
import type { ErasureLedger } from './erasure-ledger.ts';

/**
 * At every start, before anyone is let in: whoever the ledger says was erased, and this database does not know to be, is erased
 * again. So it is after a restore of a backup of before, and after a crash in the middle of an erasure.
 *
 * @returns how many were
 */
export async function replayErasures(database: Kysely<Database>, ledger: ErasureLedger): Promise<number> {
  const done = await database.selectFrom('erasures').selectAll().execute();
  const known = new Set(done.map(({ person_id: id }) => id));
  const listed = ledger.read();
  const again = listed.filter(({ person_id: id }) => !known.has(id));
  for (const entry of again) await erasePerson(database, entry);
  // a backup that came without its ledger brings one along
  const inLedger = new Set(listed.map(({ person_id: id }) => id));
  for (const entry of done) if (!inLedger.has(entry.person_id)) ledger.add(entry);
  return again.length;
}
