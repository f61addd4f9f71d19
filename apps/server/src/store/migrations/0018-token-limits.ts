import type { Migration } from './migration.ts';

/** What a token may, until when and where. A token of before may all that its person may, everywhere and for good. */
export const tokenLimits: Migration = {
  name: '0018-token-limits',
  async up(db) {
    await db.schema
      .alterTable('tokens')
      .addColumn('scope', 'text', (c) => c.notNull().defaultTo('all'))
      .execute();
    await db.schema.alterTable('tokens').addColumn('expires_at', 'bigint').execute();
    await db.schema.alterTable('tokens').addColumn('used_at', 'bigint').execute();
    // JSON, ids of boards; null for all that the person sees
    await db.schema.alterTable('tokens').addColumn('boards', 'text').execute();
  },
};
