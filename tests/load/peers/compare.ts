import { median, type BenchSettings } from '../bench.ts';
import { startPeer, type Peer, type PeerName } from './peer.ts';

type Measured = Readonly<Record<string, number>>;

interface Comparison {
  peers: readonly PeerName[];
  people: number;
  measure(peer: Peer): Promise<Measured>;
}

/** What was measured of each peer in each run; runs are interleaved, so that what else the machine does meets all alike. */
export class Compared {
  readonly #runs: Map<PeerName, Measured>[] = [];

  static async of(comparison: Comparison, { runs, say }: BenchSettings): Promise<Compared> {
    const compared = new Compared();
    for (let run = 0; run < runs; run++) {
      const measured = new Map<PeerName, Measured>();
      for (const name of comparison.peers) {
        const peer = await startPeer(name, comparison.people);
        try {
          measured.set(name, await comparison.measure(peer));
        } finally {
          await peer.stop();
        }
        say(`${name}: ${JSON.stringify(measured.get(name), (_key, value: unknown) => rounded(value))}`);
      }
      compared.#runs.push(measured);
    }
    return compared;
  }

  value(peer: PeerName, what: string): number {
    return median(this.#runs.map((run) => run.get(peer)?.[what] ?? Number.NaN));
  }

  /** Ours to a peer's, each pair of one run. */
  ratio(peer: PeerName, what: string): number {
    return median(
      this.#runs.map((run) => (run.get('taktboard')?.[what] ?? NaN) / (run.get(peer)?.[what] ?? NaN)),
    );
  }
}

function rounded(value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(3)) : value;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
