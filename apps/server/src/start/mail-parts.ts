import type { Config } from '../config.ts';
import { randomPorts } from '../import/random-ports.ts';
import type { Clock, EventLog } from '../ports.ts';
import type { Mailer } from '../schedules/channels/mailer.ts';
import { createOutboxMailer } from '../schedules/channels/outbox.ts';
import { createSmtpMailer } from '../schedules/channels/smtp-mailer.ts';
import type { Patient } from '../store/sqlite/open-sqlite.ts';
import { senderOf } from './sender.ts';

interface Dependencies {
  config: Pick<Config, 'smtpUrl' | 'mailFrom'>;
  patient: Patient;
  publicUrl: string;
  clock: Clock;
  log: EventLog;
}

/** Where all mail of this server goes out, and from whom. */
export function mailParts({ config, patient, publicUrl, clock, log }: Dependencies): {
  mailer: Mailer;
  mailDomain: string;
} {
  const { from, domain } = senderOf(config, publicUrl);
  const mailer =
    config.smtpUrl === undefined
      ? createOutboxMailer({ ...patient, newId: () => randomPorts.newId(), now: clock })
      : createSmtpMailer({ url: config.smtpUrl, from, log });
  return { mailer, mailDomain: domain };
}
