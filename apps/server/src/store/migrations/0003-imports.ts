import type { Migration } from './migration.ts';

/**
 * Comments and imports. Neither refers to `boards` by a foreign key: an import writes them first and its board last, so
 * that a board is never seen without them.
 */
export const imports: Migration = {
  name: '0003-imports',
  async up(db) {
    await db.schema
      .createTable('comments')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('board_id', 'text', (c) => c.notNull())
      .addColumn('card_id', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      // keeps the order of comments of one instant
      .addColumn('n', 'bigint', (c) => c.notNull())
      .addColumn('author', 'text')
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('source', 'text')
      .execute();
    await db.schema
      .createIndex('comments_card')
      .on('comments')
      .columns(['board_id', 'card_id', 'at', 'n'])
      .execute();
    await db.schema
      .createTable('imports')
      // of the file's bytes, SHA-256 in hex
      .addColumn('hash', 'text', (c) => c.primaryKey().notNull())
      .addColumn('format', 'text', (c) => c.notNull())
      .addColumn('board_id', 'text', (c) => c.notNull())
      .addColumn('person_id', 'text')
      .addColumn('at', 'bigint', (c) => c.notNull())
      // JSON, the ids of the people that this import made
      .addColumn('people', 'text', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('person_sources')
      .addColumn('source', 'text', (c) => c.notNull())
      .addColumn('source_id', 'text', (c) => c.notNull())
      .addColumn('person_id', 'text', (c) => c.notNull())
      .addColumn('board_id', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('person_sources_pk', ['source', 'source_id'])
      .execute();
  },
};
