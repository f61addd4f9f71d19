import { PasswordChange, Profile, ProfilePatch } from '@taktboard/protocol';
import { judgePassword } from '../../auth/judge-password.ts';
import { problem } from '../problem.ts';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';
import { tooManyAttempts } from './too-many-attempts.ts';

/** What one says of oneself, and one's password. */
export function profileRoutes(services: Services): Route[] {
  const { accounts, audit, doorLimits, ownSessions, people, profiles, rooms, sso } = services;
  const read = async (personId: string): Promise<Profile> => ({
    name: (await people.find(personId))?.name ?? '',
    ...(await profiles.read(personId)),
  });
  return [
    route({
      method: 'GET',
      path: '/api/me/profile',
      summary: 'What one says of oneself',
      access: 'session',
      answers: [{ status: 200, schema: Profile }],
      async handle({ principal }) {
        return { status: 200, json: await read(principal.personId) };
      },
    }),
    route({
      method: 'PATCH',
      path: '/api/me/profile',
      summary: 'Change one’s name, avatar, language or time zone; others see it at once',
      access: 'session',
      body: ProfilePatch,
      answers: [{ status: 200, schema: Profile }],
      problems: ['name-taken', 'unknown-zone', 'not-saved'],
      async handle({ body, principal }) {
        const { personId, name } = principal;
        const changed = await profiles.change(principal, body);
        if (!changed.ok) return profileProblem(changed.reason);
        const after = await read(personId);
        if (after.name !== name) await audit.record({ kind: 'name-changed', by: personId });
        rooms.broadcast('all', { kind: 'notice', code: 'people' });
        return { status: 200, json: after };
      },
    }),
    route({
      method: 'POST',
      path: '/api/me/password',
      summary: 'Change one’s password; the old one is asked for',
      access: 'session',
      body: PasswordChange,
      answers: [{ status: 204 }],
      problems: [
        'wrong-credentials',
        'weak-password',
        'same-password',
        'passwords-off',
        'too-many-attempts',
        'not-saved',
      ],
      async handle({ body: { current, password, endOthers }, principal }) {
        if (sso.isRequired) return problem('passwords-off');
        const { userId, personId, name, credential } = principal;
        const key = `password ${userId}`;
        const wait = doorLimits.password.take(key);
        if (wait > 0) return tooManyAttempts(wait);
        if (!(await accounts.isPassword(userId, current))) return problem('wrong-credentials');
        doorLimits.password.forget(key);
        if (password === current) return problem('same-password');
        const weak = judgePassword(password, name);
        if (weak) return problem(weak);
        await accounts.setPassword(userId, await accounts.hash(password));
        const ended = endOthers
          ? await ownSessions.endOthers(userId, credential.replace(/^session:/, ''))
          : 0;
        await audit.record({ kind: 'password-changed', by: personId, details: { sessions: ended } });
        return { status: 204 };
      },
    }),
  ];
}

function profileProblem(fault: 'name-taken' | 'name-invisible' | 'unknown-zone') {
  switch (fault) {
    case 'name-taken':
      return problem(fault, {
        errors: [{ pointer: '/name', detail: 'Somebody already goes by this name.' }],
      });
    case 'name-invisible':
      return problem('invalid-request', {
        errors: [{ pointer: '/name', detail: 'The name has no visible character.' }],
      });
    case 'unknown-zone':
      return problem(fault);
  }
}
