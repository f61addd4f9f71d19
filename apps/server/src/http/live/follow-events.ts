import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Result } from '@taktboard/protocol';
import type { Context } from 'hono';
import { encodeEvent } from '../../shares/encode-event.ts';
import type { Viewer } from '../../shares/live-feed.ts';
import { SECURITY_HEADERS } from '../security-headers.ts';
import { isForEvents } from './event-request.ts';

type Following =
  | { say: 'over' | 'reload' }
  | {
      version: string;
      /** @returns what ends it */
      follow(viewer: Viewer): Promise<Result<() => void, unknown>>;
    };

/** Lines that were cut together come back one after the other. */
const RETRY_FROM_MS = 1_000;
const RETRY_SPREAD_MS = 4_000;

const HEADERS = {
  ...SECURITY_HEADERS,
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow',
  // a proxy that collects an answer before it sends it on would show the board late
  'x-accel-buffering': 'no',
  connection: 'close',
};
const HEAD = `HTTP/1.1 200 OK\r\n${Object.entries(HEADERS)
  .map(([name, value]) => `${name}: ${value}\r\n`)
  .join('')}`;

/**
 * Answers with server-sent events, on the socket itself. A stream of the web's kind would cost each of five thousand viewers
 * several objects an event, and could not say how much still waits; a response would put what is the same for all into a
 * chunk of its own for each, and keep its head in fifty pieces. So the answer is not chunked: it is over when its line
 * is (RFC 9112, 6.3).
 */
export async function followEvents(context: Context, following: Following): Promise<Response> {
  const { incoming, outgoing } = context.env as HttpBindings;
  const { socket } = outgoing;
  // who asks for more before the last answer is over has no line for this one
  if (incoming.method !== 'GET' || !socket) return withoutEvents(outgoing, socket ? 200 : 503);
  // the server reads on where the path was written in another way: what comes there has to wait behind this answer
  if (isForEvents(incoming)) outgoing.detachSocket(socket);
  const retry = RETRY_FROM_MS + Math.floor(Math.random() * RETRY_SPREAD_MS);
  socket.write(`${HEAD}date: ${new Date().toUTCString()}\r\n\r\nretry: ${retry}\n\n`);
  if ('say' in following) {
    endWith(socket, encodeEvent({ event: following.say, data: {} }));
    return RESPONSE_ALREADY_SENT;
  }
  socket.write(encodeEvent({ event: 'hello', data: { version: following.version } }));
  const followed = await following.follow(new EventLine(socket));
  if (!followed.ok)
    endWith(socket, encodeEvent({ event: followed.reason === 'no-such-board' ? 'over' : 'later', data: {} }));
  else if (socket.destroyed) followed.value();
  else socket.once('close', followed.value);
  return RESPONSE_ALREADY_SENT;
}

/** All that is kept of a viewer: neither the request nor the answer that it came by. */
class EventLine implements Viewer {
  readonly #socket: Socket;

  constructor(socket: Socket) {
    this.#socket = socket;
  }

  send(bytes: Uint8Array): void {
    this.#socket.write(bytes);
  }

  buffered(): number {
    return this.#socket.writableLength;
  }

  end(): void {
    // a line that takes nothing would never see the end of what waits for it
    if (this.#socket.writableNeedDrain) this.#socket.destroy();
    else this.#socket.destroySoon();
  }
}

/** No clock runs on a line of events: whoever never hangs up would keep it. */
function endWith(socket: Socket, bytes: Uint8Array | string): void {
  socket.write(bytes);
  socket.destroySoon();
}

function withoutEvents(outgoing: ServerResponse, status: 200 | 503): Response {
  outgoing.writeHead(status, HEADERS).end();
  return RESPONSE_ALREADY_SENT;
}
