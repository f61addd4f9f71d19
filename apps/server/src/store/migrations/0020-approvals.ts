import type { Migration } from './migration.ts';

/** Guests who are asked to decide on one task, what they decided on, and what they have said. */
export const approvals: Migration = {
  name: '0020-approvals',
  async up(db) {
    await db.schema
      .createTable('approvals')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('board_id', 'text', (c) => c.notNull())
      .addColumn('card_id', 'text', (c) => c.notNull())
      // of the secret in the link
      .addColumn('hash', 'text', (c) => c.notNull())
      // null once they were erased
      .addColumn('guest_name', 'text')
      .addColumn('guest_email', 'text')
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('shows', 'text', (c) => c.notNull())
      .addColumn('message', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('created_by', 'text')
      .addColumn('asked_at', 'bigint', (c) => c.notNull())
      .addColumn('expires_at', 'bigint', (c) => c.notNull())
      .addColumn('withdrawn_at', 'bigint')
      // with it codes are hashed, and browsers that confirmed are known by it; new with every link
      .addColumn('salt', 'text', (c) => c.notNull())
      .addColumn('code_hash', 'text')
      .addColumn('code_until', 'bigint')
      .addColumn('code_tries', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
    await db.schema.createIndex('approvals_card').on('approvals').columns(['board_id', 'card_id']).execute();
    await db.schema
      .createTable('approval_log')
      .addColumn('approval_id', 'text', (c) => c.notNull())
      .addColumn('n', 'integer', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      // null: the guest
      .addColumn('by', 'text')
      .addColumn('what', 'text', (c) => c.notNull())
      // what the guest said with it
      .addColumn('comment_id', 'text')
      // what was shown when it was decided, and its hash
      .addColumn('shown', 'text')
      .addColumn('shown_hash', 'text')
      .addPrimaryKeyConstraint('approval_log_pk', ['approval_id', 'n'])
      .execute();
    // the approval by whose guest a comment was written; null for people
    await db.schema.alterTable('comments').addColumn('guest', 'text').execute();
    await db.schema.alterTable('comments').addColumn('decision', 'text').execute();
    await db.schema.createIndex('comments_guest').on('comments').column('guest').execute();
  },
};
