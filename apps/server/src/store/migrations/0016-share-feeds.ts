import type { Migration } from './migration.ts';

/** Whether the deadlines of a share can be read by calendars. Of those that were made before, nobody said so. */
export const shareFeeds: Migration = {
  name: '0016-share-feeds',
  async up(db) {
    await db.schema
      .alterTable('shares')
      .addColumn('feeds', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
  },
};
