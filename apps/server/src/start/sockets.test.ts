import { CLOSE, decodeFrame } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { ADMIN_TOKEN, cookieOf, runningServer, type TestedServer } from '../testing/running-server.ts';

async function boardOf(server: TestedServer): Promise<string> {
  return (await server.as()('/api/boards', { json: { title: 'Board' } })).body.id;
}

function open(server: TestedServer, boardId: string, headers: Record<string, string>): WebSocket {
  return new WebSocket(`${server.url.replace('http', 'ws')}/sync/${boardId}`, { headers });
}

const closeCode = (socket: WebSocket) =>
  new Promise<number>((resolve) => socket.once('close', (code) => resolve(code)));

/** The kind of the first frame: what only someone who was let in is sent. */
const firstFrame = (socket: WebSocket) =>
  new Promise<string>((resolve, reject) => {
    socket.once('close', (code) => reject(new Error(`closed with ${code}`)));
    socket.once('message', (data: Buffer) => {
      const frame = decodeFrame(new Uint8Array(data));
      resolve(frame.ok ? frame.value.kind : frame.reason);
    });
  });

describe('sockets', { timeout: 30_000 }, () => {
  it('[AUTH-1] are closed with 4401 without signing in, for a board that is there and for one that is not', async () => {
    const server = await runningServer();
    const boardId = await boardOf(server);
    const origin = server.url;
    for (const headers of [
      {},
      { origin },
      { origin, cookie: 'taktboard.session_token=made.up' },
      { authorization: 'Bearer made-up' },
    ]) {
      expect(await closeCode(open(server, boardId, headers))).toBe(CLOSE.notSignedIn);
      expect(await closeCode(open(server, 'no-such-board', headers))).toBe(CLOSE.notSignedIn);
    }
  });

  it('[AUTH-8] opened by a page of another site get nothing, although the browser sends the cookie', async () => {
    const server = await runningServer();
    const boardId = await boardOf(server);
    const { cookie } = await server.join('Anna');
    for (const headers of [{ cookie }, { cookie, origin: 'https://evil.test' }, { cookie, origin: 'null' }]) {
      expect(await closeCode(open(server, boardId, headers))).toBe(CLOSE.notAllowed);
    }
    const own = open(server, boardId, { cookie, origin: server.url });
    expect(await firstFrame(own)).not.toBe('');
    own.terminate();
  });

  it('[OFF-9] are refused to a page that speaks for another person than who is signed in by now', async () => {
    const server = await runningServer();
    const boardId = await boardOf(server);
    const { cookie, ask } = await server.join('Anna');
    const { person } = (await ask('/api/me')).body;
    const headers = { cookie, origin: server.url };
    expect(await closeCode(open(server, `${boardId}?person=somebody-else`, headers))).toBe(CLOSE.notSignedIn);
    const own = open(server, `${boardId}?person=${person.id}`, headers);
    expect(await firstFrame(own)).not.toBe('');
    own.terminate();
  });

  it('[AUTH-12] take an API token without an origin', async () => {
    const server = await runningServer();
    const boardId = await boardOf(server);
    const { ask } = await server.join('Anna');
    const { token } = (await ask('/api/tokens', { json: { name: 'Bot' } })).body;
    for (const bearer of [token, ADMIN_TOKEN]) {
      const socket = open(server, boardId, { authorization: `Bearer ${bearer}` });
      expect(await firstFrame(socket)).not.toBe('');
      socket.terminate();
    }
  });

  it('[AUTH-15] are closed when what let them in is signed out or taken back, and no others are', async () => {
    const server = await runningServer();
    const boardId = await boardOf(server);
    const { ask, cookie, password } = await server.join('Anna');
    const token = (await ask('/api/tokens', { json: { name: 'Bot' } })).body;
    const other = await server.ask('/api/session', { json: { name: 'Anna', password } });
    const origin = server.url;
    const [bySession, byToken, byOther] = [
      open(server, boardId, { cookie, origin }),
      open(server, boardId, { authorization: `Bearer ${token.token}` }),
      open(server, boardId, { cookie: cookieOf(other), origin }),
    ];
    await Promise.all([bySession, byToken, byOther].map(firstFrame));
    const codes = [closeCode(byToken), closeCode(bySession)];
    await ask(`/api/tokens/${token.id}`, { method: 'DELETE' });
    await ask('/api/session', { method: 'DELETE' });
    expect(await Promise.all(codes)).toEqual([CLOSE.notSignedIn, CLOSE.notSignedIn]);
    expect(byOther.readyState).toBe(WebSocket.OPEN);
    byOther.terminate();
  });

  it('[HTTP-9] of a board that goes into the trash are closed', async () => {
    const server = await runningServer();
    const boardId = await boardOf(server);
    const socket = open(server, boardId, { authorization: `Bearer ${ADMIN_TOKEN}` });
    await firstFrame(socket);
    const closed = closeCode(socket);
    await server.as()(`/api/boards/${boardId}`, { method: 'DELETE' });
    expect(await closed).toBe(CLOSE.noSuchDocument);
  });

  it('[HTTP-10] are told to come back when the server stops', async () => {
    const server = await runningServer();
    const boardId = await boardOf(server);
    const socket = open(server, boardId, { authorization: `Bearer ${ADMIN_TOKEN}` });
    await firstFrame(socket);
    const closed = closeCode(socket);
    await server.stop();
    expect(await closed).toBe(CLOSE.restarting);
  });

  it.each(['a%2Fb', 'caf%C3%A9', 'x'.repeat(65), ''])(
    '[SYNC-75] for an id that no board can have (%j) are told that there is none',
    async (id) => {
      const server = await runningServer();
      const socket = open(server, id, { authorization: `Bearer ${ADMIN_TOKEN}` });
      expect(await closeCode(socket)).toBe(CLOSE.noSuchDocument);
    },
  );

  it('an address that is no socket’s is refused without an upgrade', async () => {
    const server = await runningServer();
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/api/me`);
    const error = await new Promise<Error>((resolve) => socket.once('error', resolve));
    expect(error.message).toContain('404');
  });
});
