const BINARY_MESSAGE = 0x82;
const SHORT = 126;
const LONG = 127;
const MOST_MIDDLE = 2 ** 16 - 1;

/**
 * Frames as a server's websocket carries them, each a binary message of its own. Those bytes are alike for everyone
 * (RFC 6455, 5.1: a server does not mask), so that they are made once and not for each socket.
 */
export function wireBytes(frames: readonly Uint8Array[]): Buffer {
  const wire = Buffer.allocUnsafeSlow(
    frames.reduce((sum, { length }) => sum + headLength(length) + length, 0),
  );
  let at = 0;
  for (const frame of frames) {
    at = writeHead(wire, at, frame.length);
    wire.set(frame, at);
    at += frame.length;
  }
  return wire;
}

function headLength(length: number): number {
  if (length < SHORT) return 2;
  return length <= MOST_MIDDLE ? 4 : 10;
}

/** @returns where the body begins */
function writeHead(wire: Buffer, at: number, length: number): number {
  wire[at] = BINARY_MESSAGE;
  if (length < SHORT) {
    wire[at + 1] = length;
    return at + 2;
  }
  if (length <= MOST_MIDDLE) {
    wire[at + 1] = SHORT;
    return wire.writeUInt16BE(length, at + 2);
  }
  wire[at + 1] = LONG;
  return wire.writeBigUInt64BE(BigInt(length), at + 2);
}
