import { sql, type Kysely } from 'kysely';
import type { Migration } from './migration.ts';

/**
 * A digest over all boards has no board. SQLite cannot let a column be empty that could not be, so the table is made anew,
 * and with it those that point to it: dropping it alone would take their rows along.
 */
export const workspaceSchedules: Migration = {
  name: '0018-workspace-schedules',
  async up(db) {
    await makeTables(db);
    for (const table of ['schedules', 'digest_runs', 'digest_deliveries']) {
      await sql`INSERT INTO ${sql.table(`${table}_new`)} SELECT * FROM ${sql.table(table)}`.execute(db);
    }
    for (const table of ['digest_deliveries', 'digest_runs', 'schedules']) {
      await db.schema.dropTable(table).execute();
    }
    for (const table of ['schedules', 'digest_runs', 'digest_deliveries']) {
      await db.schema.alterTable(`${table}_new`).renameTo(table).execute();
    }
    await makeIndexes(db);
  },
};

/** As migration 0010 made them, column by column in the same order, but for a board that may be missing. */
async function makeTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('schedules_new')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('board_id', 'text', (c) => c.references('boards.id').onDelete('cascade'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('personal', 'integer', (c) => c.notNull())
    .addColumn('plan', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('unsubscribed', 'text', (c) => c.notNull())
    .addColumn('paused', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('since_at', 'bigint', (c) => c.notNull())
    .addColumn('next_at', 'bigint')
    .addColumn('failing_since', 'bigint')
    .addColumn('fault', 'text')
    .addColumn('off_at', 'bigint')
    .execute();
  await db.schema
    .createTable('digest_runs_new')
    .addColumn('key', 'text', (c) => c.primaryKey().notNull())
    .addColumn('schedule_id', 'text', (c) => c.notNull().references('schedules_new.id').onDelete('cascade'))
    .addColumn('local_date', 'text')
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('to_at', 'bigint', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('digest', 'text', (c) => c.notNull())
    .addColumn('names', 'text', (c) => c.notNull())
    .addColumn('snapshot', 'blob')
    .addUniqueConstraint('digest_runs_once', ['schedule_id', 'local_date'])
    .execute();
  await db.schema
    .createTable('digest_deliveries_new')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('run_key', 'text', (c) => c.notNull().references('digest_runs_new.key').onDelete('cascade'))
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('recipient', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('at', 'bigint')
    .addColumn('next_at', 'bigint')
    .addColumn('lease_until', 'bigint')
    .addColumn('fault', 'text')
    .addUniqueConstraint('digest_deliveries_once', ['run_key', 'channel', 'recipient'])
    .execute();
}

async function makeIndexes(db: Kysely<unknown>): Promise<void> {
  const indexes = [
    ['schedules_board', 'schedules', ['board_id']],
    ['schedules_person', 'schedules', ['person_id']],
    ['schedules_next', 'schedules', ['next_at']],
    ['digest_runs_schedule', 'digest_runs', ['schedule_id', 'at']],
    ['digest_deliveries_state', 'digest_deliveries', ['state', 'next_at']],
  ] as const;
  for (const [name, table, columns] of indexes) {
    await db.schema
      .createIndex(name)
      .on(table)
      .columns([...columns])
      .execute();
  }
}
