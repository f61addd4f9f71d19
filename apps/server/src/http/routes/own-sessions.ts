import { Id, Sessions } from '@taktboard/protocol';
import { problem } from '../problem.ts';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';

/** Where one is signed in. */
export function ownSessionRoutes({ audit, ownSessions }: Services): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/me/sessions',
      summary: 'Where one is signed in',
      access: 'session',
      answers: [{ status: 200, schema: Sessions }],
      async handle({ principal: { userId, credential } }) {
        const known = await ownSessions.list(userId);
        const sessions = known
          .map((one) => ({ ...one, own: credential === `session:${one.id}` }))
          .toSorted((a, b) => Number(b.own) - Number(a.own));
        return { status: 200, json: { sessions } satisfies Sessions };
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/me/sessions',
      summary: 'Sign out everywhere else, at once',
      access: 'session',
      answers: [{ status: 204 }],
      problems: ['not-saved'],
      async handle({ principal: { userId, personId, credential } }) {
        const ended = await ownSessions.endOthers(userId, credential.replace(/^session:/, ''));
        if (ended > 0)
          await audit.record({ kind: 'session-ended', by: personId, details: { sessions: ended } });
        return { status: 204 };
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/me/sessions/:session',
      summary: 'Sign out in one place, at once',
      access: 'session',
      params: { session: Id },
      answers: [{ status: 204 }],
      problems: ['no-such-session', 'not-saved'],
      async handle({ params: { session = '' }, principal: { userId, personId } }) {
        if (!(await ownSessions.end(userId, session))) return problem('no-such-session');
        const on = { kind: 'session', id: session } as const;
        await audit.record({ kind: 'session-ended', by: personId, on });
        return { status: 204 };
      },
    }),
  ];
}
