import type { Kysely } from 'kysely';
import type { Migration } from './migration.ts';

/** What merged, what descriptions were before, and how far each person has looked. */
export const told: Migration = {
  name: '0006-told',
  async up(db) {
    await db.schema
      .createIndex('activity_card')
      .on('activity')
      .columns(['board_id', 'card_id', 'seq'])
      .execute();
    await createMerges(db);
    await ofBoard(db, 'description_edits')
      .addColumn('card_id', 'text', (c) => c.notNull())
      .addColumn('seq', 'bigint', (c) => c.notNull())
      .addColumn('last_seq', 'bigint', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('last_at', 'bigint', (c) => c.notNull())
      .addColumn('authors', 'text', (c) => c.notNull())
      .addColumn('before', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('description_edits_pk', ['board_id', 'card_id', 'seq'])
      .execute();
    await ofBoard(db, 'looks')
      .addColumn('person_id', 'text', (c) => c.notNull())
      .addColumn('gaps', 'text', (c) => c.notNull())
      .addColumn('since_at', 'bigint', (c) => c.notNull())
      .addColumn('last_seq', 'bigint', (c) => c.notNull())
      .addColumn('last_at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('looks_pk', ['person_id', 'board_id'])
      .execute();
    await ofBoard(db, 'card_looks')
      .addColumn('person_id', 'text', (c) => c.notNull())
      .addColumn('card_id', 'text', (c) => c.notNull())
      .addColumn('seq', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('card_looks_pk', ['person_id', 'board_id', 'card_id'])
      .execute();
  },
};

async function createMerges(db: Kysely<unknown>): Promise<void> {
  await ofBoard(db, 'merges')
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('n', 'integer', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('card_id', 'text')
    .addColumn('column_id', 'text')
    .addColumn('label_id', 'text')
    .addColumn('part_id', 'text')
    .addColumn('part_field', 'text')
    .addColumn('edited', 'integer', (c) => c.notNull())
    .addColumn('lost_id', 'text', (c) => c.notNull())
    .addColumn('lost_by', 'text', (c) => c.notNull())
    .addColumn('lost_at', 'bigint', (c) => c.notNull())
    .addColumn('lost_late', 'integer', (c) => c.notNull())
    .addColumn('lost_value', 'text')
    .addColumn('kept_by', 'text', (c) => c.notNull())
    .addColumn('kept_at', 'bigint', (c) => c.notNull())
    .addColumn('kept_late', 'integer', (c) => c.notNull())
    .addColumn('kept_value', 'text')
    .addPrimaryKeyConstraint('merges_pk', ['board_id', 'seq', 'n'])
    .execute();
  for (const column of ['lost_by', 'kept_by', 'lost_id', 'card_id'] as const) {
    await db.schema.createIndex(`merges_${column}`).on('merges').columns(['board_id', column]).execute();
  }
  await ofBoard(db, 'merges_aside')
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('n', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('merges_aside_pk', ['person_id', 'board_id', 'seq', 'n'])
    .execute();
}

function ofBoard(db: Kysely<unknown>, table: string) {
  return db.schema
    .createTable(table)
    .addColumn('board_id', 'text', (c) => c.notNull().references('boards.id').onDelete('cascade'));
}
