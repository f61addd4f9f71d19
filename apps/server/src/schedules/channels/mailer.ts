import type { Sent } from './sent.ts';

export interface OutgoingMail {
  /** Without angle brackets; the same at every attempt, so that a mailbox shows it once. */
  messageId: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  language: 'de' | 'en';
  /** RFC 8058; null where the recipient asked for this one mail. */
  unsubscribeUrl: string | null;
  /** Stands in text and html, and where no mail server takes the mail nobody may read it. */
  secret?: string;
}

export interface Mailer {
  kind: 'smtp' | 'outbox';
  send(mail: OutgoingMail): Promise<Sent>;
  close(): void;
}
