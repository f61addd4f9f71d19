import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { Database } from '../../store/database.ts';
import { piecesOver } from '../../testing/pieces-over.ts';
import { hookNetworks } from '../channels/hook-networks.ts';
import { createSmtpMailer } from '../channels/smtp-mailer.ts';
import { createDeliverer } from '../deliverer.ts';
import { createRunLedger } from '../run-ledger.ts';
import { createScheduleStore } from '../schedule-store.ts';

/** A server process of its own that sends what waits in a database, and says so when it is done: FILE SMTP_URL NOW. */
const [file = '', url = '', now = '0'] = process.argv.slice(2);
const database = new Kysely<Database>({
  dialect: new SqliteDialect({ database: new Sqlite(file, { timeout: 10_000 }) }),
});
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const deliverer = createDeliverer({
  ledger: createRunLedger(database, piecesOver(database)),
  store: createScheduleStore(database),
  mailer: createSmtpMailer({ url, from: 'Taktboard <taktboard@example.org>', log }),
  post: { ...hookNetworks([]), resolve: async () => [], timeoutMs: 1_000 },
  links: { urlFor: () => 'https://takt.example/u/token' },
  publicUrl: 'https://takt.example',
  mailDomain: 'takt.example',
  clock: () => Number(now),
  log,
});
await deliverer.deliverDue();
await deliverer.stop();
await database.destroy();
