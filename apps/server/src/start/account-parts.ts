import type { Kysely } from 'kysely';
import type { Audit } from '../audit/audit.ts';
import { createAddresses } from '../auth/addresses.ts';
import { createConfirmationMails } from '../auth/confirmation-mails.ts';
import type { Doors } from '../auth/join.ts';
import { createLetterbox } from '../auth/letterbox.ts';
import type { LiveSockets } from '../auth/live-sockets.ts';
import { createLinkMails } from '../auth/link-mails.ts';
import { mailedToken } from '../auth/links.ts';
import { createPasskeys } from '../auth/passkeys/passkeys.ts';
import { createPasswordResets } from '../auth/password-resets.ts';
import { createWaitingMails } from '../auth/waiting-mails.ts';
import type { Config } from '../config.ts';
import type { Services } from '../http/services.ts';
import { randomPorts } from '../import/random-ports.ts';
import type { Profiles } from '../people/profiles.ts';
import type { Clock, EventLog, Timers } from '../ports.ts';
import type { Database } from '../store/database.ts';
import type { Patient } from '../store/sqlite/open-sqlite.ts';
import { mailParts } from './mail-parts.ts';
import { ssoParts } from './sso-parts.ts';

interface Dependencies {
  config: Config;
  database: Kysely<Database>;
  patient: Patient;
  doors: Doors;
  doorsOver(database: Kysely<Database>): Doors;
  profiles: Profiles;
  sockets: Pick<LiveSockets, 'endCredential' | 'openCredentials'>;
  audit: Pick<Audit, 'record'>;
  publicUrl: string;
  /** The name that devices show. */
  workspace: string;
  secret: string;
  clock: Clock;
  timers: Timers;
  log: EventLog;
}

type AccountServices = Pick<
  Services,
  'addresses' | 'letterbox' | 'passkeys' | 'passwordResets' | 'sso' | 'waitingMails'
>;

/** Ways into an account beside name and password, and the mail that some of them take. */
export function accountParts(
  dependencies: Dependencies,
): AccountServices & { mail: ReturnType<typeof mailParts> } {
  const { database, doors, clock, timers, log, publicUrl, secret } = dependencies;
  const newId = () => randomPorts.newId();
  const mail = mailParts(dependencies);
  const letterbox = createLetterbox({ mailer: mail.mailer, domain: mail.mailDomain, newId, timers, log });
  const addresses = createAddresses({ database, newId, secret, now: clock });
  const waitingMails = createWaitingMails({
    ...{ mailer: mail.mailer, domain: mail.mailDomain, timers, log, now: clock },
    shelves: [
      createLinkMails({ database, publicUrl, tokenOf: (id) => mailedToken(secret, id) }),
      createConfirmationMails({ database, publicUrl, secret }),
    ],
  });
  const sso = ssoParts(dependencies);
  return {
    mail,
    letterbox,
    waitingMails,
    addresses,
    sso,
    passkeys: createPasskeys({ ...dependencies, now: clock }),
    passwordResets: createPasswordResets({
      ...dependencies,
      ...doors,
      addresses,
      waitingMails,
      isOff: sso.isRequired,
    }),
  };
}
