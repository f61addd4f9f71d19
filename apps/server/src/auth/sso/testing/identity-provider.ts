import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { Provider } from 'oidc-provider';
import { onTestFinished } from 'vitest';
import type { SsoSettings } from '../sso-settings.ts';

interface Person {
  mail: string;
  verified: boolean;
  name: string;
}

export interface TestedProvider {
  /** By subject, which is also what one signs in as. */
  people: Map<string, Person>;
  /** Answers nothing but 503. */
  isDown: boolean;
  settings(more: { domains?: readonly string[]; required?: boolean }): SsoSettings;
  /** Whom browsers are sent back to. */
  serves(url: string): void;
  /** Signs in as a browser does. @returns the address that it is sent back to */
  follow(url: string, login: string): Promise<string>;
  /** As back-channel logout has it, but for what is said otherwise. */
  logoutToken(subject: string, otherwise?: Record<string, unknown>): Promise<string>;
}

const CLIENT = { id: 'taktboard', secret: 'a client secret of some length'.replaceAll(' ', '-') };
const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const MOST_STEPS = 10;
let tokens = 0;

/** A real OpenID Connect provider on this machine, with people who need no password there. */
export async function identityProvider(): Promise<TestedProvider> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: 'test', alg: 'RS256', use: 'sig' };
  const http = createServer();
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  );
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const people = new Map<string, Person>();
  for (const [login, name] of [
    ['eve', 'Eve'],
    ['frank', 'Frank'],
    ['carla', 'Carla at work'],
  ] as const) {
    people.set(login, { mail: `${login}@example.org`, verified: true, name });
  }
  const tested: TestedProvider = {
    people,
    isDown: false,
    settings: ({ domains = [], required = false }) => ({
      issuer,
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      name: 'Testhaus',
      scopes: 'openid email profile',
      domains,
      required,
    }),
    serves(url) {
      const provider = providerOf({ issuer, url, key, people });
      const answer = provider.callback();
      http.on('request', (request, response) => {
        if (tested.isDown) {
          response.writeHead(503).end();
          return;
        }
        if (!request.url?.startsWith('/interaction/')) {
          void answer(request, response);
          return;
        }
        const login = { accountId: String(request.headers['x-login']) };
        void provider.interactionFinished(request, response, { login });
      });
    },
    async follow(url, login) {
      const cookies = new Map<string, string>();
      let at = url;
      for (let step = 0; step < MOST_STEPS; step++) {
        if (!at.startsWith(issuer)) return at;
        const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
        const answer = await fetch(at, { headers: { cookie, 'x-login': login }, redirect: 'manual' });
        for (const set of answer.headers.getSetCookie()) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
          if (value === '') cookies.delete(name);
          else cookies.set(name, value);
        }
        const next = answer.headers.get('location');
        if (next === null) throw new Error(`${at} leads nowhere: ${answer.status} ${await answer.text()}`);
        at = new URL(next, at).href;
      }
      throw new Error('the provider sends one round and round');
    },
    logoutToken: (subject, otherwise = {}) =>
      new SignJWT({
        sub: subject,
        aud: CLIENT.id,
        jti: `token-${tokens++}`,
        events: { [LOGOUT_EVENT]: {} },
        ...otherwise,
      })
        .setProtectedHeader({ alg: 'RS256', kid: 'test', typ: 'logout+jwt' })
        .setIssuer(issuer)
        .setIssuedAt()
        .sign(privateKey),
  };
  return tested;
}

interface Parts {
  issuer: string;
  url: string;
  key: Awaited<ReturnType<typeof exportJWK>>;
  people: ReadonlyMap<string, Person>;
}

function providerOf({ issuer, url, key, people }: Parts): Provider {
  return new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${url}/api/sso/callback`],
        post_logout_redirect_uris: [`${url}/sign-in`],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: ['a key for tests'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false }, revocation: { enabled: true } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    issueRefreshToken: () => true,
    findAccount(_context, id) {
      const person = people.get(id);
      if (!person) return undefined;
      return {
        accountId: id,
        claims: () => ({
          sub: id,
          email: person.mail,
          email_verified: person.verified,
          name: person.name,
        }),
      };
    },
    // nobody is asked whether Taktboard may know who they are
    async loadExistingGrant(context) {
      const { client, session, provider } = context.oidc;
      const grant = new provider.Grant({
        clientId: client?.clientId ?? '',
        accountId: session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
}
