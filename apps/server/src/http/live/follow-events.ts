import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Result } from '@taktboard/protocol';
import type { Context } from 'hono';
import { encodeEvent } from '../../shares/encode-event.ts';
import type { Viewer } from '../../shares/live-feed.ts';
import { SECURITY_HEADERS } from '../security-headers.ts';

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

/**
 * Answers with server-sent events. It writes to the socket itself: a stream of the web's kind would cost each of five
 * thousand viewers several objects an event, and could not say how much still waits.
 */
export async function followEvents(context: Context, following: Following): Promise<Response> {
  const { outgoing } = context.env as HttpBindings;
  outgoing.writeHead(200, {
    ...SECURITY_HEADERS,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow',
    // a proxy that collects an answer before it sends it on would show the board late
    'x-accel-buffering': 'no',
  });
  outgoing.write(`retry: ${RETRY_FROM_MS + Math.floor(Math.random() * RETRY_SPREAD_MS)}\n\n`);
  if ('say' in following) {
    outgoing.end(encodeEvent({ event: following.say, data: {} }));
    return RESPONSE_ALREADY_SENT;
  }
  outgoing.write(encodeEvent({ event: 'hello', data: { version: following.version } }));
  const viewer: Viewer = {
    send: (bytes) => void outgoing.write(bytes),
    buffered: () => outgoing.writableLength,
    end() {
      // a line that takes nothing would never see the end of what waits for it
      if (outgoing.writableNeedDrain) outgoing.destroy();
      else outgoing.end();
    },
  };
  const followed = await following.follow(viewer);
  if (!followed.ok)
    outgoing.end(encodeEvent({ event: followed.reason === 'no-such-board' ? 'over' : 'later', data: {} }));
  else if (outgoing.destroyed) followed.value();
  else outgoing.once('close', followed.value);
  return RESPONSE_ALREADY_SENT;
}
