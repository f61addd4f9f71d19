import { fail, ok, type Result } from '@taktboard/protocol';
import { sql, type Kysely } from 'kysely';
import type { Migration } from './migrations/migration.ts';

export type MigrationFault = { kind: 'newer-database'; name: string };

/**
 * Brings a database to the newest step. A database that already holds something is backed up before the first step.
 *
 * @returns the names of the steps that were taken
 */
export async function migrate<DB>(
  database: Kysely<DB>,
  migrations: readonly Migration[],
  backUp: (firstStep: string) => Promise<void>,
): Promise<Result<string[], MigrationFault>> {
  await sql`CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, at text NOT NULL DEFAULT CURRENT_TIMESTAMP)`.execute(
    database,
  );
  const done = await sql<{ name: string }>`SELECT name FROM migrations`.execute(database);
  const taken = new Set(done.rows.map(({ name }) => name));
  const known = new Set(migrations.map(({ name }) => name));
  for (const name of taken) if (!known.has(name)) return fail({ kind: 'newer-database', name });
  const pending = migrations.filter(({ name }) => !taken.has(name));
  const [first] = pending;
  if (!first) return ok([]);
  if (taken.size > 0) await backUp(first.name);
  for (const { name, up } of pending) {
    await database.transaction().execute(async (transaction) => {
      await up(transaction);
      await sql`INSERT INTO migrations (name) VALUES (${name})`.execute(transaction);
    });
  }
  return ok(pending.map(({ name }) => name));
}
