import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { temporaryStore } from '../testing/temporary-store.ts';
import { ABOUT_NOBODY, PERSON_STORES } from './person-stores.ts';

it('[PRIV-1] every table says what it keeps about a person and what becomes of it', async () => {
  const { database } = await temporaryStore();
  const tables = await sql<{ name: string }>`SELECT name FROM sqlite_master
    WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`.execute(database);
  expect([...Object.keys(PERSON_STORES), ...ABOUT_NOBODY].toSorted()).toEqual(
    tables.rows.map(({ name }) => name),
  );
});

it('[PRIV-1] every column that holds somebody’s id is named', async () => {
  const { database } = await temporaryStore();
  const missing: string[] = [];
  for (const [table, { person = [], user = [], json = [], without = [], emptied = [] }] of Object.entries(
    PERSON_STORES,
  )) {
    const columns = await sql<{ name: string }>`SELECT name FROM pragma_table_info(${table})`.execute(
      database,
    );
    const names = columns.rows.map(({ name }) => name);
    for (const column of [...person, ...user, ...json, ...without, ...emptied]) {
      if (!names.includes(column)) missing.push(`${table}.${column} is not there`);
    }
    const named = new Set<string>([...person, ...user, ...json]);
    for (const name of names) {
      const holdsSomeone = /(^|_)(person|user)_?id$|_by$|^by$|^author$|^userId$/.test(name);
      if (holdsSomeone && !named.has(name)) missing.push(`${table}.${name} is not named`);
    }
  }
  expect(missing).toEqual([]);
});
