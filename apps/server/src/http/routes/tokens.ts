import { Token, TokenRequest, Tokens } from '@taktboard/protocol';
import { problem } from '../problem.ts';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';

export function tokenRoutes({ audit, now, roles, sockets, tokens }: Services): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/tokens',
      summary:
        'Make an API token of one’s own, for some boards or all and until some day or for good; shown this once',
      // a token that makes tokens could not be taken back; and the service's person has no account to act for
      access: 'session',
      limit: { door: 'tokens', counts: 'person' },
      body: TokenRequest,
      answers: [{ status: 201, schema: Token }],
      problems: ['not-allowed', 'no-such-board'],
      async handle({ body: { name, expiresAt: until = null, boards = null, ...asked }, principal }) {
        const administrates = principal.workspaceRole === 'administrator';
        const scope = asked.scope ?? (administrates ? 'all' : 'write');
        if (scope === 'all' && !administrates) {
          return problem('not-allowed', { detail: 'Only administrators make tokens that administrate.' });
        }
        const expiresAt = until === null ? null : Date.parse(until);
        if (expiresAt !== null && expiresAt <= now()) {
          return problem('invalid-request', {
            errors: [{ pointer: '/expiresAt', detail: 'This moment is over.' }],
          });
        }
        if (boards !== null) {
          const seen = await roles.ofAll(principal);
          if (boards.some((id) => !seen.has(id))) return problem('no-such-board');
        }
        const { id, token } = await tokens.make(principal.personId, { name, scope, boards, expiresAt });
        const on = { kind: 'token', id } as const;
        await audit.record({ kind: 'token-made', by: principal.personId, on, details: { scope } });
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
        const shown = own.map(({ createdAt, expiresAt, usedAt, ...token }) => ({
          ...token,
          boards: token.boards === null ? null : [...token.boards],
          createdAt: new Date(createdAt).toISOString(),
          expiresAt: instantOf(expiresAt),
          usedAt: instantOf(usedAt),
        }));
        return { status: 200, json: { tokens: shown } satisfies Tokens };
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

function instantOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
