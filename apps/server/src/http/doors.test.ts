import { describe, expect, it } from 'vitest';
import { ADMIN_TOKEN, codeOf, cookieOf, pathOf, runningServer } from '../testing/running-server.ts';

const PASSWORD = 'correct horse battery';

describe('the first administrator', { timeout: 30_000 }, () => {
  it('[AUTH-7] joins by the link of the start, and no later start prints one', async () => {
    const first = await runningServer();
    const path = pathOf(first.firstUrl ?? '');
    expect((await first.ask(path)).body).toEqual({
      role: 'administrator',
      invitedBy: null,
      workspace: 'Taktboard',
    });
    const joined = await first.ask(path, { json: { name: 'Anna', password: PASSWORD } });
    expect(joined.status).toBe(204);
    const me = await first.signedIn(cookieOf(joined))('/api/me');
    expect(me.body).toMatchObject({ person: { name: 'Anna' }, workspaceRole: 'administrator' });
    await first.stop();
    const second = await runningServer({ dataDir: first.dataDir });
    expect(second.firstUrl).toBeUndefined();
  });

  it('[AUTH-7] every start before that prints a new link and ends the old one', async () => {
    const first = await runningServer();
    await first.stop();
    const second = await runningServer({ dataDir: first.dataDir });
    expect(second.firstUrl).toBeDefined();
    expect(codeOf(await second.ask(pathOf(first.firstUrl ?? '')))).toBe('no-such-link');
    expect((await second.ask(pathOf(second.firstUrl ?? ''))).status).toBe(200);
  });
});

describe('sessions', { timeout: 30_000 }, () => {
  it('signs in and out', async () => {
    const server = await runningServer();
    const { password } = await server.join('Jörg');
    const signedIn = await server.ask('/api/session', { json: { name: 'jörg', password } });
    expect(signedIn.status).toBe(204);
    const ask = server.signedIn(cookieOf(signedIn));
    expect((await ask('/api/me')).status).toBe(200);
    expect((await ask('/api/session', { method: 'DELETE' })).status).toBe(204);
    expect(codeOf(await ask('/api/me'))).toBe('not-signed-in');
  });

  it('outlives a restart', async () => {
    const first = await runningServer();
    const { cookie } = await first.join('Anna');
    await first.stop();
    const second = await runningServer({ dataDir: first.dataDir });
    expect((await second.signedIn(cookie)('/api/me')).body).toMatchObject({ person: { name: 'Anna' } });
  });

  it('says the same of a wrong password and of an unknown name', async () => {
    const server = await runningServer();
    await server.join('Anna');
    const wrong = await server.ask('/api/session', { json: { name: 'Anna', password: 'not this one' } });
    const unknown = await server.ask('/api/session', { json: { name: 'Nobody', password: 'not this one' } });
    expect(wrong.body).toEqual(unknown.body);
    expect(codeOf(wrong)).toBe('wrong-credentials');
  });

  it('[AUTH-13] after ten wrong passwords the right one waits, too, and others are not kept out', async () => {
    const server = await runningServer();
    const [anna, ben] = [await server.join('Anna'), await server.join('Ben')];
    const signIn = (name: string, password: string) =>
      server.ask('/api/session', { json: { name, password } });
    for (let n = 0; n < 10; n++) expect(codeOf(await signIn('Anna', `guess ${n}`))).toBe('wrong-credentials');
    const late = await signIn('Anna', anna.password);
    expect(codeOf(late)).toBe('too-many-attempts');
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await signIn('Ben', ben.password)).status).toBe(204);
  });
});

describe('pages of other sites', { timeout: 30_000 }, () => {
  it('[AUTH-8] cannot change anything with the cookie of someone who is signed in', async () => {
    const server = await runningServer();
    const { ask } = await server.join('Anna');
    const title = 'From elsewhere';
    for (const origin of ['https://evil.test', 'null', `${server.url}.evil.test`, 'http://localhost:1']) {
      const answer = await ask('/api/boards', { json: { title }, headers: { origin } });
      expect(codeOf(answer), origin).toBe('foreign-origin');
    }
    expect((await ask('/api/boards', { json: { title: 'From here' } })).status).toBe(201);
  });

  it('[AUTH-8] a cookie without any origin is refused as well', async () => {
    const server = await runningServer();
    const { cookie } = await server.join('Anna');
    const answer = await server.ask('/api/boards', { json: { title: 'x' }, headers: { cookie } });
    expect(codeOf(answer)).toBe('foreign-origin');
  });

  it('[AUTH-8] cannot sign anyone in', async () => {
    const server = await runningServer();
    const { password } = await server.join('Anna');
    const answer = await server.ask('/api/session', {
      json: { name: 'Anna', password },
      headers: { origin: 'https://evil.test' },
    });
    expect(codeOf(answer)).toBe('foreign-origin');
  });
});

describe('invitations', { timeout: 30_000 }, () => {
  it('[AUTH-9] a link carries the address and says that it is local', async () => {
    const server = await runningServer();
    const { ask } = await server.join('Anna');
    const { body, status } = await ask('/api/invitations', { json: {} });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      reach: 'local',
      url: expect.stringContaining(`${server.url}/join/`) as string,
    });
    expect((await server.ask(pathOf(body.url))).body).toEqual({
      role: 'member',
      invitedBy: 'Anna',
      workspace: 'Taktboard',
    });
  });

  it('[AUTH-14] only administrators invite administrators, or someone for a person who is there', async () => {
    const server = await runningServer();
    const [member, boss] = [await server.join('Ben'), await server.join('Anna', 'administrator')];
    const [demoPerson] = (await member.ask('/api/people')).body.people;
    expect(codeOf(await member.ask('/api/invitations', { json: { role: 'administrator' } }))).toBe(
      'not-allowed',
    );
    expect(codeOf(await member.ask('/api/invitations', { json: { person: demoPerson?.id } }))).toBe(
      'not-allowed',
    );
    expect((await boss.ask('/api/invitations', { json: { role: 'administrator' } })).status).toBe(201);
  });

  it('[AUTH-6] an invitation for a person carries the name, and the account becomes that person’s', async () => {
    const server = await runningServer();
    const boss = await server.join('Anna', 'administrator');
    const { people } = (await boss.ask('/api/people')).body;
    const person = people.find((one) => one.userId === undefined && one.name !== 'Automation');
    const { url } = (await boss.ask('/api/invitations', { json: { person: person?.id } })).body;
    expect((await server.ask(pathOf(url))).body).toMatchObject({ name: person?.name });
    const joined = await server.ask(pathOf(url), { json: { name: person?.name, password: PASSWORD } });
    const me = await server.signedIn(cookieOf(joined))('/api/me');
    expect(me.body.person).toMatchObject({ id: person?.id, userId: expect.any(String) as string });
  });

  it('[AUTH-16] an administrator’s link for someone with an account sets a new password and nothing else', async () => {
    const server = await runningServer();
    const [member, boss] = [await server.join('Ben'), await server.join('Anna', 'administrator')];
    const { person } = (await member.ask('/api/me')).body;
    const { url } = (await boss.ask('/api/invitations', { json: { person: person.id } })).body;
    expect((await server.ask(pathOf(url))).body).toMatchObject({ name: 'Ben', newPassword: true });
    const joined = await server.ask(pathOf(url), {
      json: { name: 'Mallory', password: 'four new words here' },
    });
    const me = await server.signedIn(cookieOf(joined))('/api/me');
    expect(me.body).toMatchObject({ person: { id: person.id, name: 'Ben' }, workspaceRole: 'member' });
    expect((await member.ask('/api/me')).status).toBe(401);
    expect(codeOf(await server.ask(pathOf(url)))).toBe('no-such-link');
    const session = (password: string) => server.ask('/api/session', { json: { name: 'Ben', password } });
    expect((await session('four new words here')).status).toBeLessThan(300);
    expect((await session(member.password)).status).toBe(401);
  });

  it('refuses a short password and names the field', async () => {
    const server = await runningServer();
    const answer = await server.ask(pathOf(server.firstUrl ?? ''), {
      json: { name: 'Anna', password: 'short' },
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'invalid-request', errors: [{ pointer: '/password' }] });
  });
});

describe('API tokens', { timeout: 30_000 }, () => {
  it('[AUTH-12] act as their person until they are taken back, and show their secret once', async () => {
    const server = await runningServer();
    const { ask } = await server.join('Anna');
    const made = (await ask('/api/tokens', { json: { name: 'Reports' } })).body;
    const byToken = server.as(made.token);
    expect((await byToken('/api/me')).body).toMatchObject({ person: { name: 'Anna' } });
    const listed = await ask('/api/tokens');
    expect(listed.body.tokens).toMatchObject([{ id: made.id, name: 'Reports' }]);
    expect(JSON.stringify(listed.body)).not.toContain(made.token.slice(-20));
    expect((await ask(`/api/tokens/${made.id}`, { method: 'DELETE' })).status).toBe(204);
    expect(codeOf(await byToken('/api/me'))).toBe('not-signed-in');
  });

  it('[AUTH-12] a token takes back no one else’s token and makes none', async () => {
    const server = await runningServer();
    const [anna, ben] = [await server.join('Anna'), await server.join('Ben')];
    const made = (await anna.ask('/api/tokens', { json: { name: 'Reports' } })).body;
    expect(codeOf(await ben.ask(`/api/tokens/${made.id}`, { method: 'DELETE' }))).toBe('no-such-token');
    expect(codeOf(await server.as(made.token)('/api/tokens', { json: { name: 'x' } }))).toBe('not-allowed');
  });

  it('[AUTH-12] the administrator’s token of the configuration acts as a person of its own, the same after a restart', async () => {
    const first = await runningServer();
    const me = (await first.as()('/api/me')).body;
    expect(me).toMatchObject({ person: { name: 'Automation' }, workspaceRole: 'administrator' });
    await first.stop();
    const second = await runningServer({ dataDir: first.dataDir });
    expect((await second.as()('/api/me')).body).toEqual(me);
    expect(codeOf(await second.as(`${ADMIN_TOKEN}x`)('/api/me'))).toBe('not-signed-in');
  });

  it('a wrong token does not fall back to the cookie beside it', async () => {
    const server = await runningServer();
    const { ask } = await server.join('Anna');
    const answer = await ask('/api/me', { headers: { authorization: 'Bearer tb_none' } });
    expect(codeOf(answer)).toBe('not-signed-in');
  });
});
