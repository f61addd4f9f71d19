import { toHexString } from 'lib0/buffer';
import { digest } from 'lib0/hash/sha256';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import * as protocol from './index.ts';

/** The contract that each version stands for. A version that was released keeps its line for ever. */
const CONTRACTS: Record<number, string> = {
  1: '220137068612e6c5',
  2: '4edbc95ac57d871e',
  3: 'cb04b427fc557d11',
  4: '36ede945d012ddbf',
  5: '25961b385f8a2d30',
  6: 'de2d38aae6d8ef7b',
  7: '39d8dfb6b348842e',
  8: '6f6b2a66b73a154e',
  9: '6a3f8d3881148ffc',
  10: 'b684eacdf36541d2',
  11: '028b48c89ff5c38f',
  12: '1f5c312e0378ac27',
  13: 'f488543deb1a313e',
  14: 'c6ff34a561410f69',
  15: '85671940e68f1c95',
  16: '5b3a43a59d518ede',
  17: 'f94bd82f31f37ed9',
};

/** Everything about a value that others rely on: the shape of a schema down to its patterns, or a plain constant. */
function shapeOf(value: unknown): unknown {
  if (value instanceof RegExp) return String(value);
  if (value instanceof Set) return [...value].map(String).sort((a, b) => (a < b ? -1 : 1));
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? undefined : value;
  const entries = Object.entries(value).filter(([key]) => !key.startsWith('~') && key !== 'reference');
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, of]) => [key, shapeOf(of)]),
  );
}

function contract(exported: Record<string, unknown>): string {
  const shapes = Object.entries(exported).filter(([, value]) => typeof value !== 'function');
  const text = JSON.stringify(shapeOf(Object.fromEntries(shapes)));
  return toHexString(digest(new TextEncoder().encode(text))).slice(0, 16);
}

describe('the protocol’s version', () => {
  it('[WIRE-6] changes when a shape, a limit, a code or a frame number does', () => {
    // a change of these needs the next version, its line here, docs/protocol.md, and a decision note
    expect(contract(protocol)).toBe(CONTRACTS[protocol.PROTOCOL_VERSION]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['a limit', { LIMITS: { ...protocol.LIMITS, updateBytes: 1 } }],
    ['a close code', { CLOSE: { ...protocol.CLOSE, tooSlow: 4408 } }],
    ['a frame’s number', { MESSAGE: { ...protocol.MESSAGE, checkpoint: 104 } }],
    ['a field of a shape', { Card: v.object({ ...protocol.Card.entries, extra: v.string() }) }],
    ['a field’s pattern', { Id: v.pipe(v.string(), v.regex(/^[a-z]+$/)) }],
    ['a field that may be left out', { Me: v.partial(protocol.Me) }],
    ['a shape that is gone', { Digest: undefined }],
  ])('[WIRE-6] is seen to depend on %s', (_name, change) => {
    expect(contract({ ...protocol, ...change })).not.toBe(contract(protocol));
  });
});
