import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';

/** Hocuspocus as its guide sets it up: whole documents into SQLite, two seconds after the last change. */
const file = join(process.argv[2] ?? '.', 'hocuspocus.sqlite');
const database = new DatabaseSync(file);
database.exec('PRAGMA journal_mode = WAL');
database.exec('CREATE TABLE IF NOT EXISTS documents (name TEXT PRIMARY KEY, data BLOB) STRICT');
const read = database.prepare('SELECT data FROM documents WHERE name = ?');
const write = database.prepare('INSERT OR REPLACE INTO documents (name, data) VALUES (?, ?)');

const server = new Server({
  port: 0,
  address: '127.0.0.1',
  quiet: true,
  // whoever watches says nothing for longer than it would wait
  timeout: 600_000,
  async onAuthenticate({ connectionConfig, requestParameters }) {
    connectionConfig.readOnly = requestParameters.has('watches');
  },
  extensions: [
    new Database({
      fetch: async ({ documentName }) => (read.get(documentName)?.['data'] as Uint8Array | undefined) ?? null,
      async store({ documentName, state }) {
        write.run(documentName, state);
      },
    }),
  ],
});
await server.listen();
console.log(`ready ${server.address.port}`);
