import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFrame } from './decode-frame.ts';
import { encodeFrame } from './encode-frame.ts';
import type { Frame } from './frame.ts';

const bytes = fc.uint8Array({ maxLength: 300 });
const frame: fc.Arbitrary<Frame> = fc.oneof(
  fc.record({ kind: fc.constant('step1' as const), stateVector: bytes }),
  fc.record({ kind: fc.constant('step2' as const), update: bytes }),
  fc.record({ kind: fc.constant('update' as const), update: bytes }),
  fc.record({ kind: fc.constant('awareness' as const), update: bytes }),
  fc.record({ kind: fc.constant('query-awareness' as const) }),
  fc.record({ kind: fc.constant('checkpoint' as const), n: fc.maxSafeNat() }),
  fc.record({ kind: fc.constant('notice' as const), json: fc.string({ unit: 'grapheme' }) }),
  fc.record({ kind: fc.constant('part' as const), update: bytes }),
);

describe('frames', () => {
  it('[WIRE-1] are read as they were written', () => {
    fc.assert(
      fc.property(frame, (given) => {
        const decoded = decodeFrame(encodeFrame(given));
        expect(decoded).toEqual({ ok: true, value: given });
      }),
    );
  });

  it('[WIRE-2] have one spelling: whatever is read at all is written back as the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (given) => {
        const decoded = decodeFrame(given);
        if (decoded.ok) expect([...encodeFrame(decoded.value)]).toEqual([...given]);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each<[string, number[], string]>([
    ['nothing', [], 'truncated'],
    ['a kind that there is not', [2], 'unknown-kind'],
    ['a step that there is not', [0, 3, 0], 'unknown-kind'],
    ['a long spelling of the kind', [0x80, 0x00, 0, 0], 'truncated'],
    ['a long spelling of the step', [0, 0x82, 0x00, 0], 'truncated'],
    ['a long spelling of a length', [0, 2, 0x81, 0x00, 7], 'truncated'],
    ['fewer bytes than announced', [0, 2, 5, 1, 2], 'truncated'],
    ['a second message in the frame', [3, 3], 'trailing-bytes'],
    ['something after a checkpoint’s number', [102, 2, 1, 1], 'trailing-bytes'],
    ['a checkpoint without a number', [102, 0], 'truncated'],
    ['a number that no integer can hold', [102, 8, 255, 255, 255, 255, 255, 255, 255, 127], 'truncated'],
    ['text that is not UTF-8', [103, 1, 0xff], 'bad-text'],
  ])('[WIRE-2] with %s are refused', (_name, given, reason) => {
    expect(decodeFrame(Uint8Array.from(given))).toEqual({ ok: false, reason });
  });
});
