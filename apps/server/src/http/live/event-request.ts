import { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

const EVENTS_PATH = /^\/s\/[^/?]+\/events(?:\?|$)/;

/**
 * A request as Node's server makes it; one for events takes its whole line over, as one for a websocket does. Nothing more
 * is asked on that line, so nobody has to keep listening for it: what the server holds to read requests, and the
 * one that was read, were half of what a viewer cost.
 */
export class EventRequest extends IncomingMessage {
  // kept by the setter, which runs before a field of this class would be there
  declare private isUpgrade: boolean | null;

  /** What Node's server asks once it has read the head. */
  get upgrade(): boolean | null {
    return isForEvents(this) || this.isUpgrade;
  }

  set upgrade(value: boolean | null) {
    this.isUpgrade = value;
  }
}

export function isForEvents({ method, url }: Pick<IncomingMessage, 'method' | 'url'>): boolean {
  return method === 'GET' && EVENTS_PATH.test(url ?? '');
}

/**
 * Something to answer with on a line that was taken over, for those who answer; it is the last answer there.
 *
 * @returns undefined while an answer before this one is not over
 */
export function answerOn(incoming: IncomingMessage, socket: Socket): ServerResponse | undefined {
  const outgoing = new ServerResponse(incoming);
  outgoing.shouldKeepAlive = false;
  try {
    outgoing.assignSocket(socket);
  } catch {
    return undefined;
  }
  outgoing.once('finish', () => {
    outgoing.detachSocket(socket);
    socket.end();
  });
  // whoever has said all is gone; what is said besides is for nobody
  socket.allowHalfOpen = false;
  socket.resume();
  return outgoing;
}
