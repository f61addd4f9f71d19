import { decodeFrame, encodeFrame, LIMITS, sliceUpdate } from '@taktboard/protocol';

type Sent = Uint8Array<ArrayBuffer>;

/**
 * A frame that holds more than the server takes at once, as several that it takes; any other as it is. Of a Step2 the last
 * one is a Step2 again, since that says "this is all that you lacked"; what goes before it are Updates.
 */
export function sliceFrame(bytes: Sent): Sent[] {
  const frame = decodeFrame(bytes);
  if (!frame.ok || (frame.value.kind !== 'step2' && frame.value.kind !== 'update')) return [bytes];
  const { kind, update } = frame.value;
  if (update.length <= (kind === 'step2' ? LIMITS.step2Bytes : LIMITS.updateBytes)) return [bytes];
  const slices = sliceUpdate(update, { most: LIMITS.updateBytes });
  return slices.map(
    (slice, index) =>
      encodeFrame({ kind: index === slices.length - 1 ? kind : 'update', update: slice }) as Sent,
  );
}
