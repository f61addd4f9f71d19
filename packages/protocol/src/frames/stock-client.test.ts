import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as sync from 'y-protocols/sync';
import * as Y from 'yjs';
import { decodeFrame } from './decode-frame.ts';

/** As the stock provider writes a message: its type, and then what y-protocols puts behind it. */
function message(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type);
    write(encoder);
  });
}

describe('[WIRE-7] what a stock y-websocket client sends', () => {
  const doc = new Y.Doc();
  doc.getMap('meta').set('title', 'Plan');
  const update = Y.encodeStateAsUpdate(doc);

  it('is read: both steps and updates', () => {
    const frames = [
      message(0, (encoder) => sync.writeSyncStep1(encoder, doc)),
      message(0, (encoder) => sync.writeSyncStep2(encoder, doc)),
      message(0, (encoder) => sync.writeUpdate(encoder, update)),
    ].map(decodeFrame);
    expect(frames).toEqual([
      { ok: true, value: { kind: 'step1', stateVector: Y.encodeStateVector(doc) } },
      { ok: true, value: { kind: 'step2', update } },
      { ok: true, value: { kind: 'update', update } },
    ]);
  });

  it('is read: awareness', () => {
    const awareness = new Awareness(doc);
    awareness.setLocalState({ reads: 'c1' });
    const states = encodeAwarenessUpdate(awareness, [doc.clientID]);
    awareness.destroy();
    const frame = message(1, (encoder) => encoding.writeVarUint8Array(encoder, states));
    expect(decodeFrame(frame)).toEqual({ ok: true, value: { kind: 'awareness', update: states } });
    expect(decodeFrame(message(3, () => undefined))).toEqual({
      ok: true,
      value: { kind: 'query-awareness' },
    });
  });
});
