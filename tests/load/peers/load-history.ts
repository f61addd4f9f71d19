import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as Y from 'yjs';
import { slicesOf } from '../../../apps/server/src/snapshots/snapshot-slices.ts';
import { unpackSnapshot } from '../../../apps/server/src/store/packed-snapshot.ts';
import { TestServer } from '../../harness/server.ts';
import { median, type Bench, type Figure } from '../bench.ts';
import { Crowd } from './crowd.ts';
import type { Member } from './crowd-orders.ts';
import { Spelling } from './dialect.ts';
import { givePast } from './given-past.ts';
import { LoadBoard } from './load-board.ts';
import { cpuSeconds } from './process-cost.ts';

const TASKS = 1_000;
const MOVES = 100_000;
const WRITERS = 20;
const PER_SECOND = 1_000;
const WITHIN_MS = 120_000;
const LOOK_MS = 500;
/** Opened first, so that a program that has just started is not what is measured. */
const OTHERS = ['One', 'Two', 'Three', 'Four', 'Five'];
/** They are all given the same past; what the first ones cost is mostly compiling. */
const WITH_PAST = Array.from({ length: 8 }, (_, n) => `Past ${n + 1}`);
const WARM_UPS = 3;

/** A board with a long past: what it keeps of it, and what it costs to open. */
export const loadHistory: Bench = {
  name: 'load-history',
  async run({ say }) {
    const server = await TestServer.start();
    try {
      const { api } = await server.admin.newAccount('Anna');
      const room = await server.admin.createBoard('With a past');
      const member = (observes: boolean, of = room): Member => ({
        url: `${server.url.replace(/^http/, 'ws')}/sync/${of}?parts=v2`,
        room: of,
        dialect: 'taktboard',
        headers: { origin: server.url, ...api.credentials },
        observes,
      });
      const began = cpuSeconds(server.pid);
      const lost = await moved(member);
      say(`CPU a move: ${(((cpuSeconds(server.pid) - began) * 1e3) / MOVES).toFixed(2)} ms`);
      // who leaves a board has its log put together
      await allClosed(server);
      const boards = await Promise.all(OTHERS.map((title) => server.admin.createBoard(title)));
      const withPast = await Promise.all(WITH_PAST.map((title) => server.admin.createBoard(title)));
      await allClosed(server);
      await server.stop();
      const stored = storedOf(server, room);
      givePast(server, { from: room, to: withPast });
      await server.start();
      for (const of of boards) await opened(member, of);
      const joins: number[] = [];
      for (const of of withPast) {
        const before = cpuSeconds(server.pid);
        await opened(member, of);
        joins.push((cpuSeconds(server.pid) - before) * 1_000);
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      }
      say(`joins of boards with a past, CPU: ${joins.map((ms) => ms.toFixed(0)).join(', ')} ms`);
      return figures({ ...stored, lost, firstMs: joins[0] ?? NaN, joinMs: median(joins.slice(WARM_UPS)) });
    } finally {
      await server.dispose();
    }
  },
};

/** A board that everyone has left is closed after a minute. */
async function allClosed(server: TestServer): Promise<void> {
  for (;;) {
    const { body } = await server.admin.ask('/metrics');
    if (/^taktboard_rooms 0$/m.test(String(body))) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

type MakeMember = (observes: boolean, room?: string) => Member;

async function opened(member: MakeMember, room: string): Promise<void> {
  const crowd = new Crowd();
  await crowd.join([member(true, room)]);
  await crowd.end();
}

async function moved(member: MakeMember): Promise<number> {
  const board = new LoadBoard(TASKS);
  const spelling = new Spelling('taktboard', '');
  const crowd = new Crowd();
  try {
    await crowd.join(Array.from({ length: WRITERS + 1 }, (_, n) => member(n === WRITERS)));
    await crowd.delaysOf(await crowd.send([board.making(spelling)]), WITHIN_MS);
    const streams = board.streams({ writers: WRITERS, moves: MOVES, perSecond: PER_SECOND, spelling });
    const delays = await crowd.delaysOf(await crowd.send(streams), WITHIN_MS);
    return delays.filter((ms) => ms === Infinity).length;
  } finally {
    await crowd.end();
  }
}

interface Stored {
  /** Of all that is kept of the log and in snapshots. */
  kept: number;
  /** The newest one, as one v2 update of the whole board that is not packed. */
  snapshot: number;
}

function storedOf({ dataDir }: TestServer, room: string): Stored {
  const database = new DatabaseSync(join(dataDir, 'taktboard.db'), { readOnly: true });
  const bytesOf = (sql: string): number => {
    const row = database.prepare(sql).get(room) as { bytes: number | null } | undefined;
    return row?.bytes ?? 0;
  };
  const log = bytesOf('SELECT sum(length(bytes)) AS bytes FROM log WHERE board_id = ?');
  const all = bytesOf('SELECT sum(length(bytes)) AS bytes FROM snapshots WHERE board_id = ?');
  const newest = database
    .prepare('SELECT bytes FROM snapshots WHERE board_id = ? ORDER BY seq DESC')
    .get(room) as { bytes: Uint8Array } | undefined;
  database.close();
  const doc = new Y.Doc();
  const bytes = newest ? unpackSnapshot(Buffer.from(newest.bytes)) : null;
  for (const slice of bytes ? slicesOf(bytes) : []) Y.applyUpdateV2(doc, slice);
  return { kept: log + all, snapshot: bytes ? Y.encodeStateAsUpdateV2(doc).length : 0 };
}

function figures({
  kept,
  snapshot,
  lost,
  firstMs,
  joinMs,
}: Stored & { lost: number; firstMs: number; joinMs: number }): Figure[] {
  const what = `${MOVES} moves`;
  return [
    { figure: `${what}: kept`, value: kept / 1024, unit: 'KB' },
    { figure: `${what}: one snapshot`, value: snapshot / 1024, unit: 'KB' },
    { figure: `${what}: kept against one snapshot`, value: kept / snapshot, unit: '×', goal: 2 },
    { figure: `${what}: the first join of a closed board in a process, CPU`, value: firstMs, unit: 'ms' },
    { figure: `${what}: a join of the closed board, CPU`, value: joinMs, unit: 'ms', goal: 150 },
    { figure: `${what}: never delivered`, value: lost, unit: '', goal: 0 },
  ];
}
