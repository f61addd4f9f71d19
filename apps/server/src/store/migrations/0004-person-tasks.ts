import type { Migration } from './migration.ts';

/** What each person has to do on each board, as of a row of its log. It can be made again from the boards at any time. */
export const personTasks: Migration = {
  name: '0004-person-tasks',
  async up(db) {
    await db.schema
      .createTable('person_tasks')
      .addColumn('board_id', 'text', (c) => c.notNull())
      .addColumn('person_id', 'text', (c) => c.notNull())
      .addColumn('tasks', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('person_tasks_pk', ['board_id', 'person_id'])
      .execute();
    await db.schema.createIndex('person_tasks_person').on('person_tasks').column('person_id').execute();
    await db.schema
      .createTable('person_task_marks')
      .addColumn('board_id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('seq', 'bigint', (c) => c.notNull())
      .addColumn('board', 'text', (c) => c.notNull())
      .execute();
  },
};
