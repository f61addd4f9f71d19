import * as v from 'valibot';
import { MailAddress } from './schedule.ts';

/** `GET /api/sign-in-ways`, for the page before one is inside. */
export const SignInWays = v.object({
  /** Whether whoever has forgotten a password can have a link sent: mail really goes out. */
  resetByMail: v.boolean(),
  /** Keys that stay on people's devices. */
  passkeys: v.boolean(),
  /** The identity provider, by the name that people know; `required`: nobody comes in by a password. */
  sso: v.optional(v.object({ name: v.string(), required: v.boolean() })),
});
/** `POST /api/password-resets`: answered the same whether or not somebody has this address. */
export const PasswordResetRequest = v.object({ address: MailAddress });

/** `GET /api/me/address`: where one gets mail about the account. `waiting` is not confirmed yet. */
export const OwnAddress = v.object({
  address: v.nullable(v.string()),
  waiting: v.nullable(v.string()),
});
/** `POST /api/me/address`: a link goes there, and once it was followed the address counts. */
export const OwnAddressRequest = v.object({
  address: MailAddress,
  password: v.pipe(v.string(), v.maxLength(256)),
});
/** `POST /api/confirmations/:token`: which address counts now. */
export const ConfirmedAddress = v.object({ address: v.string() });

/** `POST /api/sso/sign-in`: `next` is the path to go on to. */
export const SsoStart = v.object({
  next: v.optional(v.pipe(v.string(), v.maxLength(2000), v.regex(/^\/(?![/\\])/, 'not a path'))),
});
/** Where to send the browser. */
export const SsoUrl = v.object({ url: v.string() });
/** `GET /api/me/sso`. `signOutUrl`: where one signs out at the provider, too. */
export const OwnSso = v.object({
  provider: v.nullable(
    v.object({
      name: v.string(),
      required: v.boolean(),
      linked: v.boolean(),
      signOutUrl: v.nullable(v.string()),
    }),
  ),
  hasPassword: v.boolean(),
});

export type SsoUrl = v.InferOutput<typeof SsoUrl>;
export type OwnSso = v.InferOutput<typeof OwnSso>;
export type SignInWays = v.InferOutput<typeof SignInWays>;
export type OwnAddress = v.InferOutput<typeof OwnAddress>;
export type ConfirmedAddress = v.InferOutput<typeof ConfirmedAddress>;
