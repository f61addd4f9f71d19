import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** A v2 update begins with a zero: what begins with this is several of them. */
const SLICED = 1;

/**
 * A snapshot of several v2 updates, each of which joins the ones before it, as one piece of bytes. What is one update alone stays
 * as it is.
 */
export function joinSlices(slices: readonly Uint8Array[]): Uint8Array {
  const [first] = slices;
  if (first && slices.length === 1) return first;
  return encoding.encode((encoder) => {
    encoding.writeUint8(encoder, SLICED);
    for (const slice of slices) encoding.writeVarUint8Array(encoder, slice);
  });
}

/**
 * The v2 updates of a snapshot, in order; one alone for what was stored before there were slices.
 *
 * @throws where the bytes are none of ours
 */
export function slicesOf(snapshot: Uint8Array): Uint8Array[] {
  if (snapshot[0] !== SLICED) return [snapshot];
  const decoder = decoding.createDecoder(snapshot);
  decoding.readUint8(decoder);
  const slices: Uint8Array[] = [];
  while (decoding.hasContent(decoder)) slices.push(decoding.readVarUint8Array(decoder));
  if (slices.length === 0) throw new Error('a snapshot that holds nothing');
  return slices;
}
