import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

export interface ReceivedMail {
  /** The envelope's recipients. */
  to: string[];
  raw: string;
  parsed: ParsedMail;
}

export interface MailServer {
  /** With a user and a password. */
  url: string;
  received: ReceivedMail[];
  /** Resolves when so many are there. */
  until(count: number): Promise<ReceivedMail[]>;
}

export const MAIL_USER = 'taktboard@example.org';
const PASSWORD = 'correct horse';

/** A real mail server on this machine, which takes everything but what is for `gone@…`. */
export async function mailServer(port = 0): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const take = async (raw: Buffer, to: string[], done: () => void): Promise<void> => {
    const parsed = await simpleParser(raw);
    received.push({ to, raw: raw.toString('latin1'), parsed });
    for (const one of waiting) if (received.length >= one.count) one.resolve();
    done();
  };
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth({ username, password }, _session, done) {
      if (username === MAIL_USER && password === PASSWORD) done(null, { user: username });
      else done(Object.assign(new Error('no'), { responseCode: 535 }));
    },
    onRcptTo({ address }, _session, done) {
      if (address.startsWith('gone@')) done(Object.assign(new Error('no such user'), { responseCode: 550 }));
      else done();
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = envelope.rcptTo.map(({ address }) => address);
        void take(Buffer.concat(chunks), to, done);
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port: own } = server.server.address() as AddressInfo;
  return {
    url: `smtp://${encodeURIComponent(MAIL_USER)}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${own}`,
    received,
    async until(count) {
      if (received.length < count) await new Promise<void>((resolve) => waiting.push({ count, resolve }));
      return received;
    },
  };
}
