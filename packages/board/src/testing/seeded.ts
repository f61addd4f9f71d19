import type { Ports } from '../commands/ports.ts';

/** Numbers in [0, 1) that depend on the seed alone (a linear congruence; good enough to spread ranks). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Ids that count up after a prefix, so that replicas do not meet in one. */
export function seededPorts(prefix: string, seed = 1): Ports {
  let count = 0;
  return { newId: () => `${prefix}${++count}`, random: seededRandom(seed) };
}
