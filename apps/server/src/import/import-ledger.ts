import type { Insertable, Kysely } from 'kysely';
import { nameKey } from '../auth/name-key.ts';
import { writeComments } from '../comments/write-comments.ts';
import type { Database } from '../store/database.ts';
import type { ImportTables } from './import-tables.ts';
import type { KnownPerson } from './match-people.ts';
import type { MadeOnBoard } from './merge-commands.ts';
import type { PreparedImport } from './prepare-import.ts';

export interface Entry {
  hash: string;
  format: string;
  boardId: string;
  personId: string | null;
  at: number;
  fileName: string | null;
  intoBoard: boolean;
}

/** An import that can be undone, or was. */
export interface PastImport {
  id: string;
  format: string;
  fileName: string | null;
  at: number;
  personId: string | null;
  boardId: string;
  boardTitle: string;
  boardTrashed: boolean;
  intoBoard: boolean;
  tasks: number;
  undoneAt: number | null;
  made: MadeOnBoard;
}

/** What imports write beside their board, and how it is taken back. */
export interface ImportLedger {
  /** The board that this file became, unless that is in the trash. */
  boardOf(hash: string): Promise<string | null>;
  knownPeople(source: string): Promise<KnownPerson[]>;
  /** Writes all but the board, in one transaction, with an entry by which it can be found and taken back. */
  write(entry: Entry, prepared: PreparedImport): Promise<void>;
  /** The board that was there has what the import made. */
  finish(hash: string): Promise<void>;
  list(): Promise<Omit<PastImport, 'made'>[]>;
  find(hash: string): Promise<PastImport | null>;
  /** What came into a board beside an import: every other one. */
  othersOn(past: PastImport): Promise<PastImport[]>;
  markUndone(hash: string, at: number): Promise<void>;
  /** Takes back what has no board: after a failure, and at the start after a crash. Answers with how many. */
  takeBackUnfinished(): Promise<number>;
  /** The same of imports into boards that are there: those that the board does not have are taken back. */
  settleUnfinished(isOn: IsOnBoard): Promise<void>;
}

/** Whether a board has something of what an import made there; undefined when it cannot be read now. */
export type IsOnBoard = (boardId: string, made: MadeOnBoard) => Promise<boolean | undefined>;

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
        .where('imports.undone_at', 'is', null)
        .where('imports.unfinished', '=', 0)
        .where('boards.trashed_at', 'is', null)
        .executeTakeFirst();
      return row?.id ?? null;
    },
    async knownPeople(source) {
      const people = await database
        .selectFrom('people')
        .select(['id', 'name', 'name_key', 'user_id'])
        .execute();
      const sources = await database
        .selectFrom('person_sources')
        .select(['person_id', 'source_id'])
        .where('source', '=', source)
        .execute();
      const bySource = Map.groupBy(sources, (row) => row.person_id);
      return people.map((person) => ({
        id: person.id,
        name: person.name,
        nameKey: person.name_key,
        hasAccount: person.user_id !== null,
        // our own exports name people by the ids that they have here
        sources: [
          ...(source === 'taktboard' ? [person.id] : []),
          ...(bySource.get(person.id) ?? []).map((row) => row.source_id),
        ],
      }));
    },
    write: (entry, prepared) =>
      database.transaction().execute((transaction) => writeAll(transaction, entry, prepared)),
    finish: (hash) => finish(database, hash),
    list: async () => (await pastImports(database).limit(MOST_LISTED).execute()).map(toPast),
    async find(hash) {
      const row = await wholeImports(database).where('imports.hash', '=', hash).executeTakeFirst();
      return row ? { ...toPast(row), made: madeOf(row) } : null;
    },
    async othersOn({ id, boardId }) {
      const others = wholeImports(database).where('board_id', '=', boardId).where('hash', '!=', id);
      return (await others.execute()).map((row) => ({ ...toPast(row), made: madeOf(row) }));
    },
    async markUndone(hash, at) {
      await database.updateTable('imports').set({ undone_at: at }).where('hash', '=', hash).execute();
    },
    takeBackUnfinished: () => database.transaction().execute(takeBack),
    async settleUnfinished(isOn) {
      const rows = await database
        .selectFrom('imports')
        .select(['hash', 'board_id', 'people', 'made'])
        .where('unfinished', '=', 1)
        .execute();
      for (const row of rows) {
        const made = madeOf(row);
        const isThere = await isOn(row.board_id, made);
        if (isThere === true) await finish(database, row.hash);
        if (isThere === false) {
          await database.transaction().execute((transaction) => takeBackFrom(transaction, row, made));
        }
      }
    },
  };
}

const MOST_LISTED = 200;

async function finish(database: Kysely<Database>, hash: string): Promise<void> {
  await database.updateTable('imports').set({ unfinished: 0 }).where('hash', '=', hash).execute();
}

function madeOf({ made }: { made: string | null }): MadeOnBoard {
  return made === null ? { cards: [], columns: [], labels: [] } : (JSON.parse(made) as MadeOnBoard);
}

function pastImports(database: Kysely<Database>) {
  return database
    .selectFrom('imports')
    .innerJoin('boards', 'boards.id', 'imports.board_id')
    .select(['hash', 'format', 'board_id', 'person_id', 'at', 'file_name', 'into_board', 'tasks'])
    .select(['undone_at', 'boards.title', 'boards.trashed_at'])
    .orderBy('imports.at', 'desc');
}

/** With all that they made: as many ids as they have tasks. */
function wholeImports(database: Kysely<Database>) {
  return pastImports(database).select('made');
}

type PastRow = Awaited<ReturnType<ReturnType<typeof pastImports>['execute']>>[number];

function toPast(row: PastRow): Omit<PastImport, 'made'> {
  return {
    id: row.hash,
    format: row.format,
    fileName: row.file_name,
    at: row.at,
    personId: row.person_id,
    boardId: row.board_id,
    boardTitle: row.title,
    boardTrashed: row.trashed_at !== null,
    intoBoard: row.into_board === 1,
    tasks: row.tasks,
    undoneAt: row.undone_at,
  };
}

async function writeAll(database: Kysely<Database>, entry: Entry, prepared: PreparedImport): Promise<void> {
  const { hash, format, boardId, personId, at } = entry;
  const { ids, made } = prepared.people;
  const row: Omit<Insertable<ImportTables['imports']>, 'hash'> = {
    format,
    board_id: boardId,
    person_id: personId,
    at,
    people: JSON.stringify(made.map(({ id }) => id)),
    file_name: entry.fileName,
    into_board: entry.intoBoard ? 1 : 0,
    tasks: prepared.report.taken.cards,
    made: JSON.stringify(prepared.made),
    undone_at: null,
    unfinished: entry.intoBoard ? 1 : 0,
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
      .onConflict((conflict) =>
        // who someone is was said anew
        conflict
          .columns(['source', 'source_id'])
          .doUpdateSet(({ ref }) => ({ person_id: ref('excluded.person_id') })),
      )
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
    await removePeople(database, JSON.parse(people) as string[]);
    await database.deleteFrom('imports').where('hash', '=', hash).execute();
  }
  return unfinished.length;
}

/** Of a board that stays: what this import alone has brought. */
async function takeBackFrom(
  database: Kysely<Database>,
  { hash, board_id, people }: { hash: string; board_id: string; people: string },
  made: MadeOnBoard,
): Promise<void> {
  for (const ids of batches(made.cards)) {
    await database
      .deleteFrom('comments')
      .where('board_id', '=', board_id)
      .where('card_id', 'in', ids)
      .execute();
  }
  const own = JSON.parse(people) as string[];
  for (const ids of batches(own)) {
    await database
      .deleteFrom('person_sources')
      .where('board_id', '=', board_id)
      .where('person_id', 'in', ids)
      .execute();
  }
  await removePeople(database, own);
  await database.deleteFrom('imports').where('hash', '=', hash).execute();
}

/** Someone who has joined in the meantime, or whom another import has met, stays. */
async function removePeople(database: Kysely<Database>, own: readonly string[]): Promise<void> {
  for (const ids of batches(own)) {
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
}

function batches<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / ROWS) }, (_, index) =>
    all.slice(index * ROWS, (index + 1) * ROWS),
  );
}
