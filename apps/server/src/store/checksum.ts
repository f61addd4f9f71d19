import { crc32 } from 'node:zlib';

/** Covers where the bytes belong as well as what they are, so that a row in the wrong place is damage too. */
export function checksum(boardId: string, seq: number, bytes: Uint8Array): number {
  return crc32(bytes, crc32(`${boardId}/${seq}/`));
}
