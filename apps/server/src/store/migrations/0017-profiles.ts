import type { Migration } from './migration.ts';

/** What people choose for themselves. Whoever has no row chose nothing. */
export const profiles: Migration = {
  name: '0017-profiles',
  async up(db) {
    await db.schema
      .createTable('profiles')
      .addColumn('person_id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('color', 'integer')
      .addColumn('initials', 'text')
      .addColumn('language', 'text')
      .addColumn('zone', 'text')
      .execute();
  },
};
