import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as oidc from 'openid-client';
import * as v from 'valibot';
import { fail, ok, type Result } from '@taktboard/protocol';
import type { Clock, EventLog } from '../../ports.ts';
import { isOnThisMachine, type SsoSettings } from './sso-settings.ts';

/** An OpenID Connect provider, as the rest of the server sees it. */
export interface Provider {
  settings: SsoSettings;
  /** Where to send a browser, and what to hold its return against. */
  begin(): Promise<Result<{ url: string; checks: Checks }, 'unreachable'>>;
  /** @param returned the address to which the provider sent the browser back */
  finish(returned: URL, checks: Checks): Promise<Result<Identity, 'not-signed-in'>>;
  /** Whether the provider still knows somebody. */
  standing(subject: string, tokens: ProviderTokens): Promise<Standing>;
  /** Whom a token of back-channel logout is about; undefined for one that is not to be believed. */
  readLogout(token: string): Promise<{ subject: string | undefined; sid: string | undefined } | undefined>;
  /** Where one signs out at the provider, too; null where it has no such page. */
  signOutUrl(returnTo: string): Promise<string | null>;
  /** Tells the provider that these are no longer of use. */
  revoke(tokens: ProviderTokens): Promise<void>;
}

/** PKCE, state and nonce of one attempt. */
export const Checks = v.object({ state: v.string(), nonce: v.string(), verifier: v.string() });
export type Checks = v.InferOutput<typeof Checks>;

export interface ProviderTokens {
  access: string;
  /** Milliseconds since 1970. */
  accessUntil: number;
  refresh: string | null;
}

export interface Identity {
  subject: string;
  /** The provider's session. */
  sid: string | null;
  /** Only where the provider says that it is this person's. */
  mail: string | null;
  name: string;
  tokens: ProviderTokens;
}

export type Standing =
  | { kind: 'known'; tokens: ProviderTokens }
  | { kind: 'gone' }
  /** It could not be asked. */
  | { kind: 'unknown' };

interface Dependencies {
  settings: SsoSettings;
  publicUrl: string;
  clock: Clock;
  log: EventLog;
}

const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const TIMEOUT_SECONDS = 10;
/** Where the provider does not say. */
const ACCESS_SECONDS = 300;
/** A token that ends so soon is as good as over. */
const LEEWAY_MS = 5_000;
const Claims = v.object({
  sub: v.string(),
  sid: v.optional(v.string()),
  email: v.optional(v.string()),
  email_verified: v.optional(v.unknown()),
  name: v.optional(v.string()),
  preferred_username: v.optional(v.string()),
});
const Logout = v.object({
  sub: v.optional(v.string()),
  sid: v.optional(v.string()),
  nonce: v.optional(v.never()),
  events: v.looseObject({ [LOGOUT_EVENT]: v.looseObject({}) }),
});

export function createProvider({ settings, publicUrl, clock, log }: Dependencies): Provider {
  const { issuer, clientId, clientSecret, scopes } = settings;
  const redirectUri = `${publicUrl}/api/sso/callback`;
  let known: Promise<oidc.Configuration> | undefined;
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined;

  /** Asked for once; a provider that did not answer is asked again. */
  const configuration = (): Promise<oidc.Configuration> => {
    const url = new URL(issuer);
    const execute = isOnThisMachine(url) ? [oidc.allowInsecureRequests] : [];
    known ??= oidc
      .discovery(url, clientId, clientSecret, undefined, { execute, timeout: TIMEOUT_SECONDS })
      .catch((error: unknown) => {
        known = undefined;
        throw error;
      });
    return known;
  };
  const tokensOf = (
    answer: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers,
    before: string | null,
  ): ProviderTokens => ({
    access: answer.access_token,
    accessUntil: clock() + (answer.expiresIn() ?? ACCESS_SECONDS) * 1000,
    refresh: answer.refresh_token ?? before,
  });
  const refreshed = async (config: oidc.Configuration, { refresh }: ProviderTokens): Promise<Standing> => {
    if (refresh === null) return { kind: 'gone' };
    return { kind: 'known', tokens: tokensOf(await oidc.refreshTokenGrant(config, refresh), refresh) };
  };

  return {
    settings,
    async begin() {
      try {
        const config = await configuration();
        const checks = {
          state: oidc.randomState(),
          nonce: oidc.randomNonce(),
          verifier: oidc.randomPKCECodeVerifier(),
        };
        const url = oidc.buildAuthorizationUrl(config, {
          redirect_uri: redirectUri,
          scope: scopes,
          state: checks.state,
          nonce: checks.nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(checks.verifier),
          code_challenge_method: 'S256',
        });
        return ok({ url: url.href, checks });
      } catch (error) {
        log.warn('sso.unreachable', { error });
        return fail('unreachable');
      }
    },
    async finish(returned, { state, nonce, verifier }) {
      try {
        const config = await configuration();
        const answer = await oidc.authorizationCodeGrant(config, returned, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const token = v.parse(Claims, answer.claims());
        const more =
          config.serverMetadata().userinfo_endpoint === undefined
            ? {}
            : v.parse(Claims, await oidc.fetchUserInfo(config, answer.access_token, token.sub));
        const about = { ...more, ...token };
        const isVerified = about.email_verified === true || about.email_verified === 'true';
        return ok({
          subject: about.sub,
          sid: about.sid ?? null,
          mail: isVerified && about.email !== undefined ? about.email : null,
          name: about.name ?? about.preferred_username ?? about.email?.split('@')[0] ?? '',
          tokens: tokensOf(answer, null),
        });
      } catch (error) {
        log.warn('sso.not-signed-in', { error });
        return fail('not-signed-in');
      }
    },
    async standing(subject, tokens) {
      try {
        const config = await configuration();
        const canAsk = config.serverMetadata().userinfo_endpoint !== undefined;
        if (!canAsk || tokens.accessUntil - LEEWAY_MS <= clock()) return await refreshed(config, tokens);
        try {
          await oidc.fetchUserInfo(config, tokens.access, subject);
          return { kind: 'known', tokens };
        } catch (error) {
          if (!isRefusal(error)) throw error;
          // the token alone may have been taken back
          return await refreshed(config, tokens);
        }
      } catch (error) {
        if (isRefusal(error)) return { kind: 'gone' };
        log.warn('sso.not-asked', { error });
        return { kind: 'unknown' };
      }
    },
    async readLogout(token) {
      try {
        const { jwks_uri: uri, issuer: spelled } = (await configuration()).serverMetadata();
        if (uri === undefined) return undefined;
        keys ??= createRemoteJWKSet(new URL(uri));
        const { payload } = await jwtVerify(token, keys, {
          issuer: spelled,
          audience: clientId,
          maxTokenAge: '5m',
          requiredClaims: ['jti', 'events'],
        });
        const { sub: subject, sid } = v.parse(Logout, payload);
        return subject === undefined && sid === undefined ? undefined : { subject, sid };
      } catch (error) {
        log.warn('sso.logout-refused', { error });
        return undefined;
      }
    },
    async signOutUrl(returnTo) {
      try {
        const config = await configuration();
        if (config.serverMetadata().end_session_endpoint === undefined) return null;
        return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: returnTo }).href;
      } catch {
        // then one is signed out here alone
        return null;
      }
    },
    async revoke({ refresh, access }) {
      try {
        const config = await configuration();
        if (config.serverMetadata().revocation_endpoint === undefined) return;
        await oidc.tokenRevocation(config, refresh ?? access);
      } catch (error) {
        log.warn('sso.not-revoked', { error });
      }
    },
  };
}

/** What the provider says where it does not know somebody any more (RFC 6749, 5.2; RFC 6750, 3.1). */
function isRefusal(error: unknown): boolean {
  if (error instanceof oidc.WWWAuthenticateChallengeError)
    return error.status === 401 || error.status === 403;
  return error instanceof oidc.ResponseBodyError && error.error === 'invalid_grant';
}
