import { fail, ok, type Result } from '@taktboard/protocol';

/** One OpenID Connect provider by which people sign in. */
export interface SsoSettings {
  /** As the provider spells it in its tokens. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What people call it; on the button. */
  name: string;
  scopes: string;
  /** Of mail addresses whose holders become members by themselves; lower case. */
  domains: readonly string[];
  /** Nobody signs in by a password. */
  required: boolean;
}

export interface GivenSso {
  OIDC_ISSUER: string | undefined;
  OIDC_CLIENT_ID: string | undefined;
  OIDC_CLIENT_SECRET: string | undefined;
  OIDC_NAME: string | undefined;
  OIDC_SCOPES: string | undefined;
  OIDC_DOMAINS: readonly string[] | undefined;
  OIDC_REQUIRED: boolean | undefined;
}

const NEEDED = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

/** All three that a provider is reached by, or none of any kind. */
export function ssoSettings(given: GivenSso): Result<SsoSettings | undefined, string> {
  const set = Object.entries(given).find(([, value]) => value !== undefined)?.[0];
  if (set === undefined) return ok(undefined);
  const missing = NEEDED.find((name) => given[name] === undefined);
  if (missing !== undefined) {
    return fail(`${set} is set, but ${missing} is not. Single sign-on takes ${NEEDED.join(', ')}.`);
  }
  const issuer = given.OIDC_ISSUER ?? '';
  return ok({
    issuer,
    clientId: given.OIDC_CLIENT_ID ?? '',
    clientSecret: given.OIDC_CLIENT_SECRET ?? '',
    name: given.OIDC_NAME ?? new URL(issuer).hostname,
    scopes: given.OIDC_SCOPES ?? 'openid email profile',
    domains: given.OIDC_DOMAINS ?? [],
    required: given.OIDC_REQUIRED ?? false,
  });
}

/** Secrets and codes go there: over https, or to this machine itself. */
export function isIssuer(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.search !== '' || url.hash !== '' || url.username !== '') return false;
  return url.protocol === 'https:' || isOnThisMachine(url);
}

export function isOnThisMachine(url: URL): boolean {
  return url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
}
