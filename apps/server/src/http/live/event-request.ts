import { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

// a whole address stands here where a proxy was asked (RFC 9112, 3.2.2)
const EVENTS_PATH = /^(?:https?:\/\/[^/?]+)?\/s\/[^/?]+\/events(?:\?|$)/;

/**
 * A request as Node's server makes it; one for events takes its whole line over, as one for a websocket does. Nothing more
 * is asked on that line, so nobody has to keep listening for it: what the server holds to read requests, and the
 * one that was read, were half of what a viewer cost.
 */
export class EventRequest extends IncomingMessage {
  // kept by the setter, which runs before a field of this class would be there
  declare private isUpgrade: boolean | null;

  /**
   * What Node's server asks once it has read the head. Some clients offer HTTP/2 with whatever they ask; they are
   * answered as if they had not (RFC 9110, 7.8).
   */
  get upgrade(): boolean | null {
    return isForEvents(this) || (this.isUpgrade === true && isForSocket(this));
  }

  set upgrade(value: boolean | null) {
    this.isUpgrade = value;
  }
}

export function isForEvents({ method, url }: Pick<IncomingMessage, 'method' | 'url'>): boolean {
  return method === 'GET' && EVENTS_PATH.test(url ?? '');
}

function isForSocket({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket';
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
    // no clock runs on this line: whoever never hangs up would keep it
    socket.destroySoon();
  });
  // whoever has said all is gone; what is said besides is for nobody
  socket.allowHalfOpen = false;
  socket.resume();
  return outgoing;
}
