import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** One bit of the last update of a board, as a disk flips it. */
export function flipABit(dataDir: string, boardId: string): void {
  const database = new DatabaseSync(join(dataDir, 'taktboard.db'));
  const last = database
    .prepare('SELECT seq, bytes FROM log WHERE board_id = ? ORDER BY seq DESC LIMIT 1')
    .get(boardId) as { seq: number; bytes: Uint8Array };
  last.bytes[last.bytes.length - 3] = (last.bytes.at(-3) ?? 0) ^ 4;
  database
    .prepare('UPDATE log SET bytes = ? WHERE board_id = ? AND seq = ?')
    .run(last.bytes, boardId, last.seq);
  database.close();
}
