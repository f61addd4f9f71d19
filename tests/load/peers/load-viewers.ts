import * as Y from 'yjs';
import type { Bench, BenchSettings } from '../bench.ts';
import { Compared, percentile } from './compare.ts';
import { Crowd } from './crowd.ts';
import type { Mark, Stream } from './crowd-orders.ts';
import { Spelling } from './dialect.ts';
import { LoadBoard } from './load-board.ts';
import { OrderedProcess } from './ordered-process.ts';
import type { Peer } from './peer.ts';
import { cpuSeconds, residentBytes } from './process-cost.ts';
import type { WatchAnswer, WatchOrder, Watching } from './watch-orders.ts';

const SECONDS = 8;
const WARM_UP_SECONDS = 4;
const WITHIN_MS = 20_000;
const PROCESSES = 2;
/** As many as come at once while the rest is there already. */
const AT_ONCE = 100;
/** Memory is measured from when one in so many is there. */
const FIRST_OF = 5;

interface Audience {
  boards: number;
  viewers: number;
  tasks: number;
  everyMs: number;
}

const ONE_BUSY: Audience = { boards: 1, viewers: 5_000, tasks: 200, everyMs: 500 };
const MANY: Audience = { boards: 500, viewers: 10, tasks: 40, everyMs: 4_000 };

/** Those who only watch: of one board that much happens on, and of many. */
export const loadViewers: Bench = {
  name: 'load-viewers',
  async run(settings) {
    return [
      ...(await figuresOf(ONE_BUSY, '5000 viewers of one board, 2 changes/s', settings)),
      ...(await figuresOf(MANY, '500 boards with ten viewers each, 125 changes/s', settings)),
    ];
  },
};

async function figuresOf(audience: Audience, what: string, settings: BenchSettings) {
  const measure = (peer: Peer) => watched(peer, audience);
  const people = audience.boards + 1;
  const [ours, theirs] = ['taktboard', 'hocuspocus'] as const;
  const compared = await Compared.of({ peers: [theirs, ours], people, measure }, settings);
  return [
    { figure: `${what}: p95, ours`, value: compared.value(ours, 'p95'), unit: 'ms', goal: 500 },
    { figure: `${what}: p95, Hocuspocus`, value: compared.value(theirs, 'p95'), unit: 'ms' },
    { figure: `${what}: never delivered, ours`, value: compared.value(ours, 'lost'), unit: '', goal: 0 },
    { figure: `${what}: CPU a delivered change, ours`, value: compared.value(ours, 'cpuUs'), unit: 'µs' },
    {
      figure: `${what}: CPU a delivered change, Hocuspocus`,
      value: compared.value(theirs, 'cpuUs'),
      unit: 'µs',
    },
    { figure: `${what}: CPU against Hocuspocus`, value: compared.ratio(theirs, 'cpuUs'), unit: '×' },
    { figure: `${what}: memory a viewer, ours`, value: compared.value(ours, 'kb'), unit: 'KB', goal: 20 },
    { figure: `${what}: memory a viewer, Hocuspocus`, value: compared.value(theirs, 'kb'), unit: 'KB' },
    { figure: `${what}: memory against Hocuspocus`, value: compared.ratio(theirs, 'kb'), unit: '×', goal: 1 },
  ];
}

type Watchers = OrderedProcess<WatchOrder, WatchAnswer>;

async function watched(peer: Peer, { boards, viewers, tasks, everyMs }: Audience) {
  const crowd = new Crowd();
  const processes: Watchers[] = Array.from(
    { length: PROCESSES },
    () => new OrderedProcess('watch-process.ts'),
  );
  const board = new LoadBoard(tasks);
  try {
    const rooms: string[] = [];
    for (let n = 0; n < boards; n++) rooms.push(await peer.room());
    // one more, who tells when the last board is made
    const members = [
      ...rooms.map((room, n) => peer.member(room, n)),
      peer.member(rooms.at(-1) ?? '', boards, true),
    ];
    for (let from = 0; from <= boards; from += AT_ONCE) await crowd.join(members.slice(from, from + AT_ONCE));
    const made = await crowd.send(
      rooms.map((room, n) => ({ ...board.making(spellingOf(peer, room)), member: n, afterMs: n * 5 })),
    );
    await crowd.delaysOf(made, WITHIN_MS);
    const knows = Y.encodeStateVector(board.doc);
    const places: Watching[] = [];
    for (const room of rooms) places.push(await peer.watching(room, knows));

    // one of each board after the other, and each board in every process
    const all = Array.from({ length: viewers / PROCESSES }, () => places).flat();
    const come = async (from: number, to: number): Promise<void> => {
      for (let n = from; n < to; n += AT_ONCE) {
        for (const process of processes) {
          await process.order({ kind: 'watch', places: all.slice(n, Math.min(to, n + AT_ONCE)) });
        }
      }
    };
    const count = ((WARM_UP_SECONDS + SECONDS) * 1_000) / everyMs;
    const streams = rooms.map((room, n): Stream => {
      const afterMs = (everyMs / boards) * n;
      const marks = board.marksOf({ writer: n, count, everyMs, afterMs, spelling: spellingOf(peer, room) });
      return { ...marks, member: n };
    });
    const say = async (from: number, to?: number): Promise<number[]> => {
      const sent = await crowd.send(streams.map((one) => ({ ...one, units: one.units.slice(from, to) })));
      return delaysOf(processes, sent, streams);
    };
    const warm = (WARM_UP_SECONDS * 1_000) / everyMs;
    // what a server takes once, when the first come and hear something, is no viewer's
    const first = all.length / FIRST_OF;
    await come(0, first);
    await say(0, warm);
    const before = residentBytes(peer.pid);
    await come(first, all.length);
    const came = residentBytes(peer.pid);
    const cpuBefore = cpuSeconds(peer.pid);
    const delays = await say(warm);
    const cpu = cpuSeconds(peer.pid) - cpuBefore;
    return {
      cpuUs: (cpu * 1e6) / delays.length,
      p50: percentile(delays, 0.5),
      p95: percentile(delays, 0.95),
      lost: delays.filter((ms) => ms === Infinity).length,
      kb: (came - before) / ((all.length - first) * PROCESSES) / 1024,
    };
  } finally {
    await crowd.end();
    for (const process of processes) await process.end({ kind: 'leave' });
  }
}

function spellingOf(peer: Peer, room: string): Spelling {
  return new Spelling(peer.dialect, room);
}

async function delaysOf(
  processes: readonly Watchers[],
  sent: readonly Mark[],
  streams: readonly Stream[],
): Promise<number[]> {
  const boardOf = new Map(streams.map(({ units }, n) => [units[0]?.clientId, n]));
  const marks = sent.map(({ clientId, clock, at }) => {
    return { mark: clock + 1, at, from: boardOf.get(clientId) ?? 0, step: streams.length };
  });
  const answers = await Promise.all(
    processes.map((process) => process.order({ kind: 'seen', marks, withinMs: WITHIN_MS })),
  );
  return answers.flatMap(({ delays }) => [...delays]);
}
