import * as decoding from 'lib0/decoding';
import { fail, ok, type Result } from '../result.ts';
import { MESSAGE, SYNC, type Frame } from './frame.ts';
import { readBytes, readCanonicalVarUint } from './varint.ts';

export type FrameFault = 'truncated' | 'unknown-kind' | 'trailing-bytes' | 'bad-text';

/** Reads exactly one frame; a second message in the same frame is a fault and not ignored. */
export function decodeFrame(bytes: Uint8Array): Result<Frame, FrameFault> {
  const decoder = decoding.createDecoder(bytes);
  const frame = readFrame(decoder);
  if (typeof frame === 'string') return fail(frame);
  return decoder.pos === bytes.length ? ok(frame) : fail('trailing-bytes');
}

function readFrame(decoder: decoding.Decoder): Frame | FrameFault {
  const type = readCanonicalVarUint(decoder);
  switch (type) {
    case undefined:
      return 'truncated';
    case MESSAGE.sync:
      return readSync(decoder);
    case MESSAGE.awareness: {
      const update = readBytes(decoder);
      return update ? { kind: 'awareness', update } : 'truncated';
    }
    case MESSAGE.queryAwareness:
      return { kind: 'query-awareness' };
    case MESSAGE.checkpoint: {
      const body = readBytes(decoder);
      if (!body) return 'truncated';
      const inner = decoding.createDecoder(body);
      const n = readCanonicalVarUint(inner);
      if (n === undefined) return 'truncated';
      return inner.pos === body.length ? { kind: 'checkpoint', n } : 'trailing-bytes';
    }
    case MESSAGE.notice: {
      const json = readText(decoder);
      return json === undefined ? 'bad-text' : { kind: 'notice', json };
    }
    case MESSAGE.part: {
      const update = readBytes(decoder);
      return update ? { kind: 'part', update } : 'truncated';
    }
    default:
      return 'unknown-kind';
  }
}

function readSync(decoder: decoding.Decoder): Frame | FrameFault {
  const step = readCanonicalVarUint(decoder);
  if (step === undefined) return 'truncated';
  const body = readBytes(decoder);
  if (!body) return 'truncated';
  switch (step) {
    case SYNC.step1:
      return { kind: 'step1', stateVector: body };
    case SYNC.step2:
      return { kind: 'step2', update: body };
    case SYNC.update:
      return { kind: 'update', update: body };
    default:
      return 'unknown-kind';
  }
}

/** Strict: malformed UTF-8 is refused and never replaced by U+FFFD. */
function readText(decoder: decoding.Decoder): string | undefined {
  const start = decoder.pos;
  if (!readBytes(decoder)) return undefined;
  decoder.pos = start;
  try {
    return decoding.readVarString(decoder);
  } catch {
    return undefined;
  }
}
