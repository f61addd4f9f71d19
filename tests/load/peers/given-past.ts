import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { checksum } from '../../../apps/server/src/store/checksum.ts';
import type { TestServer } from '../../harness/server.ts';

const TABLES = {
  log: ['seq', 'at', 'user_id', 'person_id', 'origin', 'bytes', 'checksum'],
  snapshots: ['seq', 'at', 'bytes', 'checksum'],
  client_ids: ['client_id', 'user_id'],
  derived: ['seq'],
} as const;

type Stored = Record<string, string | number | null | Uint8Array>;

/** Puts all that is on disk of one board in the place of what is there of others, while no server runs on it. */
export function givePast(
  { dataDir }: TestServer,
  { from, to }: { from: string; to: readonly string[] },
): void {
  const database = new DatabaseSync(join(dataDir, 'taktboard.db'));
  database.exec('BEGIN');
  for (const boardId of to) {
    for (const [table, columns] of Object.entries(TABLES)) {
      database.prepare(`DELETE FROM ${table} WHERE board_id = ?`).run(boardId);
      const rows = database.prepare(`SELECT * FROM ${table} WHERE board_id = ?`).all(from) as Stored[];
      const put = database.prepare(
        `INSERT INTO ${table} (board_id, ${columns.join(', ')}) VALUES (?, ${columns.map(() => '?').join(', ')})`,
      );
      for (const row of rows) {
        const { seq, bytes } = row;
        if (bytes instanceof Uint8Array) row['checksum'] = checksum(boardId, Number(seq), bytes);
        put.run(boardId, ...columns.map((column) => row[column] ?? null));
      }
    }
    database
      .prepare('UPDATE boards SET seq = (SELECT seq FROM boards WHERE id = ?) WHERE id = ?')
      .run(from, boardId);
  }
  database.exec('COMMIT');
  database.close();
}
