import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { deletionsIn } from './slice-deletions.ts';

/** So many structs are gone through before it pauses: half a millisecond. */
const STRUCTS_BETWEEN_PAUSES = 1_000;

/**
 * `Y.encodeStateAsUpdate(doc, stateVector)`, byte for byte, and undefined wherever whoever reads it may pause; the document stays as it
 * is until then.
 *
 * @throws where the state vector cannot be read
 */
export function* encodeDifference(
  { store }: Y.Doc,
  stateVector: Uint8Array,
): Generator<undefined, Uint8Array> {
  const known = Y.decodeStateVector(stateVector);
  const missing = [...store.clients]
    .map(([client, structs]) => ({ client, structs, from: known.get(client) ?? 0 }))
    .filter(({ client, from }) => Y.getState(store, client) > from)
    // as Yjs does, who has always had the highest first
    .sort((a, b) => b.client - a.client);
  const encoder = new Y.UpdateEncoderV1();
  encoding.writeVarUint(encoder.restEncoder, missing.length);
  let until = STRUCTS_BETWEEN_PAUSES;
  for (const { client, structs, from } of missing) {
    const clock = Math.max(from, structs[0]?.id.clock ?? 0);
    const first = Y.findIndexSS(structs, clock);
    encoding.writeVarUint(encoder.restEncoder, structs.length - first);
    encoder.writeClient(client);
    encoding.writeVarUint(encoder.restEncoder, clock);
    for (let index = first; index < structs.length; index++) {
      const struct = structs[index];
      struct?.write(encoder, index === first ? clock - struct.id.clock : 0);
      if (--until > 0) continue;
      until = STRUCTS_BETWEEN_PAUSES;
      yield;
    }
  }
  const deleted = yield* deletionsIn(store.clients);
  encoding.writeVarUint(encoder.restEncoder, deleted.size);
  for (const [client, ranges] of [...deleted].sort(([a], [b]) => b - a)) {
    encoding.writeVarUint(encoder.restEncoder, client);
    encoding.writeVarUint(encoder.restEncoder, ranges.length);
    for (const { clock, len } of ranges) {
      encoding.writeVarUint(encoder.restEncoder, clock);
      encoding.writeVarUint(encoder.restEncoder, len);
    }
    yield;
  }
  return encoder.toUint8Array();
}
