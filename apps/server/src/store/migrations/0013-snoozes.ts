import type { Migration } from './migration.ts';

/** When people want to be reminded of what is overdue. */
export const snoozes: Migration = {
  name: '0013-snoozes',
  async up(db) {
    await db.schema
      .createTable('snoozes')
      .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
      .addColumn('board_id', 'text', (c) => c.notNull().references('boards.id').onDelete('cascade'))
      .addColumn('card_id', 'text', (c) => c.notNull())
      // empty for the task itself
      .addColumn('item_id', 'text', (c) => c.notNull())
      // the deadline that was over
      .addColumn('due', 'text', (c) => c.notNull())
      .addColumn('until', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('snoozes_once', ['person_id', 'board_id', 'card_id', 'item_id'])
      .execute();
  },
};
