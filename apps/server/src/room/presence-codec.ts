import { fail, ok, Presence, type Result } from '@taktboard/protocol';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as v from 'valibot';

/** One entry of an awareness update; the state is not read before somebody wants it. */
export interface AwarenessEntry {
  clientId: number;
  clock: number;
  /** UTF-8 of JSON; `null` says that the client has left. */
  json: Uint8Array;
}

export function readAwareness(update: Uint8Array): Result<AwarenessEntry[], 'malformed'> {
  try {
    const decoder = decoding.createDecoder(update);
    const entries: AwarenessEntry[] = [];
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const clientId = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      entries.push({ clientId, clock, json: decoding.readVarUint8Array(decoder) });
    }
    return decoder.pos === update.length ? ok(entries) : fail('malformed');
  } catch {
    return fail('malformed');
  }
}

export interface Present {
  clientId: number;
  clock: number;
  /** JSON; `null` for one who has left. */
  json: string;
}

export function writeAwareness(entries: readonly Present[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const { clientId, clock, json } of entries) {
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, json);
    }
  });
}

const strict = new TextDecoder('utf-8', { fatal: true });
const known = v.partial(v.object(Presence.entries));

/**
 * A state as it may be passed on. What is not a part of presence is left out, and so is a part with a wrong value:
 * nobody is thrown out over a field that a newer client sends.
 *
 * @returns JSON, `null` for one who leaves
 */
export function cleanState(json: Uint8Array): Result<string, 'malformed'> {
  let state: unknown;
  try {
    state = JSON.parse(strict.decode(json));
  } catch {
    return fail('malformed');
  }
  if (state === null) return ok('null');
  if (typeof state !== 'object' || Array.isArray(state)) return fail('malformed');
  const clean: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(known.entries)) {
    const value: unknown = Object.hasOwn(state, key) ? state[key as keyof typeof state] : undefined;
    const parsed = v.safeParse(schema, value);
    if (parsed.success && parsed.output !== undefined) clean[key] = parsed.output;
  }
  return ok(JSON.stringify(clean));
}
