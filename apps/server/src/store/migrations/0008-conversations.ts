import type { Migration } from './migration.ts';

/** Comments that people write, change and answer, and what each person has not read of them. */
export const conversations: Migration = {
  name: '0008-conversations',
  async up(db) {
    const change = (name: string, type: 'bigint' | 'text') =>
      db.schema.alterTable('comments').addColumn(name, type).execute();
    await change('edited_at', 'bigint');
    await change('removed_at', 'bigint');
    // a person; the text is empty then
    await change('removed_by', 'text');
    // JSON, ids of people
    await change('mentions', 'text');
    // null: no question; 'open' or 'settled'
    await change('question', 'text');
    await change('settled_by', 'text');
    await change('settled_at', 'bigint');
    await db.schema
      .createTable('inbox')
      .addColumn('id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('person_id', 'text', (c) => c.notNull())
      .addColumn('board_id', 'text', (c) => c.notNull())
      .addColumn('card_id', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('by', 'text')
      .addColumn('comment_id', 'text')
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('more', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('read_at', 'bigint')
      .execute();
    await db.schema.createIndex('inbox_person').on('inbox').columns(['person_id', 'at', 'id']).execute();
    await db.schema.createIndex('inbox_card').on('inbox').columns(['board_id', 'card_id']).execute();
    await db.schema.createIndex('inbox_comment').on('inbox').column('comment_id').execute();
    await db.schema
      .createTable('inbox_off')
      .addColumn('person_id', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('inbox_off_pk', ['person_id', 'kind'])
      .execute();
  },
};
