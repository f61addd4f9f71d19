import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { ok } from '@taktboard/protocol';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Context } from 'hono';
import { listen, type Listener } from '../listen.ts';
import { followEvents } from './follow-events.ts';

interface Asked {
  incoming: IncomingMessage;
  outgoing: ServerResponse;
}

async function scene(): Promise<{
  listener: Listener;
  asked(n: number): Promise<Asked>;
  line(client?: { hangsUp: boolean }): Socket;
}> {
  const listening = await listen('127.0.0.1', 0);
  if (!listening.ok) throw new Error(listening.reason);
  const listener = listening.value;
  const come: Asked[] = [];
  const waiting = new Set<() => void>();
  listener.serve({
    request(incoming, outgoing) {
      come.push({ incoming, outgoing });
      for (const wake of waiting) wake();
    },
    upgrade: (_incoming, socket) => void socket.end('for a socket'),
  });
  onTestFinished(async () => {
    const closed = listener.close();
    listener.closeAll();
    await closed;
  });
  return {
    listener,
    asked: (n) =>
      new Promise((resolve) => {
        const look = (): void => {
          const one = come[n];
          if (one) resolve(one);
        };
        waiting.add(look);
        look();
      }),
    line({ hangsUp } = { hangsUp: true }) {
      const socket = connect({ port: listener.port, host: '127.0.0.1', allowHalfOpen: !hangsUp });
      onTestFinished(() => void socket.destroy());
      return socket;
    },
  };
}

const get = (path: string, more = ''): string => `GET ${path} HTTP/1.1\r\nhost: a\r\n${more}\r\n`;

async function read(socket: Socket): Promise<string> {
  let text = '';
  for await (const bytes of socket) text += String(bytes);
  return text;
}

/** What is told and over. */
const STORIES: readonly Parameters<typeof followEvents>[1][] = [
  { say: 'over' },
  {
    version: '1',
    async follow(viewer) {
      viewer.end();
      return ok(() => undefined);
    },
  },
];

describe('a request for events', () => {
  it('[LIVE-20] has its line for itself: nobody listens there for another request', async () => {
    const { asked, line } = await scene();
    const socket = line();
    socket.write(get('/s/token/events?since=a.1') + get('/s/token'));
    const { incoming, outgoing } = await asked(0);
    socket.write(get('/s/token'));
    expect(incoming.url).toBe('/s/token/events?since=a.1');
    expect(outgoing.socket?.listenerCount('data')).toBe(0);
    outgoing.end('over');
    const answer = await read(socket);
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(answer).toMatch(/connection: close[^]*over/i);
  });

  it('[LIVE-20] comes after others on the same line', async () => {
    const { asked, line } = await scene();
    const socket = line();
    socket.write(get('/s/token'));
    const first = await asked(0);
    expect(first.outgoing.shouldKeepAlive).toBe(true);
    first.outgoing.end('page');
    await once(socket, 'data');
    socket.write(get('/s/token/events'));
    const { outgoing } = await asked(1);
    outgoing.end('events');
    expect(await read(socket)).toContain('events');
  });

  it('[LIVE-20] asked for before the last answer is over, ends the line', async () => {
    const { asked, line } = await scene();
    const socket = line();
    socket.write(get('/s/token') + get('/s/token/events'));
    await asked(0);
    expect(await read(socket)).toBe('');
  });

  it('[LIVE-20] of a viewer who is gone is over', async () => {
    const { asked, line } = await scene();
    const socket = line();
    socket.write(get('/s/token/events'));
    const taken = (await asked(0)).outgoing.socket!;
    const gone = once(taken, 'close');
    socket.end();
    await gone;
    expect(taken.destroyed).toBe(true);
  });

  it('[LIVE-20] whoever never hangs up keeps no line once all is said', async () => {
    const { asked, line } = await scene();
    for (const n of [0, 1, 2]) {
      line({ hangsUp: false }).write(get('/s/token/events'));
      const one = await asked(n);
      const gone = once(one.outgoing.socket!, 'close');
      if (n === 0) one.outgoing.end('refused');
      else await followEvents({ env: one } as unknown as Context, STORIES[n - 1]!);
      await gone;
    }
  });

  it('[LIVE-20] whose path is written in another way is answered before what comes after it', async () => {
    const { asked, line } = await scene();
    const socket = line();
    socket.write(get('/s/token/event%73') + get('/s/token'));
    const one = await asked(0);
    (await asked(1)).outgoing.end('page');
    await followEvents({ env: one } as unknown as Context, { say: 'over' });
    const answer = await read(socket);
    expect(answer).toContain('event: over');
    expect(answer).not.toContain('page');
  });

  it('[LIVE-20] may name the whole address', async () => {
    const { asked, line } = await scene();
    line().write(get('http://a/s/token/events'));
    const { outgoing } = await asked(0);
    expect(outgoing.socket?.listenerCount('data')).toBe(0);
    outgoing.end();
  });

  it('[LIVE-20] ends with the server', async () => {
    const { listener, asked, line } = await scene();
    const socket = line();
    socket.write(get('/s/token/events'));
    await asked(0);
    const gone = once(socket, 'close');
    const closed = listener.close();
    listener.closeAll();
    await Promise.all([gone, closed]);
  });

  it.each(['POST /s/token/events', 'HEAD /s/token/events', 'GET /s/token/eventsource', 'GET /s/token'])(
    '[LIVE-20] is not %s',
    async (start) => {
      const { asked, line } = await scene();
      line().write(`${start} HTTP/1.1\r\nhost: a\r\ncontent-length: 0\r\n\r\n`);
      const { outgoing } = await asked(0);
      expect(outgoing.shouldKeepAlive).toBe(true);
      outgoing.end();
    },
  );

  it('[LIVE-20] leaves sockets to those who take them', async () => {
    const { line } = await scene();
    const socket = line();
    socket.write(get('/sync/board', 'connection: upgrade\r\nupgrade: websocket\r\n'));
    expect(await read(socket)).toBe('for a socket');
  });

  it.each(['GET', 'POST'])('[HTTP-63] an offer of HTTP/2 with %s is passed over', async (method) => {
    const { asked, line } = await scene();
    const more = 'connection: upgrade, http2-settings\r\nupgrade: h2c\r\nhttp2-settings: AAMAAABk\r\n';
    const socket = line();
    socket.write(`${method} /api/boards HTTP/1.1\r\nhost: a\r\n${more}content-length: 2\r\n\r\n{}`);
    const { incoming, outgoing } = await asked(0);
    let body = '';
    for await (const bytes of incoming) body += String(bytes);
    expect(body).toBe('{}');
    outgoing.end('answered');
    await once(socket, 'data');
    // and the line is good for more
    socket.write(get('/api/me'));
    (await asked(1)).outgoing.end();
  });
});
