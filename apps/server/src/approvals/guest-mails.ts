import { createHash } from 'node:crypto';
import { guestCodeMail, guestInvitation, dayInZone, instantOf, type GuestMail } from '@taktboard/reports';
import type { Mailer } from '../schedules/channels/mailer.ts';
import type { ApprovalRow } from './to-approval.ts';

type Recipient = Pick<ApprovalRow, 'id' | 'guest_email' | 'language'>;

/** Mail to guests. It is tried once, while somebody waits who is told what became of it. */
export interface GuestMails {
  invite(recipient: Recipient, invited: Invited): Promise<'sent' | 'outbox' | 'failed'>;
  /** @returns whether it got out */
  code(recipient: Recipient, code: string): Promise<boolean>;
}

interface Invited {
  name: string;
  title: string;
  message: string;
  url: string;
  expiresAt: string;
  zone: string;
  again: boolean;
}

interface Dependencies {
  mailer: Pick<Mailer, 'kind' | 'send'>;
  /** After the @ of message ids. */
  mailDomain: string;
  now(): number;
}

export function createGuestMails({ mailer, mailDomain, now }: Dependencies): GuestMails {
  const send = async (
    { id, guest_email: to, language }: Recipient,
    { secret, ...mail }: GuestMail & { secret?: string },
  ): Promise<boolean> => {
    if (to === null) return false;
    const messageId = `${createHash('sha256').update(`guest ${id} ${now()}`).digest('hex').slice(0, 32)}@${mailDomain}`;
    const sent = await mailer.send({
      ...{ ...mail, messageId, to, language, unsubscribeUrl: null },
      ...(secret === undefined ? {} : { secret }),
    });
    return sent.ok;
  };
  return {
    async invite(recipient, { zone, ...invited }) {
      const day = dayInZone(instantOf(now()), zone);
      const mail = guestInvitation({ ...invited, zone, day, language: recipient.language });
      const isSent = await send(recipient, mail);
      if (!isSent) return 'failed';
      return mailer.kind === 'outbox' ? 'outbox' : 'sent';
    },
    code: (recipient, code) => send(recipient, { ...guestCodeMail(recipient.language, code), secret: code }),
  };
}
