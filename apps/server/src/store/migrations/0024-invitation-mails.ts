import type { Migration } from './migration.ts';

/** The mail of an invitation waits on the disk until a mail server has taken it. Those of before wait for nothing. */
export const invitationMails: Migration = {
  name: '0024-invitation-mails',
  async up(db) {
    await db.schema.alterTable('invitations').addColumn('mail_language', 'text').execute();
    // null: no mail waits to be sent
    await db.schema.alterTable('invitations').addColumn('mail_due_at', 'bigint').execute();
    await db.schema
      .alterTable('invitations')
      .addColumn('mail_attempts', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
    await db.schema.createIndex('invitations_mail_due').on('invitations').column('mail_due_at').execute();
  },
};
