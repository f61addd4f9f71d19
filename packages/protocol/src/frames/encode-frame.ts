import * as encoding from 'lib0/encoding';
import { MESSAGE, SYNC, type Frame } from './frame.ts';

/** Writes one frame in its only spelling. */
export function encodeFrame(frame: Frame): Uint8Array {
  return encoding.encode((encoder) => {
    switch (frame.kind) {
      case 'step1':
        return writeSync(encoder, SYNC.step1, frame.stateVector);
      case 'step2':
        return writeSync(encoder, SYNC.step2, frame.update);
      case 'update':
        return writeSync(encoder, SYNC.update, frame.update);
      case 'awareness':
        encoding.writeVarUint(encoder, MESSAGE.awareness);
        return encoding.writeVarUint8Array(encoder, frame.update);
      case 'query-awareness':
        return encoding.writeVarUint(encoder, MESSAGE.queryAwareness);
      case 'checkpoint':
        encoding.writeVarUint(encoder, MESSAGE.checkpoint);
        return encoding.writeVarUint8Array(
          encoder,
          encoding.encode((inner) => encoding.writeVarUint(inner, frame.n)),
        );
      case 'notice':
        encoding.writeVarUint(encoder, MESSAGE.notice);
        return encoding.writeVarString(encoder, frame.json);
      case 'part':
        encoding.writeVarUint(encoder, MESSAGE.part);
        return encoding.writeVarUint8Array(encoder, frame.update);
    }
  });
}

function writeSync(encoder: encoding.Encoder, step: number, body: Uint8Array): void {
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, body);
}
