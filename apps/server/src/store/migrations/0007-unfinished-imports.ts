import type { Migration } from './migration.ts';

/** Imports into a board that is there, until the board has what they make: a crash in between is seen by this. */
export const unfinishedImports: Migration = {
  name: '0007-unfinished-imports',
  async up(db) {
    await db.schema
      .alterTable('imports')
      .addColumn('unfinished', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
  },
};
