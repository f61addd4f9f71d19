import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '@taktboard/protocol';
import { Kysely } from 'kysely';
import { messageOf } from '../../logging/message-of.ts';
import { oneByOne } from '../../one-by-one.ts';
import type { EventLog, Timers } from '../../ports.ts';
import type { Database } from '../database.ts';
import { migrate, type MigrationFault } from '../migrate.ts';
import { migrations as allMigrations } from '../migrations/index.ts';
import type { Migration } from '../migrations/migration.ts';
import type { WritePieces } from '../pieces.ts';
import type { Ask } from '../questions.ts';
import type { Store } from '../store.ts';
import { askTogether } from './ask-together.ts';
import { startThread as startDatabaseThread, type StartThread } from './database-thread.ts';
import { WorkerDialect } from './dialect.ts';
import type { OpenFault } from './messages.ts';
import { SqliteRefusal } from './sqlite-refusal.ts';
import { SqliteStore } from './sqlite-store.ts';
import { Turnstile } from './turnstile.ts';
import { WorkerClient } from './worker-client.ts';

export interface SqliteSettings {
  /** Made where it is missing. */
  dataDir: string;
  timers: Timers;
  log: EventLog;
  busyMs?: number;
  leaseMs?: number;
  migrations?: readonly Migration[];
  startThread?: StartThread;
  /** The database is gone for good, for this reason; a thread that ends is followed by another before that. */
  onLost?(why: string): void;
}

export interface OpenSqlite {
  store: Store;
  writePieces: WritePieces;
  database: Kysely<Database>;
  patient: Patient;
  ask: Ask;
  /** Where it is, for those who read beside it (`readDisk`). */
  file: string;
}

/**
 * The same database for what can wait: of everything that goes through this, one request at a time is before the disk's thread, so that
 * a move waits behind one of them at most. Transactions that are held open do not wait.
 */
export interface Patient {
  database: Kysely<Database>;
  writePieces: WritePieces;
}

export type SqliteOpenFault = { kind: OpenFault | 'no-folder'; detail: string } | MigrationFault;

/** Opens or makes `DATA_DIR/taktboard.db`, for this process alone, and brings it to the newest schema. */
export async function openSqlite(settings: SqliteSettings): Promise<Result<OpenSqlite, SqliteOpenFault>> {
  const { dataDir, timers, log, busyMs = 2_000, leaseMs = 5_000, migrations = allMigrations } = settings;
  const { startThread = startDatabaseThread } = settings;
  const folder = makeFolder(dataDir);
  if (!folder.ok) return folder;
  const files = { file: join(dataDir, 'taktboard.db'), lockFile: join(dataDir, 'taktboard.lock') };
  const started = await WorkerClient.start({
    settings: { ...files, busyMs },
    startThread,
    timers,
    log,
    onLost(why) {
      log.error('store.lost', { why });
      settings.onLost?.(why);
    },
  });
  if (!started.ok) return fail({ kind: started.reason.reason, detail: started.reason.message });
  const client = started.value;
  const turnstile = new Turnstile();
  const database = new Kysely<Database>({
    dialect: new WorkerDialect({ client, turnstile, timers, leaseMs }),
  });
  const migrated = await migrateAll({ client, database, dataDir, migrations, log });
  if (migrated.ok) {
    const store = new SqliteStore(client, turnstile);
    const writePieces: WritePieces = (pieces) => store.writePieces(pieces);
    const before = oneByOne();
    const patient: Patient = {
      database: new Kysely({ dialect: new WorkerDialect({ client, turnstile, timers, leaseMs, before }) }),
      writePieces: (pieces) => before(() => writePieces(pieces)),
    };
    const ask = askTogether({ client, turnstile, timers });
    return ok({ store, writePieces, database, patient, ask, file: files.file });
  }
  await client.close();
  return migrated;
}

function makeFolder(dataDir: string): Result<null, SqliteOpenFault> {
  try {
    mkdirSync(dataDir, { recursive: true });
    return ok(null);
  } catch (error) {
    return fail({ kind: 'no-folder', detail: messageOf(error) });
  }
}

interface Migrating extends Pick<SqliteSettings, 'dataDir' | 'log'> {
  client: WorkerClient;
  database: Kysely<Database>;
  migrations: readonly Migration[];
}

async function migrateAll({
  client,
  database,
  dataDir,
  migrations,
  log,
}: Migrating): Promise<Result<unknown, SqliteOpenFault>> {
  try {
    const migrated = await migrate(database, migrations, async (firstStep) => {
      const path = join(dataDir, `before-${firstStep}.db`);
      try {
        // one that a crash left half-written would stop the copy
        rmSync(path, { force: true });
      } catch (error) {
        return fail(messageOf(error));
      }
      const copied = await client.ask({ kind: 'backup', path });
      if (!copied.ok) return fail(copied.reason.message);
      log.info('store.backed-up', { path });
      return copied;
    });
    if (migrated.ok || migrated.reason.kind !== 'step-failed') return migrated;
    const { error } = migrated.reason;
    log.error('store.step-failed', { step: migrated.reason.name, error });
    return passes(error) ? fail({ kind: error.fault, detail: error.message }) : migrated;
  } catch (error) {
    // which steps were taken could not be read
    log.error('store.not-migrated', { error });
    return fail({
      kind: error instanceof SqliteRefusal ? error.fault : 'refused',
      detail: messageOf(error),
    });
  }
}

/** A full disk or a locked database has its own advice; what the step itself met does not. */
function passes(error: unknown): error is SqliteRefusal {
  return error instanceof SqliteRefusal && error.fault !== 'refused';
}
