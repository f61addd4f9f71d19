import type Sqlite from 'better-sqlite3';
import { fail, ok, type Result } from '@taktboard/protocol';
import { checksum } from '../checksum.ts';
import type { Claim, LoadFault, LogRow, Origin, StoredBoard } from '../store.ts';
import { prepared } from './connection.ts';
import { unpackSnapshot } from '../packed-snapshot.ts';

interface RawRow {
  seq: number;
  at: number;
  user_id: string | null;
  person_id: string | null;
  origin: Origin;
  bytes: Buffer;
  checksum: number;
}

/** The newest snapshot that is whole, and every row after it; or a refusal, and never less than all of it. */
export function loadBoard(database: Sqlite.Database, boardId: string): Result<StoredBoard, LoadFault> {
  const board = prepared(database, 'SELECT title, seq, trashed_at FROM boards WHERE id = ?').get(boardId) as
    | { title: string; seq: number; trashed_at: number | null }
    | undefined;
  if (!board) return fail('no-such-board');
  const { snapshot, damagedSnapshots } = newestWhole(database, boardId);
  const rows = rowsAfter(database, boardId, { after: snapshot?.seq ?? 0, last: board.seq });
  if (!rows.ok) return rows;
  const derived = prepared(database, 'SELECT seq FROM derived WHERE board_id = ?').get(boardId) as
    | { seq: number }
    | undefined;
  return ok({
    title: board.title,
    seq: board.seq,
    trashed: board.trashed_at !== null,
    snapshot,
    rows: rows.value,
    claims: claimsOf(database, boardId),
    derivedTo: derived?.seq ?? 0,
    damagedSnapshots,
  });
}

function newestWhole(database: Sqlite.Database, boardId: string) {
  const sql = 'SELECT seq, bytes, checksum FROM snapshots WHERE board_id = ? ORDER BY seq DESC';
  const stored = prepared(database, sql).all(boardId) as { seq: number; bytes: Buffer; checksum: number }[];
  const damagedSnapshots: number[] = [];
  for (const { seq, bytes: packed, checksum: sum } of stored) {
    const bytes = checksum(boardId, seq, packed) === sum ? unpackSnapshot(packed) : null;
    if (bytes) return { snapshot: { seq, bytes }, damagedSnapshots };
    damagedSnapshots.push(seq);
  }
  return { snapshot: null, damagedSnapshots };
}

function rowsAfter(
  database: Sqlite.Database,
  boardId: string,
  range: { after: number; last: number },
): Result<LogRow[], LoadFault> {
  const sql =
    'SELECT seq, at, user_id, person_id, origin, bytes, checksum FROM log WHERE board_id = ? AND seq > ? ORDER BY seq';
  const rows: LogRow[] = [];
  let expected = range.after + 1;
  for (const raw of prepared(database, sql).all(boardId, range.after) as RawRow[]) {
    const whole = raw.seq === expected && checksum(boardId, raw.seq, raw.bytes) === raw.checksum;
    if (!whole) return fail({ kind: 'damaged', seq: expected });
    const { seq, at, origin, bytes } = raw;
    rows.push({ seq, at, userId: raw.user_id, personId: raw.person_id, origin, bytes });
    expected++;
  }
  return expected === range.last + 1 ? ok(rows) : fail({ kind: 'damaged', seq: expected });
}

function claimsOf(database: Sqlite.Database, boardId: string): Claim[] {
  const sql = 'SELECT client_id, user_id FROM client_ids WHERE board_id = ?';
  const raw = prepared(database, sql).all(boardId) as { client_id: number; user_id: string }[];
  return raw.map((claim) => ({ clientId: claim.client_id, userId: claim.user_id }));
}

export function underivedBoards(database: Sqlite.Database): string[] {
  const sql =
    'SELECT id FROM boards LEFT JOIN derived ON board_id = id WHERE trashed_at IS NULL AND coalesce(derived.seq, 0) < boards.seq ORDER BY id';
  return (prepared(database, sql).all() as { id: string }[]).map(({ id }) => id);
}
