import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Invitation, NewShare, Token } from '@taktboard/protocol';
import { WebSocket } from 'ws';
import { describe, expect, it } from 'vitest';
import { ADMIN_TOKEN, codeOf, runningServer, type TestedServer } from '../testing/running-server.ts';

const SHARE = {
  ...{ title: 'Stand', language: 'de', expiresAt: null, embedOrigins: [], columns: null, labels: null },
  hides: { descriptions: true, comments: true, people: 'initials', estimates: true },
};

/** A board, and a link of each kind that holds a secret. */
async function withSecrets(server: TestedServer) {
  const { ask } = await server.join('Anna', 'administrator');
  const board = (await ask('/api/boards', { json: { title: 'Plan' } })).body.id;
  const share = (await ask<NewShare>(`/api/boards/${board}/shares`, { json: SHARE })).body;
  const token = (await ask<Token>('/api/tokens', { json: { name: 'Skript' } })).body.token;
  const invitation = (await ask<Invitation>('/api/invitations', { json: {} })).body.url;
  return { ask, board, share: new URL(share.url).pathname, token, invitation: new URL(invitation).pathname };
}

/** With what code a socket is closed, or that it is let in. */
function socketOf(url: string, headers: Record<string, string>): Promise<number | 'open'> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url.replace('http', 'ws'), { headers });
    socket.on('close', (code) => resolve(code));
    socket.on('message', () => {
      resolve('open');
      socket.close();
    });
    // one that is let in is silent until it asks
    socket.on('open', () => socket.send(new Uint8Array([0, 0, 1, 0])));
  });
}

describe('every kind of answer', { timeout: 60_000 }, () => {
  it('[SEC-1] runs nothing inline, is framed by nobody, is not guessed at and tells no other site where one was', async () => {
    const server = await runningServer();
    const { ask, board, share, invitation } = await withSecrets(server);
    const kinds = [
      '/',
      `/b/${board}`,
      invitation,
      share,
      `${share}?wall`,
      '/s/there-is-none',
      '/u/a-link-that-nobody-made',
      '/assets/none.js',
      '/healthz',
      '/api/me',
      '/api/nothing',
      `/api/boards/${board}`,
      `/api/boards/${board}/export`,
      `/api/boards/${board}/export?format=csv`,
      `/api/boards/${board}/digest?format=html`,
      `/api/boards/${board}/digest?format=text`,
      `/api/boards/${board}/overdue?format=html`,
      `/api/boards/${board}/overdue?format=csv`,
      '/api/audit/export?format=csv',
      '/api/openapi.json',
    ];
    for (const path of kinds) {
      const { headers } = await ask(path);
      const policy = headers.get('content-security-policy') ?? '';
      const [, scripts] = /script-src ([^;]+)/.exec(policy) ?? [];
      expect(policy, path).toContain("default-src 'none'");
      expect(scripts ?? "'self'", path).toBe("'self'");
      expect(policy, path).toContain("base-uri 'none'");
      expect(policy, path).toContain("frame-ancestors 'none'");
      expect(headers.get('x-frame-options'), path).toBe('DENY');
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('referrer-policy'), path).toMatch(/^(no-referrer|same-origin)$/);
      expect(headers.get('access-control-allow-origin'), path).toBeNull();
    }
  });
});

describe('other sites', { timeout: 60_000 }, () => {
  it('[SEC-2] change nothing and open no socket, by a cookie or by a token that a page was given', async () => {
    const server = await runningServer();
    const { token, board } = await withSecrets(server);
    const anna = await server.join('Ben');
    const sync = `${server.url}/sync/${board}`;
    for (const credentials of [{ authorization: `Bearer ${token}` }, { cookie: anna.cookie }]) {
      const foreign = { ...credentials, origin: 'https://evil.example' };
      expect(codeOf(await server.ask('/api/boards', { json: { title: 'x' }, headers: foreign }))).toBe(
        'foreign-origin',
      );
      expect(await socketOf(sync, foreign)).toBe(4403);
      const own = { ...credentials, origin: server.url };
      expect((await server.ask('/api/boards', { json: { title: 'x' }, headers: own })).status).toBe(201);
      expect(await socketOf(sync, own)).toBe('open');
    }
    const plain = { authorization: `Bearer ${token}` };
    expect((await server.ask('/api/boards', { json: { title: 'x' }, headers: plain })).status).toBe(201);
    expect(await socketOf(sync, plain)).toBe('open');
  });
});

describe('secrets', { timeout: 60_000 }, () => {
  it('[SEC-3] of tokens and links stand on the disk as hashes alone, and in no line of the log', async () => {
    const server = await runningServer();
    const { ask, share, token, invitation } = await withSecrets(server);
    await ask(share);
    await ask(invitation.replace('/join/', '/api/invitations/'));
    await server.as(token)('/api/boards');
    await server.as('a-wrong-token-that-is-rather-long')('/api/boards');
    await server.stop();
    const secrets = [
      ADMIN_TOKEN,
      token.slice(token.lastIndexOf('_', token.length - 43) + 1),
      share.slice(share.indexOf('_') + 1),
      invitation.slice('/join/'.length),
    ];
    const log = JSON.stringify(server.log);
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(30);
      const files = readdirSync(server.dataDir).filter((file) =>
        readFileSync(join(server.dataDir, file)).includes(secret),
      );
      expect(files).toEqual([]);
      expect(log).not.toContain(secret);
    }
  });
});
