import type { Duplex } from 'node:stream';
import { CLOSE, type CloseReason } from '@taktboard/protocol';
import { WebSocket } from 'ws';
import type { SocketPort } from '../room/ports.ts';
import { wireBytes } from './wire-bytes.ts';

const TOO_BIG = 1009;

/** A websocket, what it writes to, and what its client says that it takes. */
export interface Opened {
  raw: WebSocket;
  line: Duplex;
  takesParts: boolean;
}

/** A websocket that closes with our own code when a message is longer than any frame may be. */
export class SyncWebSocket extends WebSocket {
  override close(code?: number, data?: string | Buffer): void {
    if (code === TOO_BIG) super.close(CLOSE.tooLarge, 'more than a frame may hold');
    else super.close(code, data);
  }
}

/**
 * What was made ready for one socket, for the others. A whole board is kept for as long as someone is being sent it: the
 * room has its frames already.
 */
const ofFrame = new WeakMap<Uint8Array, Buffer>();
const ofFrames = new WeakMap<readonly Uint8Array[], WeakRef<Buffer>>();

/** A room's view of a websocket. */
export class SyncLine implements SocketPort {
  readonly takesParts: boolean;
  readonly #raw: WebSocket;
  readonly #line: Duplex;

  /**
   * @param opened.line what the websocket writes to; without compression it keeps nothing back, so that whole messages can be
   *   written beside it
   */
  constructor({ raw, line, takesParts }: Opened) {
    this.#raw = raw;
    this.#line = line;
    this.takesParts = takesParts;
  }

  send(frame: Uint8Array): void {
    if (this.#isOpen) this.#line.write(wireOf(frame));
  }

  sendAll(frames: readonly Uint8Array[]): void {
    if (this.#isOpen) this.#line.write(wireOfAll(frames));
  }

  buffered(): number {
    return this.#raw.bufferedAmount;
  }

  close(reason: CloseReason, why: string): void {
    this.#raw.close(CLOSE[reason], why);
  }

  get #isOpen(): boolean {
    return this.#raw.readyState === WebSocket.OPEN;
  }
}

function wireOf(frame: Uint8Array): Buffer {
  const known = ofFrame.get(frame);
  if (known) return known;
  const made = wireBytes([frame]);
  ofFrame.set(frame, made);
  return made;
}

function wireOfAll(frames: readonly Uint8Array[]): Buffer {
  const known = ofFrames.get(frames)?.deref();
  if (known) return known;
  const made = wireBytes(frames);
  ofFrames.set(frames, new WeakRef(made));
  return made;
}
