import readQr from 'jsqr';
import { describe, expect, it } from 'vitest';
import { qrPath, type QrPath } from './qr-path.ts';

const PIXELS = 4;

/** Painted as a browser would, black on white. */
function painted({ d, size }: QrPath): { pixels: Uint8ClampedArray; width: number } {
  const width = size * PIXELS;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, length] of d.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = 0; row < PIXELS; row++) {
      const from = ((Number(y) * PIXELS + row) * width + Number(x) * PIXELS) * 4;
      for (let at = from; at < from + Number(length) * PIXELS * 4; at += 4) pixels.fill(0, at, at + 3);
    }
  }
  return { pixels, width };
}

describe('the code of an address', () => {
  it.each([
    'https://takt.example/s/x',
    `https://boards.a-long-name-of-a-company.example:8443/under/a/path/s/${'aB3_-'.repeat(9)}`,
  ])('[LIVE-21] is read as the address: %s', (address) => {
    const { pixels, width } = painted(qrPath(address));
    expect(readQr.default(pixels, width, width)?.data).toBe(address);
  });
});
