import { fail, ok, type Result } from '@taktboard/protocol';
import { sql, type Kysely } from 'kysely';
import type { Migration } from './migrations/migration.ts';

export type MigrationFault =
  | { kind: 'newer-database'; name: string }
  /** The steps before this one were taken, this one and those after it were not. */
  | { kind: 'step-failed'; name: string; error: unknown }
  | { kind: 'not-backed-up'; name: string; detail: string };

/**
 * Brings a database to the newest step. A database that already holds something is backed up before the first step.
 *
 * @param backUp answers with why there is no copy
 * @returns the names of the steps that were taken
 */
export async function migrate<DB>(
  database: Kysely<DB>,
  migrations: readonly Migration[],
  backUp: (firstStep: string) => Promise<Result<unknown, string>>,
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
  if (taken.size > 0) {
    const copied = await backUp(first.name);
    if (!copied.ok) return fail({ kind: 'not-backed-up', name: first.name, detail: copied.reason });
  }
  for (const { name, up } of pending) {
    try {
      await database.transaction().execute(async (transaction) => {
        await up(transaction);
        await sql`INSERT INTO migrations (name) VALUES (${name})`.execute(transaction);
      });
    } catch (error) {
      return fail({ kind: 'step-failed', name, error });
    }
  }
  return ok(pending.map(({ name }) => name));
}
