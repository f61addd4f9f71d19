import type { OwnSso } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { identityProvider, type TestedProvider } from '../auth/sso/testing/identity-provider.ts';
import { codeOf, cookieOf, runningServer, type TestedServer } from '../testing/running-server.ts';

const MINUTE = 60_000;

async function stage(more: { domains?: readonly string[]; required?: boolean } = {}) {
  const provider = await identityProvider();
  let late = 0;
  const server = await runningServer({
    sso: provider.settings(more),
    clock: () => Date.now() + late,
  });
  provider.serves(server.url);
  return { provider, server, pass: (ms: number) => (late += ms) };
}

/** As a browser: to the provider, through its page, and back. @returns where one lands, and with which cookie */
async function signIn({ server, provider }: At, login: string, begun?: Begun) {
  const begin = begun ?? (await server.ask('/api/sso/sign-in', { json: { next: '/my' } }));
  const { url } = begin.body as { url: string };
  const returned = new URL(await provider.follow(url, login));
  const cookie = [begun?.own, cookieOf(begin)].filter(Boolean).join('; ');
  const back = await server.ask(returned.pathname + returned.search, { headers: { cookie } });
  const session = back.headers.getSetCookie().find((each) => each.includes('session_token')) ?? '';
  return {
    to: back.headers.get('location') ?? '',
    status: back.status,
    cookie: session.split(';')[0] ?? '',
    ask: server.signedIn(session.split(';')[0] ?? ''),
    returned,
    attempt: cookie,
  };
}
interface At {
  server: TestedServer;
  provider: TestedProvider;
}
type Begun = Awaited<ReturnType<TestedServer['ask']>> & { own?: string };

const invite = (server: TestedServer, mail: string) =>
  server.as()('/api/invitations', { json: { role: 'member', mail } });

describe('single sign-on', { timeout: 120_000 }, () => {
  it('[AUTH-26] lets in who was invited by an address that the provider vouches for, and nobody else', async () => {
    const { provider, server } = await stage();
    expect((await server.ask('/api/sign-in-ways')).body).toMatchObject({
      sso: { name: 'Testhaus', required: false },
    });
    await invite(server, 'Anna@example.org');
    const stranger = await signIn({ server, provider }, 'eve');
    expect([stranger.status, stranger.to, stranger.cookie]).toEqual([
      303,
      '/entered?fault=sso-not-invited',
      '',
    ]);
    provider.people.set('anna', { mail: 'anna@example.org', verified: false, name: 'Anna' });
    expect((await signIn({ server, provider }, 'anna')).to).toBe('/entered?fault=sso-unverified');
    provider.people.set('anna', { mail: 'anna@example.org', verified: true, name: 'Anna' });
    const anna = await signIn({ server, provider }, 'anna');
    expect(anna.to).toBe('/entered?next=%2Fmy');
    expect((await anna.ask('/api/me')).body.person.name).toBe('Anna');
    // the invitation is used up, and the next time it is the same account
    const again = await signIn({ server, provider }, 'anna');
    expect((await again.ask('/api/me')).body.person).toEqual((await anna.ask('/api/me')).body.person);
    // a name is nobody's proof
    await server.join('Ben');
    provider.people.set('ben', { mail: 'ben@example.org', verified: true, name: 'Ben' });
    await invite(server, 'ben@example.org');
    const ben = await signIn({ server, provider }, 'ben');
    expect((await ben.ask('/api/me')).body.person.name).toBe('Ben 2');
  });

  it('[AUTH-26] makes members of whoever has an address in an allowed domain', async () => {
    const { provider, server } = await stage({ domains: ['example.org'] });
    const eve = await signIn({ server, provider }, 'eve');
    expect((await eve.ask('/api/me')).body.workspaceRole).toBe('member');
    provider.people.set('mallory', { mail: 'm@example.org.evil.test', verified: true, name: 'Mallory' });
    expect((await signIn({ server, provider }, 'mallory')).to).toBe('/entered?fault=sso-not-invited');
  });

  it('[AUTH-25] [AUTH-27] takes an answer back once, in the browser that asked, and links while signed in', async () => {
    const { provider, server } = await stage({ domains: ['example.org'] });
    const eve = await signIn({ server, provider }, 'eve');
    const path = eve.returned.pathname + eve.returned.search;
    for (const cookie of ['', eve.attempt, eve.attempt.replace(/.$/, (c) => (c === 'A' ? 'B' : 'A'))]) {
      const replayed = await server.ask(path, { headers: { cookie } });
      expect(replayed.headers.get('location')).toBe('/entered?fault=sso-not-signed-in');
      expect(cookieOf(replayed)).not.toContain('session_token');
    }
    // somebody with another address at the provider, who shows a session of here
    const carla = await server.join('Carla');
    const begun = await carla.ask('/api/me/sso', { method: 'POST' });
    const elsewhere = await signIn({ server, provider }, 'carla', { ...begun });
    expect(elsewhere.to).toBe('/entered?fault=sso-not-signed-in');
    const linked = await signIn({ server, provider }, 'carla', {
      ...(await carla.ask('/api/me/sso', { method: 'POST' })),
      own: carla.cookie,
    });
    expect(linked.to).toBe('/account');
    const own = (await carla.ask<OwnSso>('/api/me/sso')).body;
    expect(own).toMatchObject({ hasPassword: true, provider: { linked: true } });
    expect((await signIn({ server, provider }, 'carla')).to).toBe('/entered?next=%2Fmy');
    const taken = await signIn({ server, provider }, 'eve', {
      ...(await carla.ask('/api/me/sso', { method: 'POST' })),
      own: carla.cookie,
    });
    expect(taken.to).toBe('/entered?fault=sso-taken');
    expect((await carla.ask('/api/me/sso', { method: 'DELETE' })).status).toBe(204);
    expect(codeOf(await eve.ask('/api/me/sso', { method: 'DELETE' }))).toBe('sso-only-way');
  });

  it('[AUTH-28] an account that ends at the provider ends here within a minute, with what it had open', async () => {
    const { provider, server, pass } = await stage({ domains: ['example.org'] });
    const eve = await signIn({ server, provider }, 'eve');
    const frank = await signIn({ server, provider }, 'frank');
    provider.people.delete('eve');
    pass(MINUTE);
    expect((await eve.ask('/api/me')).status).toBe(401);
    expect((await frank.ask('/api/me')).status).toBe(200);
    // a provider that does not answer throws nobody out
    provider.isDown = true;
    pass(MINUTE);
    expect((await frank.ask('/api/me')).status).toBe(200);
  });

  it('[AUTH-28] back-channel logout ends a session at once, and only by a token that the provider has signed', async () => {
    const { provider, server } = await stage({ domains: ['example.org'] });
    const eve = await signIn({ server, provider }, 'eve');
    const board = (await eve.ask('/api/boards', { json: { title: 'Herbst' } })).body.id;
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${board}`, {
      headers: { cookie: eve.cookie, origin: server.url },
    });
    await new Promise((resolve) => socket.once('message', resolve));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    const say = (token: string) =>
      server.ask('/api/sso/backchannel-logout', {
        body: new URLSearchParams({ logout_token: token }).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    for (const wrong of [
      '',
      'a.b.c',
      await provider.logoutToken('eve', { nonce: 'x' }),
      await provider.logoutToken('eve', { aud: 'another' }),
      await provider.logoutToken('eve', { events: {} }),
    ])
      expect(codeOf(await say(wrong))).toBe('not-a-logout');
    expect((await eve.ask('/api/me')).status).toBe(200);
    expect((await say(await provider.logoutToken('eve'))).status).toBe(200);
    expect(await closed).toBe(4401);
    expect((await eve.ask('/api/me')).status).toBe(401);
  });

  it('[AUTH-29] where it is required no password opens anything, but the command line’s link does', async () => {
    const { provider, server } = await stage({ domains: ['example.org'], required: true });
    expect(codeOf(await server.ask('/api/session', { json: { name: 'Eve', password: 'x' } }))).toBe(
      'passwords-off',
    );
    const { url } = (await invite(server, 'x@example.org')).body;
    const account = { name: 'Xaver', password: 'vier Wörter am Stück' };
    const joined = await server.ask(`/api/invitations/${url.slice(url.lastIndexOf('/') + 1)}`, {
      json: account,
    });
    expect(codeOf(joined)).toBe('passwords-off');
    const first = server.firstUrl ?? '';
    const recovered = await server.ask(`/api/invitations/${first.slice(first.lastIndexOf('/') + 1)}`, {
      json: account,
    });
    expect(recovered.status).toBe(204);
    const admin = server.signedIn(cookieOf(recovered));
    expect((await admin('/api/me')).status).toBe(200);
    const change = { current: account.password, password: 'fünf Wörter am Stück', endOthers: false };
    expect(codeOf(await admin('/api/me/password', { json: change }))).toBe('passwords-off');
    expect((await signIn({ server, provider }, 'eve')).to).toBe('/entered?next=%2Fmy');
  });
});
