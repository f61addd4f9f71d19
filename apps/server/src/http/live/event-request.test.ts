import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listen, type Listener } from '../listen.ts';

interface Asked {
  incoming: IncomingMessage;
  outgoing: ServerResponse;
}

async function scene(): Promise<{ listener: Listener; asked(n: number): Promise<Asked>; line(): Socket }> {
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
    line() {
      const socket = connect(listener.port, '127.0.0.1');
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
});
