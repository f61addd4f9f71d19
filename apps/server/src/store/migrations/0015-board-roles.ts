import type { Migration } from './migration.ts';

/**
 * Who may do what on a board. A board without a row in `board_everyone` is open to all members as editors, as every
 * board was before.
 */
export const boardRoles: Migration = {
  name: '0015-board-roles',
  async up(db) {
    await db.schema
      .createTable('board_everyone')
      .addColumn('board_id', 'text', (c) => c.primaryKey().notNull())
      .addColumn('everyone', 'text', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('board_roles')
      .addColumn('board_id', 'text', (c) => c.notNull())
      .addColumn('person_id', 'text', (c) => c.notNull())
      .addColumn('role', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('board_roles_pk', ['board_id', 'person_id'])
      .execute();
    await db.schema.createIndex('board_roles_person').on('board_roles').column('person_id').execute();
    await db.schema.alterTable('invitations').addColumn('board_id', 'text').execute();
    await db.schema.alterTable('invitations').addColumn('board_role', 'text').execute();
  },
};
