import type { Migration } from './migration.ts';

/** Who was erased, by ids alone, so that a backup of before does not bring anyone back. */
export const erasures: Migration = {
  name: '0014-erasures',
  async up(db) {
    await db.schema
      .createTable('erasures')
      .addColumn('person_id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('by', 'text')
      .addColumn('pseudonym', 'text', (c) => c.notNull())
      .addColumn('comments', 'text', (c) => c.notNull())
      .execute();
  },
};
