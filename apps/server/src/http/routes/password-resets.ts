import { PasswordResetRequest, SignInWays } from '@taktboard/protocol';
import { networkOf } from '../../audit/network-of.ts';
import { addressKey } from '../../auth/addresses.ts';
import { networkKey } from '../../auth/network-key.ts';
import { languageOf } from '../language-of.ts';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';
import { tooManyAttempts } from './too-many-attempts.ts';

/** Ways in for those who are not inside. */
export function passwordResetRoutes({
  doorLimits,
  letterbox,
  passkeys,
  passwordResets,
  sso,
}: Services): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/sign-in-ways',
      summary: 'By which ways one comes in',
      access: 'public',
      answers: [{ status: 200, schema: SignInWays }],
      async handle() {
        const by = sso.on?.provider.settings;
        const ways: SignInWays = {
          resetByMail: letterbox.reaches && !sso.isRequired,
          passkeys: passkeys.isPossible && !sso.isRequired,
          ...(by ? { sso: { name: by.name, required: by.required } } : {}),
        };
        return { status: 200, json: ways };
      },
    }),
    route({
      method: 'POST',
      path: '/api/password-resets',
      summary: 'Have a link for a new password sent to a mail address; answers the same for every address',
      access: 'public',
      body: PasswordResetRequest,
      answers: [{ status: 204 }],
      problems: ['too-many-attempts', 'foreign-origin'],
      async handle({ body: { address }, headers, address: peer }) {
        const wait = Math.max(
          doorLimits['password-resets'].take(networkKey(peer)),
          doorLimits['reset-mails'].take(addressKey(address)),
        );
        if (wait > 0) return tooManyAttempts(wait);
        passwordResets.ask({ address, language: languageOf(headers), network: networkOf(peer) });
        return { status: 204 };
      },
    }),
  ];
}
