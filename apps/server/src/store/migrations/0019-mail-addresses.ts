import type { Migration } from './migration.ts';

/** Addresses that wait for their link to be followed. One that was confirmed stands in `user`. */
export const mailAddresses: Migration = {
  name: '0019-mail-addresses',
  async up(db) {
    await db.schema
      .createTable('address_confirmations')
      .addColumn('hash', 'text', (c) => c.primaryKey().notNull())
      .addColumn('user_id', 'text', (c) => c.notNull().unique().references('user.id').onDelete('cascade'))
      .addColumn('address', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('expires_at', 'bigint', (c) => c.notNull())
      .execute();
  },
};
