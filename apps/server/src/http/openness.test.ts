import { describe, expect, it } from 'vitest';
import { codeOf, runningServer } from '../testing/running-server.ts';

/** What may be asked without signing in. A route that is added is closed unless it is added here on purpose. */
const OPEN = [
  'GET /healthz',
  'GET /readyz',
  'POST /api/session',
  'DELETE /api/session',
  'GET /api/sign-in-ways',
  'POST /api/password-resets',
  'POST /api/confirmations/{token}',
  'POST /api/passkeys/options',
  'POST /api/passkeys/session',
  'POST /api/sso/sign-in',
  'GET /api/sso/callback',
  'POST /api/sso/backchannel-logout',
  'GET /api/invitations/{token}',
  'POST /api/invitations/{token}',
  'GET /u/{token}',
  'POST /u/{token}',
  'GET /f/{token}/deadlines.ics',
  'GET /f/{token}/deadlines.atom',
];

interface Documented {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
}
interface Operation {
  security: unknown[];
  parameters?: unknown[];
  requestBody?: Content;
  responses: Record<string, Partial<Content> & { description: string }>;
}
interface Content {
  content: Record<string, { schema: { properties: Record<string, { type: string }> } }>;
}

async function documented() {
  const server = await runningServer();
  const { body } = await server.as()<Documented>('/api/openapi.json');
  const operations = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
  return { server, operations, body };
}

describe('without signing in', { timeout: 30_000 }, () => {
  it('[AUTH-1] every address but the doors themselves answers 401', async () => {
    const { server, operations } = await documented();
    const open: string[] = [];
    for (const { method, path } of operations) {
      const address = path.replace(/\{\w+\}/g, 'an-id-that-could-be');
      const answer = await server.ask(address, { method, ...(method === 'POST' ? { json: {} } : {}) });
      if (codeOf(answer) === 'not-signed-in') expect(answer.status).toBe(401);
      else open.push(`${method} ${path}`);
    }
    expect(open.toSorted()).toEqual(OPEN.toSorted());
  });

  it('[AUTH-1] a made-up session or token opens nothing', async () => {
    const { server, operations } = await documented();
    for (const { method, path, operation } of operations) {
      if (operation.security.length === 0) continue;
      const address = path.replace(/\{\w+\}/g, 'an-id-that-could-be');
      const request = { method, ...(method === 'POST' ? { json: {} } : {}) };
      for (const headers of [
        { cookie: 'taktboard.session_token=made.up', origin: server.url },
        { authorization: 'Bearer ' },
        { authorization: 'Basic YWRtaW46YWRtaW4=' },
        { authorization: `Bearer tb_made_${'x'.repeat(43)}` },
      ]) {
        expect(codeOf(await server.ask(address, { ...request, headers })), `${method} ${path}`).toBe(
          'not-signed-in',
        );
      }
    }
  });

  it('[AUTH-1] none of the account library’s own addresses is there', async () => {
    const server = await runningServer();
    for (const path of ['/api/auth/sign-up/email', '/api/auth/sign-in/email', '/api/auth/get-session']) {
      expect(
        codeOf(await server.ask(path, { json: { email: 'a@b.c', password: 'long enough', name: 'x' } })),
      ).toBe('no-such-route');
    }
  });
});

describe('the interface’s own description', { timeout: 30_000 }, () => {
  it('[HTTP-6] lists every route with its schemas', async () => {
    const { body, operations } = await documented();
    expect(body.openapi).toBe('3.1.0');
    expect(operations.length).toBeGreaterThan(20);
    const commands = body.paths['/api/boards/{id}/commands']?.['post'];
    const asked = commands?.requestBody?.content['application/json']?.schema;
    expect(asked?.properties['commands']?.type).toBe('array');
    const answered = commands?.responses['200']?.content?.['application/json']?.schema;
    expect(answered?.properties['seq']?.type).toBe('number');
    expect(commands?.responses['422']?.description).toContain('command-refused');
    const imports = body.paths['/api/boards/import']?.['post'];
    expect(imports?.parameters).toContainEqual(
      expect.objectContaining({ name: 'format', in: 'query', required: true }),
    );
  });
});

describe('every answer', { timeout: 30_000 }, () => {
  it('[HTTP-7] forbids foreign scripts, frames and guessing at types', async () => {
    const server = await runningServer();
    for (const path of ['/', '/b/some-board', '/healthz', '/api/me', '/api/nothing', '/assets/none.js']) {
      const { headers } = await server.ask(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy, path).toContain("script-src 'self'");
      expect(policy, path).toContain("frame-ancestors 'none'");
      expect(policy, path).not.toContain('unsafe');
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('referrer-policy'), path).toBe('no-referrer');
    }
  });
});
