import { CsvMapping } from '@taktboard/protocol';
import type { Kysely } from 'kysely';
import * as v from 'valibot';
import type { Database } from '../store/database.ts';

/** How tables were read before, by the signature of their column names. */
export interface RememberedMappings {
  /** Those of a person before those of the others, the newest first. */
  for(personId: string): Promise<Record<string, CsvMapping>>;
  remember(entry: { personId: string; signature: string; mapping: CsvMapping; at: number }): Promise<void>;
}

/** Far more kinds of tables than a team has; each is one row. */
const MOST = 300;

export function createRememberedMappings(database: Kysely<Database>): RememberedMappings {
  return {
    async for(personId) {
      const rows = await database
        .selectFrom('import_mappings')
        .select(['signature', 'person_id', 'mapping'])
        .orderBy('at', 'desc')
        .limit(MOST)
        .execute();
      // the later entry of an object counts: first the others' from old to new, then one's own
      const others = rows.filter((row) => row.person_id !== personId).toReversed();
      const own = rows.filter((row) => row.person_id === personId).toReversed();
      return Object.fromEntries(
        [...others, ...own].flatMap(({ signature, mapping }) => {
          const read = v.safeParse(CsvMapping, JSON.parse(mapping));
          return read.success ? [[signature, read.output] as const] : [];
        }),
      );
    },
    async remember({ personId, signature, mapping, at }) {
      const row = { mapping: JSON.stringify(mapping), at };
      await database
        .insertInto('import_mappings')
        .values({ signature, person_id: personId, ...row })
        .onConflict((conflict) => conflict.columns(['signature', 'person_id']).doUpdateSet(row))
        .execute();
    },
  };
}
