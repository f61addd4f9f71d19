import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { fail, ok, type Result } from '@taktboard/protocol';
import { messageOf } from '../logging/message-of.ts';
import { checkDatabase, type CheckedDatabase } from './check-database.ts';
import { makeDurable } from './durable-file.ts';

const BUSY_MS = 10_000;

/**
 * Writes one file with everything, as it was at one moment. The server may run meanwhile: this reads beside it and holds up
 * no save. The file has its name only once it was written whole and read again.
 *
 * @returns what is in it, or a sentence
 */
export function backUp(dataDir: string, file: string): Result<CheckedDatabase, string> {
  const source = join(dataDir, 'taktboard.db');
  const target = resolve(file);
  const part = `${target}.part`;
  if (!existsSync(source)) return fail(`There is no Taktboard in ${dataDir}. DATA_DIR says where it is.`);
  if (existsSync(target)) return fail(`${target} is there already. Choose another name, or remove it.`);
  try {
    // the database holds what opens it, so nobody but its owner reads a copy
    writeFileSync(part, '', { mode: 0o600 });
    copyWhole(source, part);
    makeDurable(part);
    const checked = readAgain(part);
    if (!checked.ok) {
      rmSync(part);
      return fail(`No backup was made, because ${dataDir} cannot be read whole: ${checked.reason}.`);
    }
    renameSync(part, target);
    makeDurable(target);
    return checked;
  } catch (error) {
    rmSync(part, { force: true });
    return fail(`No backup was made: ${messageOf(error)}.`);
  }
}

function copyWhole(source: string, part: string): void {
  const database = new Sqlite(source, { readonly: true, timeout: BUSY_MS });
  try {
    database.prepare('VACUUM INTO ?').run(part);
  } finally {
    database.close();
  }
}

function readAgain(part: string): Result<CheckedDatabase, string> {
  const copy = new Sqlite(part, { readonly: true });
  try {
    const checked = checkDatabase(copy);
    return checked.ok ? ok(checked.value) : checked;
  } finally {
    copy.close();
  }
}
