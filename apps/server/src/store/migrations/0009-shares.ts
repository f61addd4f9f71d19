import type { Migration } from './migration.ts';

/** Live boards for viewers without an account: what each shows, how often it was opened, and who did what to it. */
export const shares: Migration = {
  name: '0009-shares',
  async up(db) {
    await db.schema
      .createTable('shares')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('board_id', 'text', (c) => c.notNull())
      .addColumn('hash', 'text', (c) => c.notNull())
      .addColumn('salt', 'text', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('rules', 'text', (c) => c.notNull())
      .addColumn('embed_origins', 'text', (c) => c.notNull())
      .addColumn('password_hash', 'text')
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('created_by', 'text')
      .addColumn('expires_at', 'bigint')
      .addColumn('revoked_at', 'bigint')
      .execute();
    await db.schema.createIndex('shares_board').on('shares').column('board_id').execute();
    await db.schema
      .createTable('share_views')
      .addColumn('share_id', 'text', (c) => c.notNull())
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('count', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('share_views_pk', ['share_id', 'day'])
      .execute();
    await db.schema
      .createTable('share_log')
      .addColumn('share_id', 'text', (c) => c.notNull())
      .addColumn('n', 'integer', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('by', 'text')
      .addColumn('what', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('share_log_pk', ['share_id', 'n'])
      .execute();
  },
};
