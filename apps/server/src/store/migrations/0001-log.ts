import type { Kysely } from 'kysely';
import type { Migration } from './migration.ts';

export const log: Migration = {
  name: '0001-log',
  async up(db) {
    await db.schema
      .createTable('boards')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('seq', 'bigint', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('updated_at', 'bigint', (c) => c.notNull())
      .addColumn('trashed_at', 'bigint')
      .addColumn('summary', 'text', (c) => c.notNull().defaultTo('{"open":0,"dues":[],"zone":"UTC"}'))
      .execute();
    await ofBoard(db, 'log')
      .addColumn('seq', 'bigint', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('user_id', 'text')
      .addColumn('person_id', 'text')
      .addColumn('origin', 'text', (c) => c.notNull())
      .addColumn('bytes', 'blob', (c) => c.notNull())
      .addColumn('checksum', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('log_pk', ['board_id', 'seq'])
      .execute();
    await ofBoard(db, 'snapshots')
      .addColumn('seq', 'bigint', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('bytes', 'blob', (c) => c.notNull())
      .addColumn('checksum', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('snapshots_pk', ['board_id', 'seq'])
      .execute();
    await ofBoard(db, 'client_ids')
      .addColumn('client_id', 'bigint', (c) => c.notNull())
      .addColumn('user_id', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('client_ids_pk', ['board_id', 'client_id'])
      .execute();
    await ofBoard(db, 'derived')
      .addColumn('seq', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('derived_pk', ['board_id'])
      .execute();
    await ofBoard(db, 'activity')
      .addColumn('seq', 'bigint', (c) => c.notNull())
      .addColumn('n', 'integer', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('person_id', 'text')
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('card_id', 'text')
      .addColumn('column_id', 'text')
      .addColumn('label_id', 'text')
      .addColumn('from_value', 'text')
      .addColumn('to_value', 'text')
      .addPrimaryKeyConstraint('activity_pk', ['board_id', 'seq', 'n'])
      .execute();
    await db.schema.createIndex('activity_at').on('activity').columns(['board_id', 'at']).execute();
    await ofBoard(db, 'facts')
      .addColumn('card_id', 'text', (c) => c.notNull())
      .addColumn('facts', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('facts_pk', ['board_id', 'card_id'])
      .execute();
  },
};

function ofBoard(db: Kysely<unknown>, table: string) {
  return db.schema
    .createTable(table)
    .addColumn('board_id', 'text', (c) => c.notNull().references('boards.id').onDelete('cascade'));
}
