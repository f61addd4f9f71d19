import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { fail, ok, type Result } from '@taktboard/protocol';
import { messageOf } from '../logging/message-of.ts';
import type { Clock } from '../ports.ts';
import { checkDatabase, type CheckedDatabase } from './check-database.ts';
import { erasureLedger, readLedger } from '../privacy/erasure-ledger.ts';
import { makeDurable } from './durable-file.ts';

interface RestoreInput {
  dataDir: string;
  file: string;
  /** Where the erasures of another server are listed, `erasures.jsonl` of its folder. */
  erasures?: string | undefined;
  clock: Clock;
}

interface Restored extends CheckedDatabase {
  /** Where what was there before is now; null where nothing was. */
  before: string | null;
  /** People who were erased since the backup, or who may have been: the next start erases them again. */
  erasures: number;
}

/**
 * Puts a backup in the place of what is there, and keeps that beside it. From then on the server takes from clients what the
 * backup does not have yet, for a while.
 *
 * @returns what is there now, or a sentence; then nothing was changed
 */
export function restore(input: RestoreInput): Result<Restored, string> {
  const { dataDir } = input;
  const file = resolve(input.file);
  if (!existsSync(file)) return fail(`There is no file ${file}.`);
  const erasures = input.erasures === undefined ? undefined : resolve(input.erasures);
  if (erasures !== undefined && !existsSync(erasures)) return fail(`There is no file ${erasures}.`);
  let lock: Sqlite.Database;
  try {
    mkdirSync(dataDir, { recursive: true });
    lock = new Sqlite(join(dataDir, 'taktboard.lock'), { timeout: 0 });
  } catch (error) {
    return fail(`Nothing was restored: DATA_DIR is ${dataDir}, which cannot be used (${messageOf(error)}).`);
  }
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    return fail(`A Taktboard is running on ${dataDir}. Stop it, and run this again.`);
  }
  try {
    return putInPlace({ ...input, file, erasures });
  } catch (error) {
    return fail(`Nothing was restored: ${messageOf(error)}.`);
  } finally {
    lock.close();
  }
}

function putInPlace({ dataDir, file, erasures, clock }: RestoreInput): Result<Restored, string> {
  const place = join(dataDir, 'taktboard.db');
  const incoming = join(dataDir, 'taktboard.db.restoring');
  // what a crash in the middle of an earlier restore has left
  rmSync(incoming, { force: true });
  copyFileSync(file, incoming);
  const checked = prepare(incoming, clock());
  if (!checked.ok) {
    rmSync(incoming);
    return fail(`${file} cannot be restored: ${checked.reason}. Nothing was changed.`);
  }
  makeDurable(incoming);
  // before the backup is in place: no start comes in between that would let someone back in
  const ledger = erasureLedger(dataDir);
  for (const entry of erasures === undefined ? [] : readLedger(erasures)) ledger.add(entry);
  const before = keepBeside(place, clock());
  renameSync(incoming, place);
  makeDurable(place);
  return ok({ ...checked.value, before, erasures: ledger.read().length });
}

/** Notes in it that it was restored, and when. */
function prepare(path: string, now: number): Result<CheckedDatabase, string> {
  const database = new Sqlite(path);
  try {
    const checked = checkDatabase(database);
    if (!checked.ok) return checked;
    database
      .prepare(
        'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
      )
      .run('restored-at', String(now));
    return checked;
  } finally {
    database.close();
  }
}

/**
 * Nothing is thrown away by a restore. The old database keeps its place until the new one takes it, so that a crash in
 * between leaves one of the two.
 */
function keepBeside(place: string, now: number): string | null {
  if (!existsSync(place)) return null;
  const stamp = new Date(now).toISOString().slice(0, 19).replace(/[:T]/g, '-');
  const before = place.replace(/taktboard\.db$/, `before-restore-${stamp}.db`);
  const isWhole = foldLogIn(place);
  linkSync(place, before);
  for (const rest of ['-wal', '-shm']) {
    // of a damaged database its log is kept too: it may hold what the rest has lost
    if (!isWhole && existsSync(place + rest)) renameSync(place + rest, before + rest);
    rmSync(place + rest, { force: true });
  }
  return before;
}

/** Writes what is in the write-ahead log into the database itself. @returns false where it cannot be read */
function foldLogIn(place: string): boolean {
  try {
    const database = new Sqlite(place);
    try {
      database.pragma('wal_checkpoint(TRUNCATE)');
      return true;
    } finally {
      database.close();
    }
  } catch {
    return false;
  }
}
