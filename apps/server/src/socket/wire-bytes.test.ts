import { describe, expect, it } from 'vitest';
import { wireBytes } from './wire-bytes.ts';

/** As RFC 6455, 5.2 has it: the bytes before a body of so many. */
const HEADS: [number, number[]][] = [
  [0, [0x82, 0]],
  [1, [0x82, 1]],
  [125, [0x82, 125]],
  [126, [0x82, 126, 0, 126]],
  [65_535, [0x82, 126, 0xff, 0xff]],
  [65_536, [0x82, 127, 0, 0, 0, 0, 0, 1, 0, 0]],
];

describe('what a socket is written', () => {
  it.each(HEADS)('is a whole binary message of %i bytes', (length, head) => {
    const frame = new Uint8Array(length).fill(7);
    expect(wireBytes([frame])).toEqual(Buffer.concat([Buffer.from(head), frame]));
  });

  it('is message after message', () => {
    const frames = [Uint8Array.of(1, 2), new Uint8Array(300).fill(3), Uint8Array.of(4)];
    expect(wireBytes(frames)).toEqual(Buffer.concat(frames.map((frame) => wireBytes([frame]))));
  });
});
