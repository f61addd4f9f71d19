import Sqlite from 'better-sqlite3';
import { fail, ok, type Result } from '@taktboard/protocol';
import { messageOf } from '../../logging/message-of.ts';
import { codeOf, faultOf } from './fault-of.ts';
import type { OpenFault, StatementResult, WorkerSettings } from './messages.ts';

interface OpenDatabase {
  database: Sqlite.Database;
  /** A file of its own that is held as long as the process lives, even one that is killed. */
  lock: Sqlite.Database;
}

export function openDatabase(
  settings: WorkerSettings,
): Result<OpenDatabase, { reason: OpenFault; message: string }> {
  let lock: Sqlite.Database | undefined;
  try {
    lock = new Sqlite(settings.lockFile, { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    const inUse = faultOf(error) === 'locked';
    return fail({ reason: inUse ? 'in-use' : (faultOf(error) ?? 'disk-failing'), message: text(error) });
  }
  try {
    const database = new Sqlite(settings.file, { timeout: settings.busyMs });
    database.pragma('journal_mode = WAL');
    // a commit is on the disk when it returns: this is what an acknowledgement promises
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    return ok({ database, lock });
  } catch (error) {
    lock.close();
    return fail({ reason: faultOf(error) ?? 'disk-failing', message: text(error) });
  }
}

/** One statement of Kysely's. Prepared statements are kept, since the same few hundred come again and again. */
export function runStatement(
  database: Sqlite.Database,
  sql: string,
  parameters: readonly unknown[],
): StatementResult {
  const statement = prepared(database, sql);
  const values = parameters.map(bindable);
  if (statement.reader) return { rows: statement.all(...values), changes: 0, insertId: null };
  const { changes, lastInsertRowid } = statement.run(...values);
  return { rows: [], changes, insertId: lastInsertRowid };
}

/** A copy of the whole database as it is now, in a new file. */
export function backupTo(database: Sqlite.Database, path: string): null {
  database.prepare('VACUUM INTO ?').run(path);
  return null;
}

const KEPT_STATEMENTS = 500;
const statements = new WeakMap<Sqlite.Database, Map<string, Sqlite.Statement>>();

export function prepared(database: Sqlite.Database, sql: string): Sqlite.Statement {
  const kept = statements.get(database) ?? new Map<string, Sqlite.Statement>();
  statements.set(database, kept);
  let statement = kept.get(sql);
  if (!statement) {
    statement = database.prepare(sql);
    if (kept.size >= KEPT_STATEMENTS) kept.clear();
    // a statement that shapes tables is not seen twice
    if (statement.reader || /^\s*(insert|update|delete)/i.test(sql)) kept.set(sql, statement);
  }
  return statement;
}

/** SQLite has no truth values, and the driver takes Buffers for blobs. */
function bindable(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return value;
}

function text(error: unknown): string {
  return `${messageOf(error)} ${codeOf(error)}`.trim();
}
