import type { Bench } from '../bench.ts';
import { Compared, percentile } from './compare.ts';
import { Crowd } from './crowd.ts';
import { Spelling } from './dialect.ts';
import { LoadBoard } from './load-board.ts';
import type { Peer } from './peer.ts';
import { cpuSeconds } from './process-cost.ts';

const TASKS = 1_000;
const SECONDS = 8;
const WARM_UP_SECONDS = 4;
const WITHIN_MS = 20_000;
/** Of the writers, who are not sent their own, and of the observers, one in each crowd. */
const CROWDS = 2;

interface Load {
  sockets: number;
  perSecond: number;
  writers: number;
}

const MANY: Load = { sockets: 200, perSecond: 500, writers: 10 };
const FEW: Load = { sockets: 100, perSecond: 100, writers: 5 };

/** Many moves at once; what one costs that reaches one other. */
export const loadMoves: Bench = {
  name: 'load-moves',
  async run(settings) {
    const peers = ['relay', 'reference', 'hocuspocus', 'taktboard'] as const;
    const measure = (peer: Peer) => moves(peer, MANY);
    const compared = await Compared.of({ peers, people: MANY.sockets, measure }, settings);
    const what = `${MANY.perSecond} moves/s to ${MANY.sockets} sockets`;
    return [
      ...peers.map((peer) => ({
        figure: `${what}: CPU a delivered move, ${peer}`,
        value: compared.value(peer, 'cpuUs'),
        unit: 'µs',
      })),
      {
        figure: `${what}: CPU against Hocuspocus`,
        value: compared.ratio('hocuspocus', 'cpuUs'),
        unit: '×',
        goal: 0.7,
      },
      { figure: `${what}: p99, ours`, value: compared.value('taktboard', 'p99'), unit: 'ms', goal: 20 },
      { figure: `${what}: p99, Hocuspocus`, value: compared.value('hocuspocus', 'p99'), unit: 'ms' },
      {
        figure: `${what}: never delivered, ours`,
        value: compared.value('taktboard', 'lost'),
        unit: '',
        goal: 0,
      },
    ];
  },
};

/** One at a time: nothing can be put together, and each waits for the disk. */
export const loadSingleMoves: Bench = {
  name: 'load-single-moves',
  async run(settings) {
    const peers = ['relay', 'reference', 'taktboard'] as const;
    const measure = (peer: Peer) => moves(peer, FEW);
    const compared = await Compared.of({ peers, people: FEW.sockets, measure }, settings);
    const what = `${FEW.perSecond} moves/s to ${FEW.sockets} sockets`;
    return [
      ...peers.map((peer) => ({
        figure: `${what}: CPU a delivered move, ${peer}`,
        value: compared.value(peer, 'cpuUs'),
        unit: 'µs',
      })),
      {
        figure: `${what}: CPU against the reference server`,
        value: compared.ratio('reference', 'cpuUs'),
        unit: '×',
        goal: 1,
      },
      { figure: `${what}: p99, ours`, value: compared.value('taktboard', 'p99'), unit: 'ms' },
      { figure: `${what}: p99, relay`, value: compared.value('relay', 'p99'), unit: 'ms' },
    ];
  },
};

async function moves(peer: Peer, { sockets, perSecond, writers }: Load) {
  const board = new LoadBoard(TASKS);
  const room = await peer.room();
  const spelling = new Spelling(peer.dialect, room);
  const crowds = Array.from({ length: CROWDS }, () => new Crowd());
  const [first] = crowds;
  if (!first) throw new Error('nobody is there');
  try {
    const each = sockets / CROWDS;
    for (const [c, crowd] of crowds.entries()) {
      const members = Array.from({ length: each }, (_, n) => peer.member(room, c * each + n, n === each - 1));
      // a relay answers nobody
      await crowd.join(members, { asks: peer.name !== 'relay' });
    }
    await delays(crowds, await first.send([board.making(spelling)]));
    const all = board.streams({
      writers,
      moves: perSecond * (WARM_UP_SECONDS + SECONDS),
      perSecond,
      spelling,
    });
    const warm = Math.ceil((perSecond * WARM_UP_SECONDS) / writers);
    const warmed = await first.send(all.map((one) => ({ ...one, units: one.units.slice(0, warm) })));
    await delays(crowds, warmed);
    const before = cpuSeconds(peer.pid);
    const sent = await first.send(all.map((one) => ({ ...one, units: one.units.slice(warm) })));
    const took = await delays(crowds, sent);
    const cpu = cpuSeconds(peer.pid) - before;
    return {
      cpuUs: (cpu * 1e6) / (sent.length * (sockets - 1)),
      p50: percentile(took, 0.5),
      p99: percentile(took, 0.99),
      lost: took.filter((ms) => ms === Infinity).length,
    };
  } finally {
    for (const crowd of crowds) await crowd.end();
  }
}

async function delays(crowds: readonly Crowd[], sent: Awaited<ReturnType<Crowd['send']>>) {
  const all = await Promise.all(crowds.map((crowd) => crowd.delaysOf(sent, WITHIN_MS)));
  return all.flat();
}
