import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/**
 * Who did what to access and data. The database itself refuses to change an entry, and to take one out that no later entry
 * says was taken out.
 */
export const audit: Migration = {
  name: '0011-audit',
  async up(db) {
    await db.schema
      .createTable('audit')
      .addColumn('n', 'integer', (c) => c.primaryKey().notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('person_id', 'text')
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('on_kind', 'text')
      .addColumn('on_id', 'text')
      .addColumn('board_id', 'text')
      .addColumn('details', 'text', (c) => c.notNull())
      .addColumn('hash', 'text', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('audit_person').on('audit').columns(['person_id', 'n']).execute();
    await db.schema.createIndex('audit_kind').on('audit').columns(['kind', 'n']).execute();
    await db.schema.createIndex('audit_at').on('audit').column('at').execute();
    await sql`CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
      BEGIN SELECT RAISE(ABORT, 'an entry of the audit log is never changed'); END`.execute(db);
    await sql`CREATE TRIGGER audit_is_not_removed BEFORE DELETE ON audit
      WHEN NOT EXISTS (
        SELECT 1 FROM audit AS later
        WHERE later.kind = 'audit-trimmed' AND CAST(json_extract(later.details, '$.upTo') AS integer) >= OLD.n
      )
      BEGIN SELECT RAISE(ABORT, 'an entry of the audit log is only removed after an entry that says so'); END`.execute(
      db,
    );
  },
};
