import { TestServer } from '../../harness/server.ts';
import type { Api } from '../../harness/api.ts';
import type { Bench } from '../bench.ts';
import { percentile } from './compare.ts';
import { Crowd } from './crowd.ts';
import type { Member, Stream } from './crowd-orders.ts';
import { Spelling } from './dialect.ts';
import { LoadBoard } from './load-board.ts';
import { cpuSeconds } from './process-cost.ts';

const BOARDS = 1_000;
const TASKS = 20;
const SECONDS = 8;
const WARM_UP_SECONDS = 3;
const EVERY_MS = 1_000;
const WITHIN_MS = 20_000;
/** Two sockets of one person on each; an account has so many at most. */
const BOARDS_PER_ACCOUNT = 25;
const AT_ONCE = 50;

/** Many small teams at work at the same time: one moves, the other sees it. */
export const loadBoards: Bench = {
  name: 'load-boards',
  async run() {
    const server = await TestServer.start();
    const crowd = new Crowd();
    try {
      const teams = await teamsOf(server);
      for (let from = 0; from < teams.length; from += AT_ONCE) {
        await crowd.join(teams.slice(from, from + AT_ONCE).flat());
      }
      const board = new LoadBoard(TASKS);
      const spelling = new Spelling('taktboard', '');
      await crowd.send(teams.map((_, n) => ({ ...board.making(spelling), member: 2 * n, afterMs: 5 * n })));
      const streams = teams.map((_, n) => movesOf(board, n, spelling));
      const part = (from: number, to?: number): Stream[] =>
        streams.map((one) => ({ ...one, units: one.units.slice(from, to) }));
      await crowd.delaysOf(await crowd.send(part(0, WARM_UP_SECONDS)), WITHIN_MS);
      const before = cpuSeconds(server.pid);
      const delays = await crowd.delaysOf(await crowd.send(part(WARM_UP_SECONDS)), WITHIN_MS);
      const cpu = cpuSeconds(server.pid) - before;
      const what = `${BOARDS} boards, two sockets each, a move a second each`;
      return [
        { figure: `${what}: CPU a move`, value: (cpu * 1e6) / delays.length, unit: 'µs' },
        { figure: `${what}: p50`, value: percentile(delays, 0.5), unit: 'ms' },
        { figure: `${what}: p99`, value: percentile(delays, 0.99), unit: 'ms', goal: 50 },
        {
          figure: `${what}: never delivered`,
          value: delays.filter((ms) => ms === Infinity).length,
          unit: '',
          goal: 0,
        },
      ];
    } finally {
      await crowd.end();
      await server.dispose();
    }
  },
};

/** Of each board, who moves and who looks on. */
async function teamsOf(server: TestServer): Promise<[Member, Member][]> {
  const teams: [Member, Member][] = [];
  let account: Api | undefined;
  for (let n = 0; n < BOARDS; n++) {
    if (n % BOARDS_PER_ACCOUNT === 0) account = (await server.admin.newAccount(`Person ${n}`)).api;
    const room = await server.admin.createBoard(`Board ${n}`);
    const url = `${server.url.replace(/^http/, 'ws')}/sync/${room}?parts=v2`;
    const headers = { origin: server.url, ...account?.credentials };
    const member = { url, room, dialect: 'taktboard', headers } as const;
    teams.push([
      { ...member, observes: false },
      { ...member, observes: true },
    ]);
  }
  return teams;
}

/** Under a client id of its own, so that it is known whose move was seen. */
function movesOf(board: LoadBoard, n: number, spelling: Spelling): Stream {
  const count = WARM_UP_SECONDS + SECONDS;
  const afterMs = (EVERY_MS * n) / BOARDS;
  return { ...board.streamOf({ writer: n, count, everyMs: EVERY_MS, afterMs, spelling }), member: 2 * n };
}
