import { Me, SignIn } from '@taktboard/protocol';
import { nameKey } from '../../auth/name-key.ts';
import { problem } from '../problem.ts';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';
import { tooManyAttempts } from './too-many-attempts.ts';

export function sessionRoutes({ accounts, attempts, sockets, workspace }: Services): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/me',
      summary: 'Who is signed in',
      access: 'signed-in',
      answers: [{ status: 200, schema: Me }],
      async handle({ principal: { personId, name, userId, workspaceRole, via } }) {
        const person = { id: personId, name, ...(via === 'service' ? {} : { userId }) };
        return { status: 200, json: { person, workspaceRole, workspace } satisfies Me };
      },
    }),
    route({
      method: 'POST',
      path: '/api/session',
      summary: 'Sign in with name and password',
      access: 'public',
      body: SignIn,
      answers: [{ status: 204 }],
      problems: ['wrong-credentials', 'too-many-attempts', 'foreign-origin'],
      async handle({ body: { name, password }, headers, address }) {
        const key = `${address} ${nameKey(name)}`;
        const wait = Math.max(attempts.byAddress.take(address), attempts.byName.take(key));
        if (wait > 0) return tooManyAttempts(wait);
        const signedIn = await accounts.signIn(name, password, headers);
        if (!signedIn.ok) return problem('wrong-credentials');
        attempts.byName.forget(key);
        attempts.byAddress.giveBack(address);
        return { status: 204, cookies: signedIn.value.cookies };
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/session',
      summary: 'Sign out',
      // also without a session: signing out twice is no fault
      access: 'public',
      answers: [{ status: 204 }],
      problems: ['foreign-origin'],
      async handle({ headers }) {
        const { sessionId, cookies } = await accounts.signOut(headers);
        if (sessionId !== undefined) sockets.endCredential(`session:${sessionId}`);
        return { status: 204, cookies };
      },
    }),
  ];
}
