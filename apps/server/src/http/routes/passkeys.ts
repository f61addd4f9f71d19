import {
  NewPasskey,
  PasskeyId,
  PasskeyOptions,
  PasskeyPatch,
  Passkeys,
  PasskeySignIn,
  PasskeyStart,
} from '@taktboard/protocol';
import { networkOf } from '../../audit/network-of.ts';
import { networkKey } from '../../auth/network-key.ts';
import { problem } from '../problem.ts';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';
import { tooManyAttempts } from './too-many-attempts.ts';

const params = { passkey: PasskeyId };

/** Signing in by a key that stays on one's device. */
export function passkeyRoutes(services: Services): Route[] {
  const { accounts, audit, doorLimits, passkeys, people, sso } = services;
  const isOffered = passkeys.isPossible && !sso.isRequired;
  return [
    route({
      method: 'GET',
      path: '/api/me/passkeys',
      summary: 'One’s passkeys',
      access: 'session',
      answers: [{ status: 200, schema: Passkeys }],
      async handle({ principal: { userId } }) {
        // whoever comes by the identity provider alone shall not stay when the account there ends
        const offered = isOffered && (await accounts.hasPassword(userId));
        return { status: 200, json: { offered, passkeys: await passkeys.list(userId) } satisfies Passkeys };
      },
    }),
    route({
      method: 'POST',
      path: '/api/me/passkeys/options',
      summary: 'Begin to add a passkey; the password is asked for',
      access: 'session',
      body: PasskeyStart,
      answers: [{ status: 200, schema: PasskeyOptions }],
      problems: ['passwords-off', 'wrong-credentials', 'too-many-attempts'],
      async handle({ body: { password }, principal }) {
        if (!isOffered) return problem('passwords-off');
        const key = `password ${principal.userId}`;
        const wait = doorLimits.password.take(key);
        if (wait > 0) return tooManyAttempts(wait);
        if (!(await accounts.isPassword(principal.userId, password))) return problem('wrong-credentials');
        doorLimits.password.forget(key);
        return { status: 200, json: { options: await passkeys.optionsToAdd(principal) } };
      },
    }),
    route({
      method: 'POST',
      path: '/api/me/passkeys',
      summary: 'Add the passkey that a device has made',
      access: 'session',
      body: NewPasskey,
      answers: [{ status: 201 }],
      problems: ['passkey-refused', 'not-saved'],
      async handle({ body, principal: { userId, personId } }) {
        const added = await passkeys.add(userId, body);
        if (!added.ok) return problem(added.reason);
        await audit.record({ kind: 'passkey-added', by: personId });
        return { status: 201 };
      },
    }),
    route({
      method: 'PATCH',
      path: '/api/me/passkeys/:passkey',
      summary: 'Give a passkey another name',
      access: 'session',
      params,
      body: PasskeyPatch,
      answers: [{ status: 204 }],
      problems: ['no-such-passkey', 'not-saved'],
      async handle({ params: { passkey = '' }, body: { name }, principal: { userId } }) {
        return (await passkeys.rename(userId, passkey, name)) ? { status: 204 } : problem('no-such-passkey');
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/me/passkeys/:passkey',
      summary: 'Remove a passkey; it signs nobody in any more',
      access: 'session',
      params,
      answers: [{ status: 204 }],
      problems: ['no-such-passkey', 'not-saved'],
      async handle({ params: { passkey = '' }, principal: { userId, personId } }) {
        if (!(await passkeys.remove(userId, passkey))) return problem('no-such-passkey');
        await audit.record({ kind: 'passkey-removed', by: personId });
        return { status: 204 };
      },
    }),
    route({
      method: 'POST',
      path: '/api/passkeys/options',
      summary: 'Begin to sign in by a passkey',
      access: 'public',
      answers: [{ status: 200, schema: PasskeyOptions }],
      problems: ['passwords-off', 'too-many-attempts', 'foreign-origin'],
      async handle({ address }) {
        if (!isOffered) return problem('passwords-off');
        const wait = doorLimits['sso-starts'].take(networkKey(address));
        return wait > 0
          ? tooManyAttempts(wait)
          : { status: 200, json: { options: await passkeys.optionsToSignIn() } };
      },
    }),
    route({
      method: 'POST',
      path: '/api/passkeys/session',
      summary: 'Sign in by what a passkey has signed',
      access: 'public',
      body: PasskeySignIn,
      answers: [{ status: 204 }],
      problems: ['passkey-refused', 'passwords-off', 'too-many-attempts', 'foreign-origin'],
      async handle({ body: { answer }, headers, address }) {
        if (!isOffered) return problem('passwords-off');
        const network = networkKey(address);
        const wait = doorLimits.strangers.take(network);
        if (wait > 0) return tooManyAttempts(wait);
        const signedIn = await passkeys.signIn(answer);
        const member = signedIn.ok ? await people.memberOfUser(signedIn.value.userId) : undefined;
        if (!signedIn.ok || !member) {
          await audit.record({ kind: 'sign-in-failed', by: null, details: { network: networkOf(address) } });
          return problem('passkey-refused');
        }
        doorLimits.strangers.giveBack(network);
        const { cookies } = await accounts.open(signedIn.value.userId, headers);
        await audit.record({ kind: 'sign-in', by: member.personId, details: { way: 'passkey' } });
        return { status: 204, cookies };
      },
    }),
  ];
}
