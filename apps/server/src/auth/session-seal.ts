import { createHmac, timingSafeEqual } from 'node:crypto';

interface Dependencies {
  /** Of the cookie that holds a session's token. */
  cookie: string;
  /** Of the one that says of a session that it is not to be prolonged. */
  dontRemember: string;
  secret: string;
  expiresInSeconds: number;
  updateAgeSeconds: number;
}

/** What better-auth would find in a cookie, as far as that can be told without it. */
export interface SessionSeal {
  /**
   * The token of a session in a cookie that better-auth has made and nobody has changed. Undefined says nothing: everything
   * that is not plainly such a cookie is for better-auth to judge.
   */
  tokenIn(cookies: string): string | undefined;
  /** Whether a session that ends then (ISO) goes on, and is not to be prolonged yet. */
  isFresh(expiresAt: string, now: number): boolean;
}

/** A token, a dot and the HMAC of SHA-256 over the token, in base64; that is what better-call's signed cookies are. */
const SEALED = /^([A-Za-z0-9]{16,128})\.([A-Za-z0-9+/]{43}=)$/;

export function createSessionSeal(dependencies: Dependencies): SessionSeal {
  const { cookie, dontRemember, secret, expiresInSeconds, updateAgeSeconds } = dependencies;
  const isSealed = (token: string, seal: string): boolean => {
    const right = createHmac('sha256', secret).update(token).digest();
    const given = Buffer.from(seal, 'base64');
    return given.length === right.length && timingSafeEqual(given, right);
  };
  return {
    tokenIn(cookies) {
      if (cookies.includes(dontRemember)) return undefined;
      const [value, ...more] = valuesOf(cookies, cookie);
      if (value === undefined || more.length > 0) return undefined;
      const [, token, seal] = SEALED.exec(decoded(value)) ?? [];
      return token !== undefined && seal !== undefined && isSealed(token, seal) ? token : undefined;
    },
    isFresh(expiresAt, now) {
      const ends = Date.parse(expiresAt);
      const age = now - (ends - expiresInSeconds * 1_000);
      return ends > now && age < updateAgeSeconds * 1_000;
    },
  };
}

function valuesOf(cookies: string, name: string): string[] {
  return cookies.split(';').flatMap((pair) => {
    const at = pair.indexOf('=');
    return at > 0 && pair.slice(0, at).trim() === name ? [pair.slice(at + 1).trim()] : [];
  });
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
