import type { Kysely } from 'kysely';
import { nameKey } from '../auth/name-key.ts';
import { writeComments } from '../comments/write-comments.ts';
import type { Database } from '../store/database.ts';
import type { ImportTables } from './import-tables.ts';
import type { KnownPerson } from './match-people.ts';
import type { PreparedImport } from './prepare-import.ts';

export interface Entry {
  hash: string;
  format: string;
  boardId: string;
  personId: string | null;
  at: number;
}

/** What imports write beside their board, and how it is taken back. */
export interface ImportLedger {
  /** The board that this file became, unless that is in the trash. */
  boardOf(hash: string): Promise<string | null>;
  knownPeople(source: string): Promise<KnownPerson[]>;
  /** Writes all but the board, in one transaction, with an entry by which it can be found and taken back. */
  write(entry: Entry, prepared: PreparedImport): Promise<void>;
  /** Takes back what has no board: after a failure, and at the start after a crash. Answers with how many. */
  takeBackUnfinished(): Promise<number>;
}

/** Rows in one statement; SQLite takes 32,766 parameters. */
const ROWS = 500;

export function createImportLedger(database: Kysely<Database>): ImportLedger {
  return {
    async boardOf(hash) {
      const row = await database
        .selectFrom('imports')
        .innerJoin('boards', 'boards.id', 'imports.board_id')
        .select('boards.id')
        .where('imports.hash', '=', hash)
        .where('boards.trashed_at', 'is', null)
        .executeTakeFirst();
      return row?.id ?? null;
    },
    async knownPeople(source) {
      const people = await database.selectFrom('people').select(['id', 'name_key', 'user_id']).execute();
      const sources = await database
        .selectFrom('person_sources')
        .select(['person_id', 'source_id'])
        .where('source', '=', source)
        .execute();
      const bySource = Map.groupBy(sources, (row) => row.person_id);
      return people.map((person) => ({
        id: person.id,
        nameKey: person.name_key,
        hasAccount: person.user_id !== null,
        sources: (bySource.get(person.id) ?? []).map((row) => row.source_id),
      }));
    },
    write: (entry, prepared) =>
      database.transaction().execute((transaction) => writeAll(transaction, entry, prepared)),
    takeBackUnfinished: () => database.transaction().execute(takeBack),
  };
}

async function writeAll(database: Kysely<Database>, entry: Entry, prepared: PreparedImport): Promise<void> {
  const { hash, format, boardId, personId, at } = entry;
  const { ids, made } = prepared.people;
  const row: Omit<ImportTables['imports'], 'hash'> = {
    format,
    board_id: boardId,
    person_id: personId,
    at,
    people: JSON.stringify(made.map(({ id }) => id)),
  };
  await database
    .insertInto('imports')
    .values({ hash, ...row })
    .onConflict((conflict) => conflict.column('hash').doUpdateSet(row))
    .execute();
  for (const people of batches(made)) {
    const rows = people.map(({ id, name }) => ({
      id,
      name,
      name_key: nameKey(name),
      user_id: null,
      workspace_role: null,
      created_at: at,
    }));
    await database.insertInto('people').values(rows).execute();
  }
  for (const sources of batches(ids)) {
    const rows = sources.map(([source_id, person_id]) => ({
      source: format,
      source_id,
      person_id,
      board_id: boardId,
    }));
    await database
      .insertInto('person_sources')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  const comments = prepared.comments.map((comment) => ({ ...comment, at: comment.at ?? at }));
  await writeComments(database, boardId, comments);
}

async function takeBack(database: Kysely<Database>): Promise<number> {
  const unfinished = await database
    .selectFrom('imports')
    .select(['hash', 'board_id', 'people'])
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('boards').select('id').whereRef('boards.id', '=', 'imports.board_id'))),
    )
    .execute();
  for (const { hash, board_id, people } of unfinished) {
    await database.deleteFrom('comments').where('board_id', '=', board_id).execute();
    await database.deleteFrom('person_sources').where('board_id', '=', board_id).execute();
    for (const ids of batches(JSON.parse(people) as string[])) {
      // Someone who has joined in the meantime, or whom another import has met, stays.
      await database
        .deleteFrom('people')
        .where('id', 'in', ids)
        .where('user_id', 'is', null)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('person_sources')
                .select('person_id')
                .whereRef('person_sources.person_id', '=', 'people.id'),
            ),
          ),
        )
        .execute();
    }
    await database.deleteFrom('imports').where('hash', '=', hash).execute();
  }
  return unfinished.length;
}

function batches<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / ROWS) }, (_, index) =>
    all.slice(index * ROWS, (index + 1) * ROWS),
  );
}
