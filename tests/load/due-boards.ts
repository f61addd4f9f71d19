import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import type { BoardSnapshot, Command, SavedSchedule } from '@taktboard/protocol';
import { checksum } from '../../apps/server/src/store/checksum.ts';
import type { Api } from '../harness/api.ts';
import { seeded } from '../harness/random.ts';
import type { TestServer } from '../harness/server.ts';

const DAY_MS = 86_400_000;
const PEOPLE = 30;
const CARDS_PER_REQUEST = 500;

/**
 * Many boards of the same content, each with a digest by mail that is due at the same time and a board of yesterday to compare
 * with. One is made through the server; the others are copied in its database while it is stopped.
 */
export class BoardsToCopy {
  readonly #server: TestServer;
  readonly #board: BoardSnapshot;

  private constructor(server: TestServer, board: BoardSnapshot) {
    this.#server = server;
    this.#board = board;
  }

  static async make(server: TestServer, cards: number): Promise<BoardsToCopy> {
    const id = await boardWith(server.admin, cards);
    await server.admin.get<SavedSchedule>(`/api/boards/${id}/schedules`, {
      json: {
        time: '00:00',
        zone: 'UTC',
        weekdays: [1, 2, 3, 4, 5, 6, 7],
        language: 'de',
        scope: { kind: 'board' },
        channel: { kind: 'mail', to: ['reader@example.org'] },
        skipHolidays: false,
      },
    });
    return new BoardsToCopy(server, await server.admin.board(id));
  }

  /** While the server is stopped. */
  copy(boards: number): void {
    const database = open(this.#server);
    const { id } = this.#board;
    const all = (table: string, where: string) =>
      database.prepare(`SELECT * FROM ${table} WHERE ${where} = ?`).all(id);
    const copies = [
      'boards',
      'log',
      'snapshots',
      'client_ids',
      'derived',
      'activity',
      'facts',
      'schedules',
    ].map((table) => ({ table, rows: all(table, table === 'boards' ? 'id' : 'board_id') }));
    const yesterday = yesterdayOf(this.#board);
    database.exec('BEGIN');
    for (let n = 0; n < boards; n++) {
      const boardId = `due-${n}`;
      for (const { table, rows } of copies) {
        for (const row of rows) insert(database, table, copiedRow(row, boardId));
      }
      insert(database, 'digest_runs', { ...previousRun(boardId), snapshot: yesterday });
    }
    // the one that was copied tells nothing of its own
    database.prepare('DELETE FROM schedules WHERE board_id = ?').run(id);
    database.exec('COMMIT');
    database.close();
  }

  /** While the server is stopped: all of them are due at this whole minute, and the last ones were a day before. */
  due(at: number): void {
    const database = open(this.#server);
    const [time, before] = [new Date(at).toISOString().slice(11, 16), at - DAY_MS];
    database
      .prepare(`UPDATE schedules SET plan = json_set(plan, '$.time', ?), since_at = ?, next_at = ?`)
      .run(time, before, at);
    database
      .prepare(`UPDATE digest_runs SET local_date = ?, at = ?, to_at = ?`)
      .run(new Date(before).toISOString().slice(0, 10), before, before);
    database.close();
  }
}

function open({ dataDir }: TestServer): DatabaseSync {
  return new DatabaseSync(join(dataDir, 'taktboard.db'));
}

type Row = Record<string, SQLInputValue>;

function copiedRow(row: Row, boardId: string): Row {
  if ('title' in row) return { ...row, id: boardId, title: `Board ${boardId}` };
  const ours: Row = { ...row, board_id: boardId };
  if ('plan' in row) return { ...ours, id: scheduleOf(boardId) };
  if (!(row['bytes'] instanceof Uint8Array)) return ours;
  return { ...ours, checksum: checksum(boardId, Number(row['seq']), row['bytes']) };
}

function previousRun(boardId: string): Row {
  const run = { schedule_id: scheduleOf(boardId), local_date: '2026-01-01', at: 0, to_at: 0 };
  return { key: `${scheduleOf(boardId)}.before`, ...run, outcome: 'empty', digest: '{}', names: '{}' };
}

function scheduleOf(boardId: string): string {
  return `schedule-of-${boardId}`;
}

function insert(database: DatabaseSync, table: string, row: Row): void {
  const columns = Object.keys(row);
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  prepared(database, sql).run(...Object.values(row));
}

const statements = new WeakMap<DatabaseSync, Map<string, ReturnType<DatabaseSync['prepare']>>>();

function prepared(database: DatabaseSync, sql: string): ReturnType<DatabaseSync['prepare']> {
  const known = statements.get(database) ?? new Map<string, ReturnType<DatabaseSync['prepare']>>();
  statements.set(database, known);
  const statement = known.get(sql) ?? database.prepare(sql);
  known.set(sql, statement);
  return statement;
}

/** As the server keeps it for the next run: tasks stood elsewhere, were due earlier, or were not there. */
function yesterdayOf(board: BoardSnapshot): Uint8Array {
  const [first] = board.columns;
  const cards = board.cards.flatMap((card, n) => {
    if (n % 41 === 0) return [];
    const moved = n % 17 === 0 ? { columnId: first?.id ?? card.columnId } : {};
    const due = n % 23 === 0 && card.due !== undefined ? { due: '2026-01-05' } : {};
    return [{ ...card, ...moved, ...due, description: '', links: [] }];
  });
  return gzipSync(JSON.stringify({ ...board, cards }));
}

/** As a team's board is: most with an owner, half with a deadline around today, some blocked. */
async function boardWith(api: Api, cards: number): Promise<string> {
  const random = seeded(2026);
  const id = await api.createBoard('To be copied');
  const { columns } = await api.board(id);
  const owners: string[] = [];
  for (let n = 0; n < PEOPLE; n++) owners.push((await api.newAccount(`Person ${n}`)).me.person.id);
  const any = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const day = (offset: number) => new Date(Date.now() + offset * DAY_MS).toISOString().slice(0, 10);
  const commands = Array.from({ length: cards }, (_, n): Command => ({
    type: 'card.add',
    id: `card-${n}`,
    columnId: any(columns).id,
    title: `Task ${n} of the autumn campaign`,
    description: 'What is to be done, for whom, and by when it has to be seen by others. '.repeat(3),
    ...(random() < 0.9 ? { owner: any(owners) } : {}),
    ...(random() < 0.5 ? { due: day(Math.floor(random() * 60) - 20) } : {}),
    ...(random() < 0.03 ? { blocked: { reason: 'waits for the agency' } } : {}),
  }));
  for (let from = 0; from < commands.length; from += CARDS_PER_REQUEST) {
    await api.run(id, commands.slice(from, from + CARDS_PER_REQUEST));
  }
  return id;
}
