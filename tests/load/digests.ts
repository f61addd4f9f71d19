import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { loadavg } from 'node:os';
import { TestServer } from '../harness/server.ts';
import type { Bench, BenchSettings, Figure } from './bench.ts';
import { BoardsToCopy } from './due-boards.ts';
import { percentile } from './peers/compare.ts';
import { Crowd } from './peers/crowd.ts';
import type { Mark, Member } from './peers/crowd-orders.ts';
import { Spelling } from './peers/dialect.ts';
import { LoadBoard } from './peers/load-board.ts';
import { cpuSeconds, residentBytes } from './peers/process-cost.ts';

const CARDS = 500;
const GOAL_BOARDS = 1_000;
const GOAL_SECONDS = 60;
const SOCKETS = 20;
const WRITERS = 5;
const PER_SECOND = 25;
/** The busy board is measured in pieces of this, before and while digests are made. */
const PIECE_SECONDS = 2;
const IDLE_PIECES = 6;
const WITHIN_MS = 20_000;
/** For the server, and for those who join the busy board. */
const STARTING_MS = 20_000;
const MINUTE = 60_000;
const MEGABYTE = 1e6;

/** Every board's digest at the same time of day, by the server's own scheduler, while people work on another board. */
export const digests: Bench = {
  name: 'digests',
  async run(settings) {
    const server = await TestServer.start();
    const crowd = new Crowd();
    try {
      const copies = await BoardsToCopy.make(server, CARDS);
      await server.stop();
      copies.copy(settings.boards);
      const at = wholeMinute(Date.now() + IDLE_PIECES * PIECE_SECONDS * 1_000 + STARTING_MS);
      copies.due(at);
      await server.start();
      return await measured({ server, crowd, at, settings });
    } finally {
      await crowd.end();
      await server.dispose();
    }
  },
};

interface Measuring {
  server: TestServer;
  crowd: Crowd;
  at: number;
  settings: BenchSettings;
}

/** What the process has used up to a moment. */
interface Used {
  at: number;
  cpu: number;
}

async function measured({ server, crowd, at, settings: { boards, say } }: Measuring): Promise<Figure[]> {
  const busy = await busyBoard(server, crowd);
  await busy.piece(0);
  const told = new Told(server.dataDir, boards);
  const used = (): Used => ({ at: Date.now(), cpu: cpuSeconds(server.pid) });
  const marks: Mark[] = [];
  const idleFrom = used();
  let [idleTo, memory] = [idleFrom, 0];
  for (let piece = 1; ; piece++) {
    marks.push(...(await busy.piece(piece)));
    memory = Math.max(memory, residentBytes(server.pid));
    if (Date.now() < at) idleTo = used();
    if (told.isOver()) break;
  }
  const end = used();
  const { derived, first, queued } = told.times();
  told.close();
  if (idleTo.at - idleFrom.at < PIECE_SECONDS * 1_000) throw new Error('the machine is too busy to measure');
  const delays = await crowd.delaysOf(marks, WITHIN_MS);
  const among = (from: number, to: number) =>
    delays.filter((_, n) => (marks[n]?.at ?? 0) >= from && (marks[n]?.at ?? 0) < to);
  const idle = among(idleFrom.at, at);
  const meanwhile = among(at, queued);
  const idleShare = (idleTo.cpu - idleFrom.cpu) / (idleTo.at - idleFrom.at);
  const cpu = end.cpu - idleTo.cpu - idleShare * (end.at - idleTo.at);
  say(
    `${idle.length} moves before, ${meanwhile.length} meanwhile; load of the machine ${loadavg()[0]?.toFixed(1)}`,
  );
  const what = `digests of ${boards.toLocaleString('en')} boards of ${CARDS} cards`;
  const goal = (GOAL_SECONDS * boards) / GOAL_BOARDS;
  const ratio = percentile(meanwhile, 0.99) / percentile(idle, 0.99);
  return [
    { figure: `${what}: the last one was derived after`, value: (derived - at) / 1_000, unit: 's', goal },
    { figure: `${what}: the first one was handed over after`, value: (first - at) / 1_000, unit: 's' },
    { figure: `${what}: the last one was handed over after`, value: (queued - at) / 1_000, unit: 's', goal },
    { figure: `${what}: computing, all threads`, value: cpu, unit: 's', goal },
    { figure: `${what}: memory at most`, value: memory / MEGABYTE, unit: 'MB' },
    { figure: `a busy board before them: p99`, value: percentile(idle, 0.99), unit: 'ms' },
    { figure: `a busy board meanwhile: p99`, value: percentile(meanwhile, 0.99), unit: 'ms' },
    { figure: `a busy board meanwhile against before: p99`, value: ratio, unit: '×', goal: 2 },
    {
      figure: `a busy board: never delivered`,
      value: delays.filter((ms) => ms === Infinity).length,
      unit: '',
      goal: 0,
    },
  ];
}

/** A board on which several people move tasks all the time. */
async function busyBoard(server: TestServer, crowd: Crowd) {
  const room = await server.admin.createBoard('Busy');
  const { api } = await server.admin.newAccount('Anna');
  const url = `${server.url.replace(/^http/, 'ws')}/sync/${room}?parts=v2`;
  const headers = { origin: server.url, ...api.credentials };
  await crowd.join(
    Array.from({ length: SOCKETS }, (_, n): Member => ({
      ...{ url, room, dialect: 'taktboard', headers },
      observes: n === SOCKETS - 1,
    })),
  );
  const board = new LoadBoard(CARDS);
  const spelling = new Spelling('taktboard', room);
  await crowd.delaysOf(await crowd.send([board.making(spelling)]), WITHIN_MS);
  const perPiece = (PER_SECOND * PIECE_SECONDS) / WRITERS;
  const longest = 600 / PIECE_SECONDS;
  const streams = board.streams({
    writers: WRITERS,
    moves: longest * PER_SECOND * PIECE_SECONDS,
    perSecond: PER_SECOND,
    spelling,
  });
  return {
    piece: (n: number) =>
      crowd.send(
        streams.map((one) => ({ ...one, units: one.units.slice(n * perPiece, (n + 1) * perPiece) })),
      ),
  };
}

/** How far the server is, read beside it. */
class Told {
  readonly #database: DatabaseSync;
  readonly #boards: number;

  constructor(dataDir: string, boards: number) {
    this.#database = new DatabaseSync(join(dataDir, 'taktboard.db'), { readOnly: true });
    this.#boards = boards;
  }

  isOver(): boolean {
    const sql = `SELECT count(*) AS n FROM digest_deliveries WHERE state = 'sent'`;
    return Number(this.#database.prepare(sql).get()?.['n']) >= this.#boards;
  }

  /** Unix, ms. */
  times(): { derived: number; first: number; queued: number } {
    const momentOf = (sql: string) => Number(this.#database.prepare(sql).get()?.['at']);
    return {
      derived: momentOf(`SELECT max(at) AS at FROM digest_runs`),
      first: momentOf(`SELECT min(at) AS at FROM digest_deliveries`),
      queued: momentOf(`SELECT max(at) AS at FROM digest_deliveries`),
    };
  }

  close(): void {
    this.#database.close();
  }
}

function wholeMinute(after: number): number {
  return Math.ceil(after / MINUTE) * MINUTE;
}
