import { describe, expect, it, onTestFinished } from 'vitest';
import { RecordingLog } from '../../testing/recording-log.ts';
import { MAIL_USER, mailServer } from '../testing/mail-server.ts';
import type { Mailer, OutgoingMail } from './mailer.ts';
import { notSent, SENT } from './sent.ts';
import { createSmtpMailer } from './smtp-mailer.ts';

const MAIL: OutgoingMail = {
  messageId: 'abc123@takt.example',
  to: 'jürgen@example.org'.replace('ü', 'ue'),
  subject: '[Frühling & Größe] Überblick: 3 überfällig',
  text: 'Drei Aufgaben sind überfällig.\n',
  html: '<p>Drei Aufgaben sind <b>überfällig</b>.</p>\n',
  language: 'de',
  unsubscribeUrl: 'https://takt.example/u/one.token',
};

function mailer(url: string): Mailer {
  const made = createSmtpMailer({ url, from: `Taktböard <${MAIL_USER}>`, log: new RecordingLog() });
  onTestFinished(() => made.close());
  return made;
}

describe('mail that goes to a mail server', { timeout: 30_000 }, () => {
  it('[SEND-9] has both parts, umlauts as they were, and headers that mail programs act on', async () => {
    const server = await mailServer();
    expect(await mailer(server.url).send(MAIL)).toEqual(SENT);
    const [{ to, raw, parsed } = { to: [], raw: '', parsed: undefined }] = server.received;
    expect(to).toEqual(['juergen@example.org']);
    expect(parsed).toMatchObject({
      subject: MAIL.subject,
      text: MAIL.text,
      html: MAIL.html,
      messageId: '<abc123@takt.example>',
      from: { value: [{ name: 'Taktböard', address: MAIL_USER }] },
    });
    expect(raw).toMatch(/^Content-Type: multipart\/alternative;/m);
    expect(raw).toMatch(/^List-Unsubscribe: <https:\/\/takt\.example\/u\/one\.token>\r$/m);
    expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    expect(raw).toMatch(/^Content-Language: de\r$/m);
  });

  it.each([
    'Bcc: eve@example.org',
    '\r\nBcc: eve@example.org',
    '\n\nHello',
    '\u2028X: y',
    '=?utf-8?q?=0ABcc:_a?=',
  ])('[SEND-19] has no header and no recipient that a title made: %j', async (attack) => {
    const server = await mailServer();
    await mailer(server.url).send({ ...MAIL, subject: `[${attack}] Überblick` });
    const [{ to, raw, parsed } = { to: [], raw: '', parsed: undefined }] = server.received;
    expect(to).toEqual(['juergen@example.org']);
    expect([...(parsed?.headers.keys() ?? [])].toSorted()).toEqual(
      [
        'auto-submitted',
        'content-language',
        'content-type',
        'date',
        'from',
        'list',
        'message-id',
        'mime-version',
        'subject',
        'to',
      ].toSorted(),
    );
    expect(raw.split('\r\n\r\n', 1)[0]).not.toMatch(/^(Bcc|X):/m);
  });

  it('[SEND-12] says of a refusal whether it is the address, the login or the server', async () => {
    const server = await mailServer();
    const { url } = server;
    expect(await mailer(url).send({ ...MAIL, to: 'gone@example.org' })).toEqual(
      notSent('address-refused', { status: 550, then: 'never' }),
    );
    expect(await mailer(url.replace('correct', 'wrong')).send(MAIL)).toEqual(
      notSent('mail-login', { status: 535 }),
    );
    expect(await mailer('smtp://127.0.0.1:1').send(MAIL)).toEqual(notSent('mail-unreachable'));
  });
});
