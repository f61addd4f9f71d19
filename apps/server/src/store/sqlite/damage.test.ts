import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { seededRandom } from '../../../../../packages/board/src/testing/seeded.ts';
import { systemTimers } from '../../ports.ts';
import { RecordingLog } from '../../testing/recording-log.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { boardOf, rowOf } from '../store.contract.ts';
import { appendGroup, createBoard } from './append.ts';
import { faultOf } from './fault-of.ts';
import { loadBoard } from './load.ts';
import { openSqlite } from './open-sqlite.ts';
import { putSnapshot } from './put-snapshot.ts';

const ROWS = 60;
const SNAPSHOTS = [20, 40];
const WOUNDS = 250;
const BOARD = 'board';
const FILES = ['taktboard.db', 'taktboard.db-wal'];

const textOf = (seq: number): string => `row ${seq} `.repeat(1 + (seq % 40));

/** A database as a killed server leaves it: half of the rows are in its log alone. */
async function killedDatabase(): Promise<string> {
  const dataDir = temporaryFolder();
  const opened = await openSqlite({ dataDir, timers: systemTimers, log: new RecordingLog() });
  if (!opened.ok) throw new Error(JSON.stringify(opened.reason));
  await opened.value.store.close();
  const database = new Sqlite(join(dataDir, 'taktboard.db'));
  database.pragma('wal_autocheckpoint = 0');
  createBoard(database, boardOf(BOARD, [rowOf(1, textOf(1))]));
  for (let seq = 2; seq <= ROWS; seq++) {
    appendGroup(database, [{ boardId: BOARD, rows: [rowOf(seq, textOf(seq))], claims: [] }]);
    database.prepare('UPDATE derived SET seq = ?').run(seq);
    const bytes = new TextEncoder().encode(`snapshot ${seq} `.repeat(200));
    if (SNAPSHOTS.includes(seq)) putSnapshot(database, BOARD, { seq, at: 1, packed: bytes });
    if (seq === ROWS / 2) database.pragma('wal_checkpoint(FULL)');
  }
  const killed = temporaryFolder();
  for (const file of FILES) copyFileSync(join(dataDir, file), join(killed, file));
  database.close();
  return killed;
}

type Read = { kind: 'whole'; seq: number } | { kind: 'refused' } | { kind: 'wrong'; what: string };

function read(dataDir: string): Read {
  let database: Sqlite.Database | undefined;
  try {
    database = new Sqlite(join(dataDir, 'taktboard.db'));
    database.pragma('journal_mode = WAL');
    const loaded = loadBoard(database, BOARD);
    if (!loaded.ok) return { kind: 'refused' };
    const { seq, snapshot, rows } = loaded.value;
    if (snapshot && !new TextDecoder().decode(snapshot.bytes).startsWith(`snapshot ${snapshot.seq} `)) {
      return { kind: 'wrong', what: `the snapshot at ${snapshot.seq}` };
    }
    const last = rows.at(-1)?.seq ?? snapshot?.seq ?? 0;
    if (last !== seq) return { kind: 'wrong', what: `it ends at ${last} and says ${seq}` };
    const odd = rows.find((row) => new TextDecoder().decode(row.bytes) !== textOf(row.seq));
    return odd ? { kind: 'wrong', what: `row ${odd.seq}` } : { kind: 'whole', seq };
  } catch (error) {
    // what SQLite itself finds is told to whoever opens the board
    if (faultOf(error) === undefined) throw error;
    return { kind: 'refused' };
  } finally {
    database?.close();
  }
}

it(
  `[SAFE-15] ${WOUNDS} flipped bytes, torn writes and cut-off files: a board is whole, older, or refused, and never wrong`,
  { timeout: 120_000 },
  async () => {
    const killed = await killedDatabase();
    expect(read(killedCopy(killed))).toEqual({ kind: 'whole', seq: ROWS });
    const random = seededRandom(20261125);
    const seen = { whole: 0, older: 0, refused: 0 };
    for (let wound = 0; wound < WOUNDS; wound++) {
      const dataDir = killedCopy(killed);
      const path = join(dataDir, FILES[Math.floor(random() * FILES.length)] ?? '');
      const bytes = readFileSync(path);
      const at = Math.floor(random() * bytes.length);
      const how = Math.floor(random() * 3);
      if (how === 0) bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      // a sector that a power cut left as it was made
      else if (how === 1) bytes.fill(0, at - (at % 512), at - (at % 512) + 512);
      writeFileSync(path, how === 2 ? bytes.subarray(0, at) : bytes);
      const found = read(dataDir);
      expect(found, `wound ${wound} at ${at} of ${path}`).not.toMatchObject({ kind: 'wrong' });
      if (found.kind === 'refused') seen.refused++;
      else if (found.kind === 'whole') seen[found.seq === ROWS ? 'whole' : 'older']++;
    }
    // otherwise nothing was put to the test
    expect(Math.min(seen.whole, seen.older, seen.refused)).toBeGreaterThan(10);
  },
);

function killedCopy(killed: string): string {
  const dataDir = temporaryFolder();
  for (const file of FILES) {
    if (existsSync(join(killed, file))) copyFileSync(join(killed, file), join(dataDir, file));
  }
  return dataDir;
}
