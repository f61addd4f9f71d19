import type { Migration } from './migration.ts';

/** The mail to an address that is to be confirmed waits on the disk, too. Those of before wait for nothing. */
export const confirmationMails: Migration = {
  name: '0025-confirmation-mails',
  async up(db) {
    // what the link is made of; null in those of before
    await db.schema.alterTable('address_confirmations').addColumn('link_id', 'text').execute();
    await db.schema.alterTable('address_confirmations').addColumn('mail_language', 'text').execute();
    // null: no mail waits to be sent
    await db.schema.alterTable('address_confirmations').addColumn('mail_due_at', 'bigint').execute();
    await db.schema
      .alterTable('address_confirmations')
      .addColumn('mail_attempts', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
  },
};
