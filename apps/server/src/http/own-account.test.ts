import { CLOSE, type People, type Profile, type Sessions } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { codeOf, cookieOf, runningServer, type Ask, type TestedServer } from '../testing/running-server.ts';

async function stage() {
  const server = await runningServer();
  const anna = await server.join('Anna Alt');
  return { server, anna, admin: server.as() };
}

const change = (ask: Ask, json: object) => ask<Profile>('/api/me/profile', { method: 'PATCH', json });

async function signInAgain(server: TestedServer, name: string, password: string) {
  const answer = await server.ask('/api/session', { json: { name, password } });
  return { answer, cookie: cookieOf(answer), ask: server.signedIn(cookieOf(answer)) };
}

/** An open board of a session. @returns what closes it */
async function socketOf(server: TestedServer, boardId: string, cookie: string) {
  const url = `${server.url.replace('http', 'ws')}/sync/${boardId}`;
  const socket = new WebSocket(url, { headers: { cookie, origin: server.url } });
  await new Promise((resolve) => socket.once('message', resolve));
  const closed = new Promise((resolve) => socket.once('close', resolve));
  return { socket, closed };
}

describe('one’s own account', { timeout: 60_000 }, () => {
  it('[PROF-1] name, avatar, language and zone are chosen, kept and taken back', async () => {
    const { anna } = await stage();
    const before = await anna.ask<Profile>('/api/me/profile');
    const nothing = { color: null, initials: null, language: null, zone: null };
    expect(before.body).toEqual({ name: 'Anna Alt', ...nothing });
    const chosen = { color: 4, initials: 'AÄ', language: 'de', zone: 'Europe/Vienna' };
    expect((await change(anna.ask, chosen)).body).toEqual({ name: 'Anna Alt', ...chosen });
    expect((await change(anna.ask, { initials: null })).body).toMatchObject({ ...chosen, initials: null });
    const me = (await anna.ask('/api/me')).body;
    expect(me).toMatchObject({ language: 'de', zone: 'Europe/Vienna', person: { color: 4 } });
    for (const [wrong, code] of [
      [{ zone: 'Europe/Nowhere' }, 'unknown-zone'],
      [{ color: 14 }, 'invalid-request'],
      [{ initials: 'ABC' }, 'invalid-request'],
      [{ initials: '\u200b' }, 'invalid-request'],
      [{ name: '\u200b\u200d' }, 'invalid-request'],
    ] as const)
      expect(codeOf(await change(anna.ask, wrong)), JSON.stringify(wrong)).toBe(code);
  });

  it('[PROF-2] a new name is the one to sign in with, belongs to one account, and open boards hear of it', async () => {
    const { server, anna, admin } = await stage();
    await server.join('Ben Bauer');
    const boardId = (await admin('/api/boards', { json: { title: 'Herbst' } })).body.id;
    const { socket } = await socketOf(server, boardId, anna.cookie);
    const heard = new Promise<void>((resolve) => {
      socket.on('message', (data: Buffer) => {
        if (data.includes('"people"')) resolve();
      });
    });
    expect(codeOf(await change(anna.ask, { name: 'ben  BAUER' }))).toBe('name-taken');
    // in another case or spacing it is still one's own
    expect((await change(anna.ask, { name: 'Anna ALT' })).status).toBe(200);
    expect((await change(anna.ask, { name: '  Anna   Neu ' })).body.name).toBe('Anna Neu');
    await heard;
    socket.terminate();
    const { people } = (await admin<People>('/api/people')).body;
    expect(people.map(({ name }) => name)).toContain('Anna Neu');
    expect((await signInAgain(server, 'Anna Alt', anna.password)).answer.status).toBe(401);
    expect((await signInAgain(server, 'anna neu', anna.password)).answer.status).toBe(204);
  });

  it('[PROF-3] a password changes by the old one, and the other sessions end if one says so', async () => {
    const { server, anna } = await stage();
    const boardId = (await anna.ask('/api/boards', { json: { title: 'Herbst' } })).body.id;
    const phone = await signInAgain(server, 'Anna Alt', anna.password);
    const { closed } = await socketOf(server, boardId, phone.cookie);
    const set = (current: string, password: string, endOthers = false) =>
      anna.ask('/api/me/password', { json: { current, password, endOthers } });
    expect(codeOf(await set('not my password', 'vier Wörter am Stück'))).toBe('wrong-credentials');
    expect(codeOf(await set(anna.password, anna.password))).toBe('same-password');
    expect(codeOf(await set(anna.password, 'Anna Alt Anna Alt'))).toBe('weak-password');
    expect((await set(anna.password, 'vier Wörter am Stück')).status).toBe(204);
    expect((await phone.ask('/api/me')).status).toBe(200);
    expect((await set('vier Wörter am Stück', 'fünf Wörter am Stück', true)).status).toBe(204);
    expect(await closed).toBe(CLOSE.notSignedIn);
    expect((await phone.ask('/api/me')).status).toBe(401);
    expect((await anna.ask('/api/me')).status).toBe(200);
    expect((await signInAgain(server, 'Anna Alt', anna.password)).answer.status).toBe(401);
    expect((await signInAgain(server, 'Anna Alt', 'fünf Wörter am Stück')).answer.status).toBe(204);
  });

  it('[PROF-3] the old password cannot be guessed without end', async () => {
    const { anna } = await stage();
    const guess = () =>
      anna.ask('/api/me/password', {
        json: { current: 'a guess', password: 'vier Wörter am Stück', endOthers: false },
      });
    for (let n = 0; n < 10; n++) expect((await guess()).status).toBe(401);
    const refused = await guess();
    expect(codeOf(refused)).toBe('too-many-attempts');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('[PROF-4] whoever joins does not choose a password that is guessed first', async () => {
    const { server, admin } = await stage();
    const { url } = (await admin('/api/invitations', { json: {} })).body;
    const link = `/api/invitations/${url.slice(url.lastIndexOf('/') + 1)}`;
    const weak = await server.ask(link, { json: { name: 'Cora', password: 'passwort123' } });
    expect(codeOf(weak)).toBe('weak-password');
    expect((await server.ask(link, { json: { name: 'Cora', password: 'vier Wörter' } })).status).toBe(204);
  });

  it('[PROF-5] sessions are listed, this one first, and end one by one or all others, with their sockets', async () => {
    const { server, anna } = await stage();
    const boardId = (await anna.ask('/api/boards', { json: { title: 'Herbst' } })).body.id;
    const [phone, desk] = [
      await signInAgain(server, 'Anna Alt', anna.password),
      await signInAgain(server, 'Anna Alt', anna.password),
    ];
    const other = await server.join('Ben Bauer');
    const list = async (ask: Ask) => (await ask<Sessions>('/api/me/sessions')).body.sessions;
    const own = await list(phone.ask);
    expect(own.map((session) => session.own)).toEqual([true, false, false]);
    const mine = own.find((session) => session.own)?.id ?? '';
    // somebody else's is not there
    expect(codeOf(await other.ask(`/api/me/sessions/${mine}`, { method: 'DELETE' }))).toBe('no-such-session');
    const open = await socketOf(server, boardId, phone.cookie);
    expect((await anna.ask(`/api/me/sessions/${mine}`, { method: 'DELETE' })).status).toBe(204);
    expect(await open.closed).toBe(CLOSE.notSignedIn);
    expect((await phone.ask('/api/me')).status).toBe(401);
    expect((await desk.ask('/api/me/sessions', { method: 'DELETE' })).status).toBe(204);
    expect((await anna.ask('/api/me')).status).toBe(401);
    expect((await list(desk.ask)).length).toBe(1);
    expect((await list(other.ask)).length).toBe(1);
  });

  it('[PROF-6] none of it can be done with a token', async () => {
    const { server, anna } = await stage();
    const { token } = (await anna.ask('/api/tokens', { json: { name: 'CLI' } })).body;
    const program = server.as(token);
    for (const [method, path] of [
      ['GET', '/api/me/profile'],
      ['PATCH', '/api/me/profile'],
      ['POST', '/api/me/password'],
      ['GET', '/api/me/sessions'],
      ['DELETE', '/api/me/sessions'],
    ] as const)
      expect(codeOf(await program(path, { method, ...(method === 'GET' ? {} : { json: {} }) }))).toBe(
        'not-allowed',
      );
  });
});
