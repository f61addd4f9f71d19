import type { Migration } from './migration.ts';

/** Sessions that an identity provider stands for, and to whom an invitation was sent. */
export const singleSignOn: Migration = {
  name: '0021-single-sign-on',
  async up(db) {
    await db.schema
      .createTable('sso_sessions')
      .addColumn('session_id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('user_id', 'text', (c) => c.notNull().references('user.id').onDelete('cascade'))
      .addColumn('issuer', 'text', (c) => c.notNull())
      .addColumn('subject', 'text', (c) => c.notNull())
      .addColumn('sid', 'text')
      .addColumn('access_token', 'text', (c) => c.notNull())
      .addColumn('access_until', 'bigint', (c) => c.notNull())
      .addColumn('refresh_token', 'text')
      .execute();
    await db.schema
      .createIndex('sso_sessions_subject')
      .on('sso_sessions')
      .columns(['issuer', 'subject'])
      .execute();
    await db.schema.alterTable('invitations').addColumn('mail', 'text').execute();
  },
};
