import { webcrypto } from 'node:crypto';

let random: () => number = Math.random;

/**
 * Yjs takes a client id for each document from here, and whose write wins depends on it: a seed would not say what
 * happens otherwise. This has to be imported before Yjs is.
 */
export function drawClientIdsFrom(source: () => number): void {
  random = source;
}

Object.defineProperty(webcrypto, 'getRandomValues', {
  value: <Numbers extends Uint32Array>(numbers: Numbers): Numbers => {
    for (let at = 0; at < numbers.length; at++) numbers[at] = Math.floor(random() * 2 ** 32);
    return numbers;
  },
});
