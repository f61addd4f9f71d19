import type { Migration } from './migration.ts';

/** Digests that are sent: when, what was derived for whom, what went out, and mail that no server took. */
export const schedules: Migration = {
  name: '0010-schedules',
  async up(db) {
    await db.schema
      .createTable('schedules')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('board_id', 'text', (c) => c.notNull().references('boards.id').onDelete('cascade'))
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
    await db.schema.createIndex('schedules_board').on('schedules').column('board_id').execute();
    await db.schema.createIndex('schedules_person').on('schedules').column('person_id').execute();
    await db.schema.createIndex('schedules_next').on('schedules').column('next_at').execute();
    await db.schema
      .createTable('digest_runs')
      .addColumn('key', 'text', (c) => c.primaryKey().notNull())
      .addColumn('schedule_id', 'text', (c) => c.notNull().references('schedules.id').onDelete('cascade'))
      // null: somebody asked for this one, outside of the plan
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
      .createIndex('digest_runs_schedule')
      .on('digest_runs')
      .columns(['schedule_id', 'at'])
      .execute();
    await db.schema
      .createTable('digest_deliveries')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('run_key', 'text', (c) => c.notNull().references('digest_runs.key').onDelete('cascade'))
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
    await db.schema
      .createIndex('digest_deliveries_state')
      .on('digest_deliveries')
      .columns(['state', 'next_at'])
      .execute();
    await db.schema
      .createTable('outbox')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('recipient', 'text', (c) => c.notNull())
      .addColumn('subject', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('html', 'text', (c) => c.notNull())
      .execute();
  },
};
