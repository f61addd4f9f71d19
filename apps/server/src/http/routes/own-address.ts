import * as v from 'valibot';
import { ConfirmedAddress, OwnAddress, OwnAddressRequest } from '@taktboard/protocol';
import { networkKey } from '../../auth/network-key.ts';
import { languageOf } from '../language-of.ts';
import { problem } from '../problem.ts';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';
import { tooManyAttempts } from './too-many-attempts.ts';

const params = { token: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,128}$/)) };

/** Where one gets mail about one's account. */
export function ownAddressRoutes(services: Services): Route[] {
  const { accounts, addresses, audit, doorLimits, letterbox, own, people, profiles, waitingMails } = services;
  const { host } = new URL(own.publicUrl);
  /** To an address that no longer counts: whoever took the account over cannot keep that quiet. */
  const tellBefore = async (
    before: string | null,
    whose: { personId: string; name: string },
    headers: Headers,
  ) => {
    if (before === null) return;
    const language = (await profiles.read(whose.personId)).language ?? languageOf(headers);
    letterbox.post({ to: before, language, news: { kind: 'address-changed', name: whose.name, host } });
  };
  return [
    route({
      method: 'GET',
      path: '/api/me/address',
      summary: 'The mail address that one has confirmed, and the one that waits for it',
      access: 'session',
      answers: [{ status: 200, schema: OwnAddress }],
      async handle({ principal: { userId } }) {
        return { status: 200, json: await addresses.of(userId) };
      },
    }),
    route({
      method: 'POST',
      path: '/api/me/address',
      summary:
        'Have a link sent to a mail address, which counts once it was followed; the password is asked for',
      access: 'session',
      limit: { door: 'address-mails', counts: 'person' },
      body: OwnAddressRequest,
      answers: [{ status: 200, schema: OwnAddress }],
      problems: ['wrong-credentials', 'too-many-attempts', 'not-saved'],
      async handle({ body: { address, password }, principal: { userId, personId }, headers }) {
        const key = `password ${userId}`;
        const wait = doorLimits.password.take(key);
        if (wait > 0) return tooManyAttempts(wait);
        // whoever found an open session could otherwise have the account sent to themselves
        if (!(await accounts.isPassword(userId, password))) return problem('wrong-credentials');
        doorLimits.password.forget(key);
        const language = (await profiles.read(personId)).language ?? languageOf(headers);
        await addresses.propose(userId, address, language);
        void waitingMails.wake();
        return { status: 200, json: await addresses.of(userId) };
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/me/address',
      summary: 'Remove one’s mail address; nothing about the account is sent any more',
      access: 'session',
      answers: [{ status: 204 }],
      problems: ['not-saved'],
      async handle({ principal, headers }) {
        const before = await addresses.remove(principal.userId);
        if (before !== null) await audit.record({ kind: 'address-removed', by: principal.personId });
        await tellBefore(before, principal, headers);
        return { status: 204 };
      },
    }),
    route({
      method: 'POST',
      path: '/api/confirmations/:token',
      summary: 'Confirm a mail address by the link that was sent there; uses the link up',
      access: 'public',
      params,
      answers: [{ status: 200, schema: ConfirmedAddress }],
      problems: ['no-such-link', 'address-taken', 'too-many-attempts', 'foreign-origin'],
      async handle({ params: { token = '' }, headers, address: peer }) {
        const network = networkKey(peer);
        const wait = doorLimits.strangers.take(network);
        if (wait > 0) return tooManyAttempts(wait);
        const confirmed = await addresses.confirm(token);
        if (!confirmed.ok) return problem(confirmed.reason);
        doorLimits.strangers.giveBack(network);
        const { userId, address, before } = confirmed.value;
        const member = await people.memberOfUser(userId);
        if (member) {
          await audit.record({ kind: 'address-confirmed', by: member.personId });
          if (before !== address) await tellBefore(before, member, headers);
        }
        return { status: 200, json: { address } satisfies ConfirmedAddress };
      },
    }),
  ];
}
