import type { Config } from '../config.ts';

interface Sender {
  /** As a mail's header has it. */
  from: string;
  /** After the @ of the address. */
  domain: string;
}

/** Who mail is from: what was set, or whoever signs in at the mail server, or a name at the public address. */
export function senderOf(
  { smtpUrl, mailFrom }: Pick<Config, 'smtpUrl' | 'mailFrom'>,
  publicUrl: string,
): Sender {
  const user = decodeURIComponent(URL.parse(smtpUrl ?? '')?.username ?? '');
  const own = `taktboard@${new URL(publicUrl).hostname}`;
  const address = mailFrom ?? (user.includes('@') ? user : own);
  const from = address.includes('<') ? address : `Taktboard <${address}>`;
  return { from, domain: /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost' };
}
