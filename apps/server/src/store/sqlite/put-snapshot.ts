import type Sqlite from 'better-sqlite3';
import { checksum } from '../checksum.ts';
import type { StoredSnapshot } from '../store.ts';
import { inTransaction } from './transaction.ts';
import { prepared } from './connection.ts';

const PUT =
  'INSERT INTO snapshots (board_id, seq, at, bytes, checksum) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET at = excluded.at, bytes = excluded.bytes, checksum = excluded.checksum';
const EARLIER = 'SELECT seq, bytes, checksum FROM snapshots WHERE board_id = ? AND seq < ? ORDER BY seq DESC';

/**
 * Two whole snapshots are kept and the rows after the older one: were the newer ever damaged, nothing would be lost.
 * One that is damaged already does not count, since its rows may be all that there is.
 */
export function putSnapshot(database: Sqlite.Database, boardId: string, snapshot: StoredSnapshot): null {
  return inTransaction(database, () => {
    const { seq, at, packed } = snapshot;
    const blob = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
    prepared(database, PUT).run(boardId, seq, at, blob, checksum(boardId, seq, blob));
    const older = newestWholeBefore(database, boardId, seq);
    if (older === undefined) return null;
    const superseded = 'DELETE FROM snapshots WHERE board_id = ? AND (seq < ? OR (seq > ? AND seq < ?))';
    prepared(database, superseded).run(boardId, older, older, seq);
    const trim =
      'DELETE FROM log WHERE board_id = ? AND seq <= min(?, (SELECT seq FROM derived WHERE board_id = ?))';
    prepared(database, trim).run(boardId, older, boardId);
    return null;
  });
}

function newestWholeBefore(database: Sqlite.Database, boardId: string, seq: number): number | undefined {
  const earlier = prepared(database, EARLIER).iterate(boardId, seq) as Iterable<{
    seq: number;
    bytes: Buffer;
    checksum: number;
  }>;
  for (const stored of earlier) {
    if (checksum(boardId, stored.seq, stored.bytes) === stored.checksum) return stored.seq;
  }
  return undefined;
}
