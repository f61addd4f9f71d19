import * as Y from 'yjs';
import type { Bench } from '../bench.ts';
import { Compared, percentile } from './compare.ts';
import { Crowd } from './crowd.ts';
import { Spelling } from './dialect.ts';
import { LoadBoard } from './load-board.ts';
import type { Peer } from './peer.ts';
import { cpuSeconds } from './process-cost.ts';

/** About 4 MB with this many words in each. */
const TASKS = 10_000;
const WORDS = 14;
const PEOPLE = 200;
const WITHIN_MS = 60_000;

/** A department opens a large board at the same moment: for the first time, and back from lunch. */
export const loadJoins: Bench = {
  name: 'load-joins',
  async run(settings) {
    const board = new LoadBoard(TASKS, WORDS);
    const compared = await Compared.of(
      { peers: ['hocuspocus', 'taktboard'], people: PEOPLE, measure: (peer) => joins(peer, board) },
      settings,
    );
    const what = `${PEOPLE} joins at once of ${(Y.encodeStateAsUpdate(board.doc).length / 1e6).toFixed(1)} MB`;
    return (['new', 'back'] as const).flatMap((who) => {
      const them = who === 'new' ? 'newcomers' : 'returning';
      return [
        { figure: `${what}, ${them}: p50, ours`, value: compared.value('taktboard', who), unit: 'ms' },
        { figure: `${what}, ${them}: p50, Hocuspocus`, value: compared.value('hocuspocus', who), unit: 'ms' },
        {
          figure: `${what}, ${them}: p50 against Hocuspocus`,
          value: compared.ratio('hocuspocus', who),
          unit: '×',
          goal: 0.25,
        },
        {
          figure: `${what}, ${them}: CPU against Hocuspocus`,
          value: compared.ratio('hocuspocus', `${who}Cpu`),
          unit: '×',
        },
      ];
    });
  },
};

async function joins(peer: Peer, board: LoadBoard) {
  const room = await peer.room();
  const spelling = new Spelling(peer.dialect, room);
  const maker = new Crowd();
  try {
    await maker.join([peer.member(room, 0), peer.member(room, 1, true)]);
    const making = board.making(spelling);
    // no faster than anyone may send
    await maker.delaysOf(await maker.send([{ ...making, everyMs: 200 }]), WITHIN_MS);
    const known = new Y.Doc();
    for (const { update } of board.updates.slice(0, -1)) Y.applyUpdate(known, update);
    const newcomers = await joinAll(peer, room, null);
    const returning = await joinAll(peer, room, Y.encodeStateVector(known));
    return {
      new: percentile(newcomers.took, 0.5),
      newCpu: newcomers.cpu,
      back: percentile(returning.took, 0.5),
      backCpu: returning.cpu,
    };
  } finally {
    await maker.end();
  }
}

async function joinAll(peer: Peer, room: string, knows: Uint8Array | null) {
  const crowd = new Crowd();
  try {
    const members = Array.from({ length: PEOPLE }, (_, n) => peer.member(room, n));
    const before = cpuSeconds(peer.pid);
    const took = await crowd.join(members, { knows });
    return { took, cpu: cpuSeconds(peer.pid) - before };
  } finally {
    await crowd.end();
  }
}
