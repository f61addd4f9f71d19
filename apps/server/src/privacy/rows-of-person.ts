import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely';
import type { Database } from '../store/database.ts';
import type { PersonStore } from './person-stores.ts';

export interface PersonIds {
  personId: string;
  /** Null without an account. */
  userId: string | null;
}

/** The condition under which a row of a store is about a person; undefined where none can be. */
export function aboutPerson(store: PersonStore, ids: PersonIds): RawBuilder<SqlBool> | undefined {
  const { person = [], user = [], json = [] } = store;
  const { personId, userId } = ids;
  const conditions = [
    ...person.map((column) => sql<SqlBool>`${sql.ref(column)} = ${personId}`),
    ...(userId === null ? [] : user.map((column) => sql<SqlBool>`${sql.ref(column)} = ${userId}`)),
    // an id is letters and digits, so its quotes are all that JSON adds
    ...json.map((column) => sql<SqlBool>`instr(${sql.ref(column)}, ${`"${personId}"`}) > 0`),
  ];
  return conditions.length === 0 ? undefined : sql<SqlBool>`(${sql.join(conditions, sql` OR `)})`;
}

type PlainRow = Record<string, string | number | null>;

/** All rows of a store that are about a person, without what is never given out. */
export async function rowsOfPerson(
  database: Kysely<Database>,
  [table, store]: [string, PersonStore],
  ids: PersonIds,
): Promise<PlainRow[]> {
  const about = aboutPerson(store, ids);
  if (!about) return [];
  const found = await sql<Record<string, unknown>>`SELECT * FROM ${sql.table(table)} WHERE ${about}`.execute(
    database,
  );
  const without = new Set(store.without);
  return found.rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([column, value]): [string, string | number | null][] => {
        if (without.has(column)) return [];
        const plain = typeof value === 'string' || typeof value === 'number' || value === null;
        return plain ? [[column, value]] : [];
      }),
    ),
  );
}

export async function countRows(
  database: Kysely<Database>,
  [table, store]: [string, PersonStore],
  ids: PersonIds,
): Promise<number> {
  const about = aboutPerson(store, ids);
  if (!about) return 0;
  const found = await sql<{
    n: number;
  }>`SELECT count(*) AS n FROM ${sql.table(table)} WHERE ${about}`.execute(database);
  return Number(found.rows[0]?.n ?? 0);
}
