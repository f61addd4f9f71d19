import { CLOSE, decodeFrame, type Tokens } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { codeOf, runningServer, type Ask, type TestedServer } from '../testing/running-server.ts';

const DAY = 86_400_000;

async function stage() {
  let skipped = 0;
  const server = await runningServer({ clock: () => Date.now() + skipped });
  const { ask } = await server.join('Anna', 'administrator');
  const board = async (title: string) => (await ask('/api/boards', { json: { title } })).body.id;
  const [plan, other] = [await board('Plan'), await board('Other')];
  const make = async (json: object) => {
    const made = (await ask('/api/tokens', { json: { name: 'CLI', ...json } })).body;
    return { ...made, ask: server.as(made.token) };
  };
  const skip = (ms: number): void => {
    skipped += ms;
  };
  return { server, ask, plan, other, make, skip };
}

/** @returns the code with which the socket was closed, or the role it was told of */
function knockAtWire({ url }: TestedServer, boardId: string, token: string) {
  const headers = { authorization: `Bearer ${token}` };
  const socket = new WebSocket(`${url.replace('http', 'ws')}/sync/${boardId}`, { headers });
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  const role = new Promise<string>((resolve) => {
    socket.on('message', (data: Buffer) => {
      const frame = decodeFrame(new Uint8Array(data));
      const told = frame.ok && frame.value.kind === 'notice' ? frame.value.json : '';
      const [, said] = /"kind":"role","role":"(\w+)"/.exec(told) ?? [];
      if (said !== undefined) resolve(said);
    });
  });
  return { socket, closed, role };
}

const rename = (ask: Ask, id: string) =>
  ask(`/api/boards/${id}`, { method: 'PATCH', json: { title: 'Renamed' } });

describe('what a token leaves of its person’s rights', { timeout: 60_000 }, () => {
  it('[AUTH-17] one that reads changes nothing, also on the wire', async () => {
    const { server, plan, make } = await stage();
    const reader = await make({ scope: 'read' });
    expect((await reader.ask(`/api/boards/${plan}`)).status).toBe(200);
    expect(codeOf(await rename(reader.ask, plan))).toBe('not-allowed');
    expect(codeOf(await reader.ask('/api/members'))).toBe('not-allowed');
    const wire = knockAtWire(server, plan, reader.token);
    expect(await wire.role).toBe('viewer');
    wire.socket.terminate();
  });

  it('[AUTH-17] one that reads and writes is a member, and one for all administrates', async () => {
    const { plan, make } = await stage();
    const [writer, all] = [await make({ scope: 'write' }), await make({ scope: 'all' })];
    expect((await rename(writer.ask, plan)).status).toBeLessThan(300);
    expect(codeOf(await writer.ask('/api/members'))).toBe('not-allowed');
    expect(codeOf(await writer.ask('/api/invitations', { json: { role: 'administrator' } }))).toBe(
      'not-allowed',
    );
    expect((await all.ask('/api/members')).status).toBe(200);
  });

  it('[AUTH-17] one of an administrator’s that does not administrate opens no closed board, also on the wire', async () => {
    const { server, ask, make } = await stage();
    const lead = await server.join('Lea', 'administrator');
    const closed = (await lead.ask('/api/boards', { json: { title: 'Closed' } })).body.id;
    const people = `/api/boards/${closed}/people`;
    expect((await lead.ask(people, { method: 'PATCH', json: { everyone: 'none' } })).status).toBe(200);
    expect((await ask(`/api/boards/${closed}`)).status).toBe(200);
    for (const scope of ['read', 'write']) {
      const limited = await make({ scope });
      expect(codeOf(await limited.ask(`/api/boards/${closed}`)), scope).toBe('no-such-board');
      expect(await knockAtWire(server, closed, limited.token).closed, scope).toBe(CLOSE.notAllowed);
    }
    const all = await make({ scope: 'all' });
    expect((await all.ask(`/api/boards/${closed}`)).status).toBe(200);
  });

  it('[AUTH-17] whoever is a member makes no token that administrates, later neither', async () => {
    const { server, ask } = await stage();
    const ben = await server.join('Ben');
    expect(codeOf(await ben.ask('/api/tokens', { json: { name: 'x', scope: 'all' } }))).toBe('not-allowed');
    const { token } = (await ben.ask('/api/tokens', { json: { name: 'x' } })).body;
    const { id } = (await ben.ask('/api/me')).body.person;
    await ask(`/api/members/${id}`, { method: 'PATCH', json: { role: 'administrator' } });
    expect(codeOf(await server.as(token)('/api/members'))).toBe('not-allowed');
  });

  it('[AUTH-18] one for chosen boards comes no further, by HTTP and by the wire', async () => {
    const { server, ask, plan, other, make } = await stage();
    const { token, ask: program } = await make({ scope: 'all', boards: [plan] });
    expect((await program(`/api/boards/${plan}`)).status).toBe(200);
    expect(codeOf(await program(`/api/boards/${other}`))).toBe('no-such-board');
    expect((await program('/api/boards')).body.boards.map(({ id }) => id)).toEqual([plan]);
    expect(codeOf(await program('/api/boards', { json: { title: 'New' } }))).toBe('not-allowed');
    expect(codeOf(await program('/api/my/inbox'))).toBe('not-allowed');
    const wire = knockAtWire(server, other, token);
    expect(await wire.closed).toBe(CLOSE.notAllowed);
    const ben = await server.join('Ben');
    const patch = { everyone: 'none' };
    await ask(`/api/boards/${plan}/people`, { method: 'PATCH', json: patch });
    const unseen = { name: 'x', boards: [plan] };
    expect(codeOf(await ben.ask('/api/tokens', { json: unseen }))).toBe('no-such-board');
  });

  it('[AUTH-19] one that has expired is told so by HTTP, opens no socket, and closes the ones it had', async () => {
    const { server, plan, make, skip } = await stage();
    const at = (ms: number) => new Date(Date.now() + ms).toISOString();
    const brief = await make({ scope: 'read', expiresAt: at(30 * DAY) });
    expect((await brief.ask('/api/me')).status).toBe(200);
    skip(31 * DAY);
    const late = await brief.ask('/api/me');
    expect([late.status, codeOf(late)]).toEqual([401, 'token-expired']);
    expect(late.headers.get('www-authenticate')).toContain('expired');
    expect(await knockAtWire(server, plan, brief.token).closed).toBe(CLOSE.notSignedIn);
  });

  it('[AUTH-19] an end lies ahead, and is told with the last use', async () => {
    const { ask, make } = await stage();
    const over = { name: 'x', expiresAt: '2020-01-01T00:00:00Z' };
    expect(codeOf(await ask('/api/tokens', { json: over }))).toBe('invalid-request');
    const end = new Date(Date.now() + 90 * DAY).toISOString();
    const { ask: program } = await make({ scope: 'read', expiresAt: end });
    const list = async () => (await ask<Tokens>('/api/tokens')).body.tokens;
    expect(await list()).toMatchObject([{ scope: 'read', boards: null, expiresAt: end, usedAt: null }]);
    await program('/api/me');
    expect((await list())[0]?.usedAt).toMatch(/^20/);
  });
});
