import { createHash } from 'node:crypto';
import type { PlainBoard } from '@taktboard/board';
import {
  fail,
  ok,
  type BoardExport,
  type ErasurePreview,
  type ErasureRequest,
  type NamingText,
  type PersonData,
  type Result,
} from '@taktboard/protocol';
import type { Kysely } from 'kysely';
import { nameKey } from '../auth/name-key.ts';
import { isLastAdministrator } from '../people/is-last-administrator.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../store/database.ts';
import { erasePerson } from './erase-person.ts';
import type { ErasureLedger } from './erasure-ledger.ts';
import { namingTexts } from './naming-texts.ts';
import { PERSON_STORES } from './person-stores.ts';
import { countRows, rowsOfPerson } from './rows-of-person.ts';

export type ErasureFault = 'no-such-person' | 'name-differs' | 'last-administrator' | 'not-allowed';

/** What is kept about a person: to take along, and to take away for good. */
export interface PersonPrivacy {
  data(personId: string): Promise<PersonData | undefined>;
  preview(personId: string): Promise<ErasurePreview | undefined>;
  /** Resolves once it is on disk, in the database and in the ledger. */
  erase(
    personId: string,
    request: ErasureRequest & { by: string },
  ): Promise<Result<{ pseudonym: string; userId: string | null }, ErasureFault>>;
  isErased(personId: string): Promise<boolean>;
}

interface Dependencies {
  database: Kysely<Database>;
  ledger: ErasureLedger;
  now: Clock;
  /** Who acts for the configured token: no human. */
  servicePersonId: string | undefined;
  boardIds(): Promise<string[]>;
  read(boardId: string): Promise<Result<{ board: PlainBoard }, unknown>>;
  comments(boardId: string): Promise<BoardExport['comments']>;
}

/** More are counted and not listed. */
const MOST_TEXTS = 500;

export function createPersonPrivacy(dependencies: Dependencies): PersonPrivacy {
  const { database, ledger, now } = dependencies;
  const isErased = async (personId: string): Promise<boolean> => {
    const row = await database
      .selectFrom('erasures')
      .select('at')
      .where('person_id', '=', personId)
      .executeTakeFirst();
    return row !== undefined;
  };
  const personOf = async (personId: string) => {
    const row = await database.selectFrom('people').selectAll().where('id', '=', personId).executeTakeFirst();
    if (!row) return undefined;
    return { row, person: { id: row.id, name: row.name }, ids: { personId, userId: row.user_id } };
  };
  const textsNaming = async (name: string): Promise<ErasurePreview['texts']> => {
    const items: NamingText[] = [];
    let total = 0;
    for (const id of await dependencies.boardIds()) {
      const read = await dependencies.read(id);
      if (!read.ok) continue;
      const comments = await dependencies.comments(id);
      const found = namingTexts({ board: { id, content: read.value.board, comments }, name });
      total += found.length;
      items.push(...found);
    }
    // the whole name first: a part of it may be anyone's
    items.sort((a, b) => Number(b.whole) - Number(a.whole));
    return { total, items: items.slice(0, MOST_TEXTS) };
  };

  return {
    isErased,
    async data(personId) {
      const found = await personOf(personId);
      if (!found) return undefined;
      const stores: PersonData['stores'] = {};
      for (const store of Object.entries(PERSON_STORES)) {
        const rows = await rowsOfPerson(database, store, found.ids);
        if (rows.length > 0) stores[store[0]] = rows;
      }
      return { schema: 1, at: new Date(now()).toISOString(), person: found.person, stores };
    },
    async preview(personId) {
      const found = await personOf(personId);
      if (!found || (await isErased(personId))) return undefined;
      const stores: ErasurePreview['stores'] = [];
      for (const [name, store] of Object.entries(PERSON_STORES)) {
        const rows = await countRows(database, [name, store], found.ids);
        if (rows > 0) stores.push({ store: name, rows, fate: store.fate });
      }
      const comments = await countRows(
        database,
        ['comments', { person: ['author'], fate: 'kept' }],
        found.ids,
      );
      return {
        person: found.person,
        pseudonym: pseudonymOf(personId),
        stores,
        comments,
        texts: await textsNaming(found.person.name),
      };
    },
    async erase(personId, { name, comments, by }) {
      const found = await personOf(personId);
      if (!found || (await isErased(personId))) return fail('no-such-person');
      if (personId === dependencies.servicePersonId) return fail('not-allowed');
      if (nameKey(name) !== nameKey(found.person.name)) return fail('name-differs');
      if (await isLastAdministrator(database, personId)) return fail('last-administrator');
      const pseudonym = pseudonymOf(personId);
      const entry = { person_id: personId, at: now(), by, pseudonym, comments };
      // first: what a crash leaves undone from here on is done at the next start
      ledger.add(entry);
      const { userId } = await erasePerson(database, entry);
      return ok({ pseudonym, userId });
    },
  };
}

/** The same in both languages, and made of the id alone. */
function pseudonymOf(personId: string): string {
  return `Person ${createHash('sha256').update(personId).digest('hex').slice(0, 6).toUpperCase()}`;
}
