import type { Bench } from '../bench.ts';
import { Compared } from './compare.ts';
import { Crowd } from './crowd.ts';
import type { Peer } from './peer.ts';
import { residentBytes } from './process-cost.ts';

const SOCKETS = 2_000;
const A_ROOM = 10;
const CROWDS = 2;
/** As many as come at once while the rest is there already. */
const AT_ONCE = 100;

/** Boards that are open in a tab that nobody looks at. */
export const loadIdle: Bench = {
  name: 'load-idle',
  async run(settings) {
    const peers = ['relay', 'reference', 'hocuspocus', 'taktboard'] as const;
    const compared = await Compared.of({ peers, people: SOCKETS, measure: idle }, settings);
    const what = `${SOCKETS} idle sockets in rooms of ten`;
    return [
      ...peers.map((peer) => ({
        figure: `${what}: memory a socket, ${peer}`,
        value: compared.value(peer, 'kb'),
        unit: 'KB',
      })),
      { figure: `${what}: against the relay`, value: compared.ratio('relay', 'kb'), unit: '×', goal: 1.3 },
    ];
  },
};

async function idle(peer: Peer) {
  const rooms: string[] = [];
  for (let n = 0; n < SOCKETS / A_ROOM; n++) rooms.push(await peer.room());
  const crowds = Array.from({ length: CROWDS }, () => new Crowd());
  try {
    const before = residentBytes(peer.pid);
    for (let from = 0; from < SOCKETS; from += AT_ONCE) {
      const crowd = crowds[(from / AT_ONCE) % CROWDS];
      const members = Array.from({ length: AT_ONCE }, (_, n) =>
        peer.member(rooms[Math.floor((from + n) / A_ROOM)] ?? '', from + n),
      );
      await crowd?.join(members, { asks: peer.name !== 'relay' });
    }
    return { kb: (residentBytes(peer.pid) - before) / SOCKETS / 1024 };
  } finally {
    for (const crowd of crowds) await crowd.end();
  }
}
