import type * as decoding from 'lib0/decoding';

/**
 * Reads an unsigned LEB128 integer and refuses any spelling but the shortest.
 * `80 00` is a long way to write 0: a check that looks at the first byte alone would let it pass.
 *
 * @returns undefined when the bytes end early, the spelling is not canonical, or the value is above 2^53 - 1
 */
export function readCanonicalVarUint(decoder: decoding.Decoder): number | undefined {
  let value = 0;
  let factor = 1;
  for (let length = 1; length <= 8; length++) {
    const byte = decoder.arr[decoder.pos];
    if (byte === undefined) return undefined;
    decoder.pos++;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) {
      const padded = length > 1 && byte === 0;
      return padded || value > Number.MAX_SAFE_INTEGER ? undefined : value;
    }
    factor *= 128;
  }
  return undefined;
}

/** Reads a length and that many bytes, without copying; undefined when there are fewer. */
export function readBytes(decoder: decoding.Decoder): Uint8Array | undefined {
  const length = readCanonicalVarUint(decoder);
  if (length === undefined || decoder.pos + length > decoder.arr.length) return undefined;
  const bytes = decoder.arr.subarray(decoder.pos, decoder.pos + length);
  decoder.pos += length;
  return bytes;
}
