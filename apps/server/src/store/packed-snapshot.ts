import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** RFC 8878, 3.1.1. A v2 update begins with a zero, so that what was stored before it was packed is known as such. */
const ZSTD = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

/**
 * A snapshot as it is stored. A board with a long past is mostly what was moved to and fro, which is packed into a
 * twentieth.
 */
export function packSnapshot(bytes: Uint8Array): Buffer {
  const plain = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const packed = zstdCompressSync(plain);
  // rows of the log are removed for it: it is read once more before
  return packed.length < plain.length && zstdDecompressSync(packed).equals(plain) ? packed : plain;
}

/** @returns null where it is none, whatever its checksum says */
export function unpackSnapshot(stored: Buffer): Buffer | null {
  if (!stored.subarray(0, ZSTD.length).equals(ZSTD)) return stored;
  try {
    return zstdDecompressSync(stored);
  } catch {
    return null;
  }
}
