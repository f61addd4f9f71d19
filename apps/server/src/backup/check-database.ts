import type Sqlite from 'better-sqlite3';
import { fail, ok, type Result } from '@taktboard/protocol';
import { messageOf } from '../logging/message-of.ts';
import { migrations } from '../store/migrations/index.ts';
import { loadBoard } from '../store/sqlite/load.ts';

export interface CheckedDatabase {
  boards: number;
  /** Boards whose log fails its checksums: they will not open. */
  damaged: readonly string[];
}

/** Reads a whole database: its pages, whether this version knows its schema, and every board by its checksums. */
export function checkDatabase(database: Sqlite.Database): Result<CheckedDatabase, string> {
  try {
    const verdict = database.pragma('quick_check(1)', { simple: true });
    if (verdict !== 'ok') return fail(`it is damaged: ${String(verdict)}`);
    const known = new Set(migrations.map(({ name }) => name));
    const steps = database.prepare('SELECT name FROM migrations').all() as { name: string }[];
    const newer = steps.find(({ name }) => !known.has(name));
    if (newer) return fail(`it was written by a newer version of Taktboard (${newer.name})`);
    const boards = database.prepare('SELECT id FROM boards').all() as { id: string }[];
    const damaged = boards.map(({ id }) => id).filter((id) => !loadBoard(database, id).ok);
    return ok({ boards: boards.length, damaged });
  } catch (error) {
    return fail(`it is no database of Taktboard: ${messageOf(error)}`);
  }
}

export function tellDamaged({ damaged }: CheckedDatabase): string | null {
  if (damaged.length === 0) return null;
  const which = damaged.length === 1 ? `The board ${damaged[0]} is` : `The boards ${damaged.join(', ')} are`;
  return `${which} damaged in it and will not open; everything else is whole.`;
}
