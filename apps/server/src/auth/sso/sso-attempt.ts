import { createHmac } from 'node:crypto';
import * as v from 'valibot';
import { isSameSecret } from '../secret-token.ts';
import { Checks } from './provider.ts';

/** What a browser that is on its way to the provider and back carries in a cookie. */
const Attempt = v.object({
  checks: Checks,
  /** Where to go afterwards. */
  next: v.string(),
  /** Of whoever was signed in and asked to be linked. */
  linkTo: v.nullable(v.object({ userId: v.string(), sessionId: v.string() })),
  /** Milliseconds since 1970. */
  until: v.number(),
});
export type SsoAttempt = v.InferOutput<typeof Attempt>;

const NAME = 'taktboard.sso';
const GOOD_FOR_SECONDS = 600;

export interface AttemptCookies {
  /** @returns the cookie to set */
  seal(attempt: Omit<SsoAttempt, 'until'>): string;
  open(headers: Headers): SsoAttempt | undefined;
  /** What takes the cookie away: an attempt is good once. */
  gone: string;
}

interface Dependencies {
  secret: string;
  secure: boolean;
  now(): number;
}

/** The browser that comes back has to be the one that left; nobody else can make such a cookie. */
export function attemptCookies({ secret, secure, now }: Dependencies): AttemptCookies {
  const sign = (text: string) => createHmac('sha256', `sso ${secret}`).update(text).digest('base64url');
  const cookie = (value: string, seconds: number) =>
    `${NAME}=${value}; Max-Age=${seconds}; Path=/api/sso; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return {
    gone: cookie('', 0),
    seal(attempt) {
      const whole: SsoAttempt = { ...attempt, until: now() + GOOD_FOR_SECONDS * 1000 };
      const text = Buffer.from(JSON.stringify(whole)).toString('base64url');
      return cookie(`${text}.${sign(text)}`, GOOD_FOR_SECONDS);
    },
    open(headers) {
      const [, text = '', signed = ''] =
        /(?:^|;\s*)taktboard\.sso=([\w-]+)\.([\w-]+)/.exec(headers.get('cookie') ?? '') ?? [];
      if (text === '' || !isSameSecret(signed, sign(text))) return undefined;
      const read = v.safeParse(Attempt, JSON.parse(Buffer.from(text, 'base64url').toString()));
      return read.success && read.output.until > now() ? read.output : undefined;
    },
  };
}
