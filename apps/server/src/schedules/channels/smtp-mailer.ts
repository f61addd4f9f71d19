import type { EventLog } from '../../ports.ts';
import type { Mailer, OutgoingMail } from './mailer.ts';
import { notSent, SENT, type Sent } from './sent.ts';

export interface SmtpSettings {
  /** `smtp://` or `smtps://`, with the user and the password where there are some. */
  url: string;
  /** As a mail header has it: an address, or a name with one in angle brackets. */
  from: string;
  log: EventLog;
}

/** All of them together stay under the lease of a delivery. */
const TIMEOUTS = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 40_000 };

export function createSmtpMailer({ url, from, log }: SmtpSettings): Mailer {
  const opened = open(url);
  return {
    kind: 'smtp',
    async send(mail) {
      const transport = await opened;
      try {
        await transport.sendMail(messageOf(mail, from));
        return SENT;
      } catch (error) {
        const sent = refusalOf(error);
        if (!sent.ok) log.warn('mail.not-sent', { ...sent.reason.fault });
        return sent;
      }
    },
    close() {
      void opened.then((transport) => transport.close());
    },
  };
}

/** Most servers never send mail, and need none of this. */
async function open(url: string) {
  const { createTransport } = await import('nodemailer');
  return createTransport({ url, ...TIMEOUTS, disableFileAccess: true, disableUrlAccess: true });
}

function messageOf(mail: OutgoingMail, from: string) {
  const { messageId, to, subject, text, html, language, unsubscribeUrl } = mail;
  return {
    from,
    // as an object, the address is never read as a list
    to: { name: '', address: to },
    subject,
    text,
    html,
    messageId: `<${messageId}>`,
    headers: {
      'Content-Language': language,
      // RFC 3834: no holiday replies
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribeUrl === null
        ? {}
        : {
            'List-Unsubscribe': { prepared: true, value: `<${unsubscribeUrl}>` },
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
    },
  };
}

interface SmtpError {
  code?: string;
  responseCode?: number;
  rejected?: unknown[];
}

const FIRST_PERMANENT = 500;

/** What a mail server's no means: of this address for good, or of everything for now. */
function refusalOf(error: unknown): Sent {
  const { code = '', responseCode: status, rejected } = (error ?? {}) as SmtpError;
  if (code === 'EAUTH') return notSent('mail-login', { status });
  if (code === 'ETIMEDOUT') return notSent('timeout');
  if (code === 'EENVELOPE' && rejected !== undefined && rejected.length > 0) {
    const permanent = (status ?? 0) >= FIRST_PERMANENT;
    return notSent('address-refused', { status, then: permanent ? 'never' : 'again' });
  }
  return status === undefined ? notSent('mail-unreachable') : notSent('mail-refused', { status });
}
