import * as v from 'valibot';
import { OwnSso, SsoStart, SsoUrl } from '@taktboard/protocol';
import { networkKey } from '../../auth/network-key.ts';
import type { Identity } from '../../auth/sso/provider.ts';
import type { SingleSignOn } from '../../auth/sso/single-sign-on.ts';
import type { SsoAttempt } from '../../auth/sso/sso-attempt.ts';
import { problem } from '../problem.ts';
import { route, type Answer, type Route } from '../route.ts';
import type { Services } from '../services.ts';
import { tooManyAttempts } from './too-many-attempts.ts';

const FORM_BYTES = 64 * 1024;
/** What the provider adds to the address when it sends a browser back. */
const Returned = v.record(v.string(), v.optional(v.string()));

/** In by an OpenID Connect provider, and out when it says so. */
export function ssoRoutes(services: Services): Route[] {
  const { accounts, audit, doorLimits, own, people, rooms, sso } = services;

  const begin = async (on: SingleSignOn, attempt: Omit<SsoAttempt, 'until' | 'checks'>): Promise<Answer> => {
    const begun = await on.provider.begin();
    if (!begun.ok) return problem('sso-unreachable');
    const { url, checks } = begun.value;
    return {
      status: 200,
      json: { url } satisfies SsoUrl,
      cookies: [on.attempts.seal({ ...attempt, checks })],
    };
  };
  /** Opens the session of whoever the provider has sent. */
  const enter = async (on: SingleSignOn, identity: Identity, headers: Headers) => {
    const arrived = await on.accounts.arrive(identity);
    if (!arrived.ok) return arrived.reason;
    const { userId, joined } = arrived.value;
    const member = await people.memberOfUser(userId);
    if (!member) return 'sso-not-invited';
    const { sessionId, cookies } = await accounts.open(userId, headers);
    await sso.sessions.opened(sessionId, userId, identity);
    const by = member.personId;
    if (joined) {
      rooms.broadcast('all', { kind: 'notice', code: 'people' });
      await audit.record({ kind: 'joined', by, details: { role: member.workspaceRole, way: 'sso' } });
    }
    await audit.record({ kind: 'sign-in', by, details: { way: 'sso' } });
    return cookies;
  };
  /** @returns a code where it does not work */
  const link = async (
    on: SingleSignOn,
    identity: Identity,
    asked: { to: Required<SsoAttempt>['linkTo']; headers: Headers },
  ) => {
    const session = await accounts.session(asked.headers);
    // whoever began has to be who comes back
    if (!asked.to || session?.sessionId !== asked.to.sessionId) return 'sso-not-signed-in';
    const linked = await on.accounts.link(asked.to.userId, identity);
    if (!linked.ok) return linked.reason;
    const member = await people.memberOfUser(asked.to.userId);
    await audit.record({ kind: 'sso-linked', by: member?.personId ?? null });
    return undefined;
  };

  return [
    route({
      method: 'POST',
      path: '/api/sso/sign-in',
      summary: 'Begin to sign in by the identity provider: where to send the browser',
      access: 'public',
      body: SsoStart,
      answers: [{ status: 200, schema: SsoUrl }],
      problems: ['no-sso', 'sso-unreachable', 'too-many-attempts', 'foreign-origin'],
      async handle({ body: { next = '/' }, address }) {
        if (!sso.on) return problem('no-sso');
        const wait = doorLimits['sso-starts'].take(networkKey(address));
        return wait > 0 ? tooManyAttempts(wait) : begin(sso.on, { next, linkTo: null });
      },
    }),
    route({
      method: 'GET',
      path: '/api/sso/callback',
      summary: 'Where the identity provider sends the browser back to; leads on to a page',
      access: 'public',
      query: Returned,
      answers: [{ status: 303 }],
      problems: [],
      async handle({ query, headers }) {
        const attempt = sso.on?.attempts.open(headers);
        const back = (path: string, cookies: readonly string[] = []): Answer => ({
          status: 303,
          headers: { location: path },
          cookies: [...(sso.on ? [sso.on.attempts.gone] : []), ...cookies],
        });
        const failed = (code: string) => back(`/entered?fault=${code}`);
        if (!sso.on || !attempt) return failed('sso-not-signed-in');
        const returned = new URL('/api/sso/callback', own.publicUrl);
        for (const [name, value = ''] of Object.entries(query)) returned.searchParams.append(name, value);
        const identity = await sso.on.provider.finish(returned, attempt.checks);
        if (!identity.ok) return failed('sso-not-signed-in');
        if (attempt.linkTo) {
          const fault = await link(sso.on, identity.value, { to: attempt.linkTo, headers });
          return fault === undefined ? back('/account') : failed(fault);
        }
        const entered = await enter(sso.on, identity.value, headers);
        if (typeof entered === 'string') return failed(entered);
        return back(`/entered?next=${encodeURIComponent(attempt.next)}`, entered);
      },
    }),
    route({
      method: 'POST',
      path: '/api/sso/backchannel-logout',
      summary: 'The identity provider says that somebody’s session is over; it ends here at once',
      access: 'public',
      body: 'bytes',
      bodyLimit: FORM_BYTES,
      answers: [{ status: 200 }],
      problems: ['no-sso', 'not-a-logout', 'too-many-attempts'],
      async handle({ body, address }) {
        if (!sso.on) return problem('no-sso');
        const token = new URLSearchParams(new TextDecoder().decode(body)).get('logout_token') ?? '';
        const whose = await sso.on.provider.readLogout(token);
        if (!whose) {
          const wait = doorLimits.strangers.take(networkKey(address));
          return wait > 0 ? tooManyAttempts(wait) : problem('not-a-logout');
        }
        await sso.sessions.end(whose);
        return { status: 200, text: '' };
      },
    }),
    route({
      method: 'GET',
      path: '/api/me/sso',
      summary: 'Whether one’s account is linked with the identity provider',
      access: 'session',
      answers: [{ status: 200, schema: OwnSso }],
      async handle({ principal: { userId } }) {
        const hasPassword = await accounts.hasPassword(userId);
        if (!sso.on) return { status: 200, json: { provider: null, hasPassword } satisfies OwnSso };
        const { name, required } = sso.on.provider.settings;
        const linked = await sso.on.accounts.isLinked(userId);
        const signOutUrl = linked ? await sso.on.provider.signOutUrl(`${own.publicUrl}/sign-in`) : null;
        return {
          status: 200,
          json: { provider: { name, required, linked, signOutUrl }, hasPassword } satisfies OwnSso,
        };
      },
    }),
    route({
      method: 'POST',
      path: '/api/me/sso',
      summary: 'Begin to link one’s account with the identity provider: where to send the browser',
      access: 'session',
      answers: [{ status: 200, schema: SsoUrl }],
      problems: ['no-sso', 'sso-unreachable'],
      async handle({ principal: { userId, credential } }) {
        if (!sso.on) return problem('no-sso');
        const sessionId = credential.replace(/^session:/, '');
        return begin(sso.on, { next: '/account', linkTo: { userId, sessionId } });
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/me/sso',
      summary: 'End the link with the identity provider; by a password alone one comes in then',
      access: 'session',
      answers: [{ status: 204 }],
      problems: ['no-sso', 'sso-only-way', 'not-saved'],
      async handle({ principal: { userId, personId } }) {
        if (!sso.on) return problem('no-sso');
        const isOnlyWay = sso.on.provider.settings.required || !(await accounts.hasPassword(userId));
        if (isOnlyWay) return problem('sso-only-way');
        await sso.on.accounts.unlink(userId);
        await audit.record({ kind: 'sso-unlinked', by: personId });
        return { status: 204 };
      },
    }),
  ];
}
