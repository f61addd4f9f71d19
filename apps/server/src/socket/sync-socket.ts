import { CLOSE, type CloseReason } from '@taktboard/protocol';
import { WebSocket } from 'ws';
import type { SocketPort } from '../room/ports.ts';

const TOO_BIG = 1009;

/** A websocket that closes with our own code when a message is longer than any frame may be. */
export class SyncWebSocket extends WebSocket {
  override close(code?: number, data?: string | Buffer): void {
    if (code === TOO_BIG) super.close(CLOSE.tooLarge, 'more than a frame may hold');
    else super.close(code, data);
  }
}

/** A room's view of a websocket. */
export function socketPort(raw: WebSocket): SocketPort {
  return {
    send(frame) {
      if (raw.readyState === WebSocket.OPEN) raw.send(frame);
    },
    buffered: () => raw.bufferedAmount,
    close(reason: CloseReason, why: string) {
      raw.close(CLOSE[reason], why);
    },
  };
}
