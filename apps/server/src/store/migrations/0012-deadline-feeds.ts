import type { Migration } from './migration.ts';

/** Secret addresses at which programs read deadlines. */
export const deadlineFeeds: Migration = {
  name: '0012-deadline-feeds',
  async up(db) {
    await db.schema
      .createTable('deadline_feeds')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('hash', 'text', (c) => c.notNull())
      .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
      // null: one's own deadlines, over all boards
      .addColumn('board_id', 'text', (c) => c.references('boards.id').onDelete('cascade'))
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('read_at', 'bigint')
      .addColumn('revoked_at', 'bigint')
      .execute();
    await db.schema.createIndex('deadline_feeds_person').on('deadline_feeds').column('person_id').execute();
  },
};
