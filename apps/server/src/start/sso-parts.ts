import type { Kysely } from 'kysely';
import type { Audit } from '../audit/audit.ts';
import type { Doors } from '../auth/join.ts';
import type { LiveSockets } from '../auth/live-sockets.ts';
import { createProvider } from '../auth/sso/provider.ts';
import type { SsoDoor } from '../auth/sso/single-sign-on.ts';
import { createSsoAccounts } from '../auth/sso/sso-accounts.ts';
import { attemptCookies } from '../auth/sso/sso-attempt.ts';
import { createSsoSessions } from '../auth/sso/sso-sessions.ts';
import type { Config } from '../config.ts';
import { randomPorts } from '../import/random-ports.ts';
import type { Clock, EventLog, Timers } from '../ports.ts';
import type { Database } from '../store/database.ts';

interface Dependencies {
  config: Pick<Config, 'sso'>;
  database: Kysely<Database>;
  doors: Pick<Doors, 'people'>;
  doorsOver(database: Kysely<Database>): Doors;
  sockets: Pick<LiveSockets, 'endCredential' | 'openCredentials'>;
  audit: Pick<Audit, 'record'>;
  publicUrl: string;
  /** Signs what a browser carries to the provider and back. */
  secret: string;
  clock: Clock;
  timers: Timers;
  log: EventLog;
}

/** Signing in by an identity provider, where one is configured. */
export function ssoParts(dependencies: Dependencies): SsoDoor {
  const { config, database, doors, doorsOver, publicUrl, secret, clock, log } = dependencies;
  const settings = config.sso;
  const provider = settings && createProvider({ settings, publicUrl, clock, log });
  const sessions = createSsoSessions({
    ...dependencies,
    provider,
    personOf: async (userId) => (await doors.people.memberOfUser(userId))?.personId,
  });
  return {
    sessions,
    isRequired: settings?.required ?? false,
    on: settings &&
      provider && {
        provider,
        accounts: createSsoAccounts({
          database,
          settings,
          doorsOver,
          newId: () => randomPorts.newId(),
          now: clock,
        }),
        attempts: attemptCookies({ secret, secure: publicUrl.startsWith('https:'), now: clock }),
      },
  };
}
