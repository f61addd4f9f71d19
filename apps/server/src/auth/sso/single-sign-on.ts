import type { Provider } from './provider.ts';
import type { SsoAccounts } from './sso-accounts.ts';
import type { AttemptCookies } from './sso-attempt.ts';
import type { SsoSessions } from './sso-sessions.ts';

/** What there is where a provider is configured. */
export interface SingleSignOn {
  provider: Provider;
  accounts: SsoAccounts;
  attempts: AttemptCookies;
}

export interface SsoDoor {
  on: SingleSignOn | undefined;
  /** Sessions of before are looked after also where none is configured any more. */
  sessions: SsoSessions;
  /** Nobody comes in by a password but by the links that the command line makes. */
  isRequired: boolean;
}
