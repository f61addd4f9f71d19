import type { Migration } from './migration.ts';

/** Imports that can be undone, how tables were read, the boards that a person marked, and who put one into the trash. */
export const undoableImports: Migration = {
  name: '0005-undoable-imports',
  async up(db) {
    await db.schema.alterTable('imports').addColumn('file_name', 'text').execute();
    // 1: into a board that was there before
    await db.schema
      .alterTable('imports')
      .addColumn('into_board', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
    await db.schema
      .alterTable('imports')
      .addColumn('tasks', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
    // JSON, the ids of cards, columns and labels that it made on a board that was there
    await db.schema.alterTable('imports').addColumn('made', 'text').execute();
    await db.schema.alterTable('imports').addColumn('undone_at', 'bigint').execute();
    await db.schema
      .createTable('import_mappings')
      .addColumn('signature', 'text', (c) => c.notNull())
      .addColumn('person_id', 'text', (c) => c.notNull())
      // JSON, a `CsvMapping`
      .addColumn('mapping', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('import_mappings_pk', ['signature', 'person_id'])
      .execute();
    await db.schema
      .createTable('board_stars')
      .addColumn('board_id', 'text', (c) => c.notNull().references('boards.id').onDelete('cascade'))
      .addColumn('person_id', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('board_stars_pk', ['board_id', 'person_id'])
      .execute();
    await db.schema.alterTable('boards').addColumn('trashed_by', 'text').execute();
  },
};
