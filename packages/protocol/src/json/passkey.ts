import * as v from 'valibot';
import { Instant, Line } from './scalars.ts';

/** An id that an authenticator has made, in base64url. */
export const PasskeyId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,1400}$/, 'not the id of a passkey'));

/** `GET /api/me/passkeys`, the newest first. `offered`: whether one may be added here. */
export const Passkeys = v.object({
  offered: v.boolean(),
  passkeys: v.array(
    v.object({ id: PasskeyId, name: v.string(), createdAt: Instant, usedAt: v.nullable(Instant) }),
  ),
});
/** `POST /api/me/passkeys/options`: adding one takes the password. */
export const PasskeyStart = v.object({ password: v.pipe(v.string(), v.maxLength(256)) });
/** What the browser is asked, and what it answers: JSON as WebAuthn Level 3 has it. */
export const PasskeyOptions = v.object({ options: v.looseObject({ challenge: v.string() }) });
export const PasskeyAnswer = v.looseObject({
  id: PasskeyId,
  rawId: v.string(),
  type: v.literal('public-key'),
  response: v.looseObject({ clientDataJSON: v.string() }),
});
/** `POST /api/me/passkeys`. */
export const NewPasskey = v.object({ name: Line, answer: PasskeyAnswer });
/** `PATCH /api/me/passkeys/:passkey`. */
export const PasskeyPatch = v.object({ name: Line });
/** `POST /api/passkeys/session`: signs in. */
export const PasskeySignIn = v.object({ answer: PasskeyAnswer });

export type Passkeys = v.InferOutput<typeof Passkeys>;
export type PasskeyAnswer = v.InferOutput<typeof PasskeyAnswer>;
