import { Token, TokenRequest, Tokens } from '@taktboard/protocol';
import { problem } from '../problem.ts';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';

export function tokenRoutes({ audit, sockets, tokens }: Services): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/tokens',
      summary: 'Make an API token of one’s own; it is shown this once',
      access: 'signed-in',
      body: TokenRequest,
      answers: [{ status: 201, schema: Token }],
      problems: ['not-allowed'],
      async handle({ body: { name }, principal }) {
        // a token that makes tokens could not be taken back; and the service's person has no account to act for
        if (principal.via !== 'session') {
          return problem('not-allowed', { detail: 'Sign in with name and password to make a token.' });
        }
        const { id, token } = await tokens.make(principal.personId, name);
        await audit.record({ kind: 'token-made', by: principal.personId, on: { kind: 'token', id } });
        return { status: 201, json: { id, name, token } };
      },
    }),
    route({
      method: 'GET',
      path: '/api/tokens',
      summary: 'One’s own API tokens, without their secrets',
      access: 'signed-in',
      answers: [{ status: 200, schema: Tokens }],
      async handle({ principal }) {
        const own = await tokens.list(principal.personId);
        const shown = own.map(({ id, name, createdAt }) => ({
          id,
          name,
          createdAt: new Date(createdAt).toISOString(),
        }));
        return { status: 200, json: { tokens: shown } };
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/tokens/:id',
      summary: 'Take an API token back',
      access: 'signed-in',
      answers: [{ status: 204 }],
      problems: ['no-such-token'],
      async handle({ params: { id = '' }, principal }) {
        if (!(await tokens.revoke(principal.personId, id))) return problem('no-such-token');
        sockets.endCredential(`token:${id}`);
        await audit.record({ kind: 'token-revoked', by: principal.personId, on: { kind: 'token', id } });
        return { status: 204 };
      },
    }),
  ];
}
