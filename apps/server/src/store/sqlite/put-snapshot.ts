import type Sqlite from 'better-sqlite3';
import { checksum } from '../checksum.ts';
import type { StoredSnapshot } from '../store.ts';
import { inTransaction } from './append.ts';
import { prepared } from './connection.ts';

const PUT =
  'INSERT INTO snapshots (board_id, seq, at, bytes, checksum) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING';
const KEPT = 'SELECT seq FROM snapshots WHERE board_id = ? ORDER BY seq DESC LIMIT 2';

/** Two snapshots are kept and the rows after the older one: were the newer ever damaged, nothing would be lost. */
export function putSnapshot(database: Sqlite.Database, boardId: string, snapshot: StoredSnapshot): null {
  return inTransaction(database, () => {
    const { seq, at, bytes } = snapshot;
    const blob = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    prepared(database, PUT).run(boardId, seq, at, blob, checksum(boardId, seq, bytes));
    const kept = prepared(database, KEPT).all(boardId) as { seq: number }[];
    const older = kept[1]?.seq;
    if (older === undefined) return null;
    prepared(database, 'DELETE FROM snapshots WHERE board_id = ? AND seq < ?').run(boardId, older);
    const trim =
      'DELETE FROM log WHERE board_id = ? AND seq <= min(?, (SELECT seq FROM derived WHERE board_id = ?))';
    prepared(database, trim).run(boardId, older, boardId);
    return null;
  });
}
