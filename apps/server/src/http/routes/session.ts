import { Me, SignIn } from '@taktboard/protocol';
import { networkOf } from '../../audit/network-of.ts';
import { networkKey } from '../../auth/network-key.ts';
import { nameKey } from '../../auth/name-key.ts';
import { problem } from '../problem.ts';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';
import { tooManyAttempts } from './too-many-attempts.ts';

export function sessionRoutes(services: Services): Route[] {
  const { accounts, audit, doorLimits, people, profiles, sockets, sso, workspace } = services;
  return [
    route({
      method: 'GET',
      path: '/api/me',
      summary: 'Who is signed in',
      access: 'signed-in',
      forChosenBoards: true,
      answers: [{ status: 200, schema: Me }],
      async handle({ principal: { personId, name, userId, workspaceRole, via } }) {
        const found = await people.find(personId);
        const person = found ?? { id: personId, name, ...(via === 'service' ? {} : { userId }) };
        const { language, zone } = await profiles.read(personId);
        const chosen = { ...(language === null ? {} : { language }), ...(zone === null ? {} : { zone }) };
        return { status: 200, json: { person, workspaceRole, workspace, ...chosen } satisfies Me };
      },
    }),
    route({
      method: 'POST',
      path: '/api/session',
      summary: 'Sign in with name and password',
      access: 'public',
      body: SignIn,
      answers: [{ status: 204 }],
      problems: ['wrong-credentials', 'passwords-off', 'too-many-attempts', 'foreign-origin'],
      async handle({ body: { name, password }, headers, address }) {
        if (sso.isRequired) return problem('passwords-off');
        const network = networkKey(address);
        const key = `${network} ${nameKey(name)}`;
        const wait = Math.max(doorLimits.strangers.take(network), doorLimits.password.take(key));
        if (wait > 0) return tooManyAttempts(wait);
        const signedIn = await accounts.signIn(name, password, headers);
        if (!signedIn.ok) {
          // whose account was tried, never what was typed: that may be a password in the wrong field
          const userId = await accounts.find(name);
          const meant = userId === undefined ? undefined : await people.memberOfUser(userId);
          await audit.record({
            kind: 'sign-in-failed',
            by: null,
            on: meant && { kind: 'person', id: meant.personId },
            details: { network: networkOf(address) },
          });
          return problem('wrong-credentials');
        }
        doorLimits.password.forget(key);
        doorLimits.strangers.giveBack(network);
        const member = await people.memberOfUser(signedIn.value.userId);
        await audit.record({ kind: 'sign-in', by: member?.personId ?? null });
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
        const { sessionId, userId, cookies } = await accounts.signOut(headers);
        if (sessionId !== undefined) {
          await sso.sessions.left(sessionId);
          sockets.endCredential(`session:${sessionId}`);
        }
        if (userId !== undefined) {
          const member = await people.memberOfUser(userId);
          await audit.record({ kind: 'sign-out', by: member?.personId ?? null });
        }
        return { status: 204, cookies };
      },
    }),
  ];
}
