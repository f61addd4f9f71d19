import type { Bench } from '../bench.ts';
import { Compared, percentile } from './compare.ts';
import { Crowd } from './crowd.ts';
import type { Stream } from './crowd-orders.ts';
import { Spelling } from './dialect.ts';
import type { Peer } from './peer.ts';
import { cpuSeconds } from './process-cost.ts';

const PER_SECOND = 5;
const SECONDS = 6;
const WARM_UP_SECONDS = 2;
const WITHIN_MS = 20_000;
const CROWDS = 2;
const FIRST_CLIENT = 5_000;

/** Many people whose hands are seen by all. */
export const loadPresence: Bench = {
  name: 'load-presence',
  async run(settings) {
    const of = (people: number) =>
      Compared.of(
        { peers: ['hocuspocus', 'taktboard'], people, measure: (peer) => presence(peer, people) },
        settings,
      );
    const [many, crowd] = [await of(200), await of(500)];
    const at = `presence of 200 people at ${PER_SECOND}/s`;
    const atMore = `presence of 500 people at ${PER_SECOND}/s`;
    const [ours, theirs] = ['taktboard', 'hocuspocus'] as const;
    return [
      { figure: `${at}: CPU a second, ours`, value: many.value(ours, 'cpu'), unit: 's' },
      { figure: `${at}: CPU a second, Hocuspocus`, value: many.value(theirs, 'cpu'), unit: 's' },
      { figure: `${at}: CPU against Hocuspocus`, value: many.ratio(theirs, 'cpu'), unit: '×', goal: 0.6 },
      { figure: `${at}: p95, ours`, value: many.value(ours, 'p95'), unit: 'ms', goal: 50 },
      { figure: `${at}: p95, Hocuspocus`, value: many.value(theirs, 'p95'), unit: 'ms' },
      { figure: `${atMore}: p95, ours`, value: crowd.value(ours, 'p95'), unit: 'ms', goal: 150 },
      { figure: `${atMore}: p95, Hocuspocus`, value: crowd.value(theirs, 'p95'), unit: 'ms' },
      { figure: `${atMore}: never delivered, ours`, value: crowd.value(ours, 'lost'), unit: '', goal: 0 },
    ];
  },
};

async function presence(peer: Peer, people: number) {
  const room = await peer.room();
  const spelling = new Spelling(peer.dialect, room);
  const crowds = Array.from({ length: CROWDS }, () => new Crowd());
  const each = people / CROWDS;
  try {
    for (const [c, crowd] of crowds.entries()) {
      // one who only looks, since some send their own word back and others do not
      const members = Array.from({ length: each + 1 }, (_, n) => peer.member(room, c * each + n, n === each));
      await crowd.join(members);
    }
    const streams = crowds.map((_, c) => streamsOf(spelling, c * each, each));
    const say = async (part: (one: Stream) => Stream) => {
      const said = await Promise.all(crowds.map((crowd, c) => crowd.send((streams[c] ?? []).map(part))));
      const marks = said.flat();
      const delays = await Promise.all(crowds.map((crowd) => crowd.delaysOf(marks, WITHIN_MS)));
      return delays.flat();
    };
    const warm = WARM_UP_SECONDS * PER_SECOND;
    await say((one) => ({ ...one, units: one.units.slice(0, warm) }));
    const before = cpuSeconds(peer.pid);
    const delays = await say((one) => ({ ...one, units: one.units.slice(warm) }));
    return {
      cpu: (cpuSeconds(peer.pid) - before) / SECONDS,
      p95: percentile(delays, 0.95),
      lost: delays.filter((ms) => ms === Infinity).length,
    };
  } finally {
    for (const crowd of crowds) await crowd.end();
  }
}

function streamsOf(spelling: Spelling, from: number, people: number): Stream[] {
  const everyMs = 1_000 / PER_SECOND;
  return Array.from({ length: people }, (_person, n) => {
    const clientId = FIRST_CLIENT + from + n;
    const units = Array.from({ length: (WARM_UP_SECONDS + SECONDS) * PER_SECOND }, (_, clock) => ({
      clientId,
      clock: clock + 1,
      frames: [spelling.awareness(clientId, clock + 1, { over: ['column-1', `a${clock}`] })],
    }));
    return { member: n, everyMs, afterMs: (everyMs / people) * n, units };
  });
}
