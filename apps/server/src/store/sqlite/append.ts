import type Sqlite from 'better-sqlite3';
import { fail, ok, type Result } from '@taktboard/protocol';
import type { BoardRows, Claim, LogRow, NewBoard, PartOutcome } from '../store.ts';
import { checksum } from '../checksum.ts';
import { prepared } from './connection.ts';
import { alone, inTransaction } from './transaction.ts';

const NEXT = 'UPDATE boards SET seq = ?, updated_at = max(updated_at, ?) WHERE id = ? AND seq = ?';
const ROW =
  'INSERT INTO log (board_id, seq, at, user_id, person_id, origin, bytes, checksum) VALUES (?, ?, ?, ?, ?, ?, ?, ?)';
const AGAIN =
  'UPDATE log SET checksum = ? WHERE board_id = ? AND seq = ? AND at = ? AND user_id IS ? AND person_id IS ? AND origin = ? AND bytes = ?';
const CLAIM = 'INSERT INTO client_ids (board_id, client_id, user_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING';
const OWNER = 'SELECT user_id FROM client_ids WHERE board_id = ? AND client_id = ?';
const BOARD =
  'INSERT INTO boards (id, title, seq, created_at, updated_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING';

/** All rooms in one transaction, and one flush of the disk; a part that is refused is undone alone. */
export function appendGroup(database: Sqlite.Database, group: readonly BoardRows[]): PartOutcome[] {
  return inTransaction(database, () =>
    group.map((part) => alone<PartOutcome>(database, 'committed', () => appendPart(database, part))),
  );
}

function appendPart(database: Sqlite.Database, part: BoardRows): PartOutcome {
  const refusal = refusalOf(database, part);
  if (refusal) return refusal;
  const [first] = part.rows;
  const last = part.rows.at(-1);
  if (first && last) {
    const before = first.seq - 1;
    if (prepared(database, NEXT).run(last.seq, last.at, part.boardId, before).changes !== 1) {
      if (!boardExists(database, part.boardId)) return 'no-such-board';
      return isRepetition(database, part) ? 'committed' : 'out-of-order';
    }
  }
  writeRows(database, part.boardId, part.rows);
  writeClaims(database, part.boardId, part.claims);
  return 'committed';
}

/**
 * Whether exactly these rows are the board's last already: a commit can reach the disk although its answer was lost, with
 * the thread or in a failing flush. They are written once more, so that this commit is what makes them durable.
 */
function isRepetition(database: Sqlite.Database, { boardId, rows }: BoardRows): boolean {
  const last = prepared(database, 'SELECT seq FROM boards WHERE id = ?').get(boardId) as { seq: number };
  if (last.seq !== rows.at(-1)?.seq) return false;
  return rows.every(({ seq, at, userId, personId, origin, bytes }) => {
    const sum = checksum(boardId, seq, bytes);
    const known = [boardId, seq, at, userId, personId, origin, blobOf(bytes)];
    return prepared(database, AGAIN).run(sum, ...known).changes === 1;
  });
}

function refusalOf(database: Sqlite.Database, part: BoardRows): PartOutcome | undefined {
  const first = part.rows[0]?.seq ?? 0;
  if (part.rows.some(({ seq }, index) => seq !== first + index)) return 'out-of-order';
  for (const { clientId, userId } of part.claims) {
    const owner = prepared(database, OWNER).get(part.boardId, clientId) as { user_id: string } | undefined;
    if (owner && owner.user_id !== userId) return 'claimed-by-another';
  }
  return undefined;
}

export function createBoard(database: Sqlite.Database, board: NewBoard): Result<void, 'id-taken'> {
  return inTransaction(database, () => {
    const seq = board.rows.at(-1)?.seq ?? 0;
    // a board that comes with a past was last changed by the end of it
    const changed = board.rows.at(-1)?.at ?? board.at;
    const made = prepared(database, BOARD).run(board.boardId, board.title, seq, board.at, changed);
    if (made.changes === 0) return fail('id-taken');
    prepared(database, 'INSERT INTO derived (board_id, seq) VALUES (?, 0)').run(board.boardId);
    writeRows(database, board.boardId, board.rows);
    writeClaims(database, board.boardId, board.claims);
    const insert = prepared(database, 'INSERT INTO facts (board_id, card_id, facts) VALUES (?, ?, ?)');
    for (const [cardId, facts] of board.facts ?? []) insert.run(board.boardId, cardId, facts);
    return ok(undefined);
  });
}

function writeRows(database: Sqlite.Database, boardId: string, rows: readonly LogRow[]): void {
  const insert = prepared(database, ROW);
  for (const { seq, at, userId, personId, origin, bytes } of rows) {
    insert.run(boardId, seq, at, userId, personId, origin, blobOf(bytes), checksum(boardId, seq, bytes));
  }
}

/** The driver takes Buffers for blobs. */
function blobOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function writeClaims(database: Sqlite.Database, boardId: string, claims: readonly Claim[]): void {
  for (const { clientId, userId } of claims) prepared(database, CLAIM).run(boardId, clientId, userId);
}

function boardExists(database: Sqlite.Database, boardId: string): boolean {
  return prepared(database, 'SELECT 1 FROM boards WHERE id = ?').get(boardId) !== undefined;
}
