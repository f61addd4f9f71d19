import { describe, expect, it } from 'vitest';
import type { OutgoingMail } from '../schedules/channels/mailer.ts';
import { notSent, SENT, type Sent } from '../schedules/channels/sent.ts';
import { FakeTimers } from '../testing/fake-timers.ts';
import { RecordingLog } from '../testing/recording-log.ts';
import { temporaryStore } from '../testing/temporary-store.ts';
import { confirmationToken, createAddresses } from './addresses.ts';
import { createConfirmationMails } from './confirmation-mails.ts';
import { createLinkMails } from './link-mails.ts';
import { createLinks, mailedToken } from './links.ts';
import { createWaitingMails } from './waiting-mails.ts';

const SECRET = 'a secret for tests with more than enough characters, 0123456789';
const HOUR = 3_600_000;

/** A server that sends mail with links, and what its mail server says to each. */
async function office(answers: (Sent | 'sent')[]) {
  const { database } = await temporaryStore();
  const timers = new FakeTimers();
  let n = 0;
  const links = createLinks({
    ...{ database, secret: SECRET, now: timers.clock },
    newId: () => `id${n++}`,
    newSecret: () => `secret-${n++}`,
  });
  const mails: OutgoingMail[] = [];
  const mailer = {
    async send(mail: OutgoingMail): Promise<Sent> {
      mails.push(mail);
      const answer = answers[mails.length - 1] ?? 'sent';
      return answer === 'sent' ? SENT : answer;
    },
  };
  /** What a server that starts on this database sends with. */
  const start = () => {
    const publicUrl = 'https://takt.example';
    return createWaitingMails({
      ...{ mailer, timers, domain: 'takt.example', now: timers.clock, log: new RecordingLog() },
      shelves: [
        createLinkMails({ database, publicUrl, tokenOf: (id) => mailedToken(SECRET, id) }),
        createConfirmationMails({ database, publicUrl, secret: SECRET }),
      ],
    });
  };
  /** Started, with what is due tried, and stopped. */
  const run = async (): Promise<void> => {
    const sender = start();
    await sender.wake();
    await sender.close();
  };
  const invite = () =>
    links.make({
      ...({ kind: 'invitation', role: 'member', invitedBy: null, personId: null } as const),
      ...({ mail: 'nina@example.org', mailIn: 'de' } as const),
    });
  const addresses = createAddresses({ database, secret: SECRET, now: timers.clock, newId: () => `id${n++}` });
  /** Anna has an account, and has confirmed this address. */
  const anna = async (email: string) => {
    const stamp = { emailVerified: 1, createdAt: '', updatedAt: '' };
    await database
      .insertInto('user')
      .values({ ...{ id: 'user-anna', username: 'anna', name: 'Anna', email }, ...stamp })
      .execute();
    await database
      .insertInto('people')
      .values({
        ...{ id: 'anna', name: 'Anna Alt', name_key: 'anna alt', user_id: 'user-anna' },
        ...{ workspace_role: 'member', created_at: 0 },
      })
      .execute();
  };
  /** A link for a new password of Anna's, by mail. */
  const reset = () =>
    links.make({
      ...({ kind: 'new-password', role: 'member', invitedBy: null, personId: 'anna' } as const),
      ...({ mail: 'anna@example.org', mailIn: 'de', goodForMs: HOUR } as const),
    });
  const waiting = async () =>
    (await database.selectFrom('invitations').select('mail_due_at').executeTakeFirst())?.mail_due_at;
  return { database, timers, links, addresses, mails, start, run, invite, anna, reset, waiting };
}

describe('the mail of an invitation', { timeout: 30_000 }, () => {
  it('[AUTH-34] is the same message with the same link at every attempt, until one is taken', async () => {
    const { timers, mails, run, invite, waiting } = await office([
      notSent('mail-unreachable'),
      notSent('timeout'),
      'sent',
    ]);
    const { token } = await invite();
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await run();
      timers.advance(HOUR);
    }
    expect(mails).toHaveLength(3);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
    for (const { to, text, language } of mails) {
      expect([to, language]).toEqual(['nina@example.org', 'de']);
      expect(text).toContain(`https://takt.example/join/${token}`);
    }
    expect(await waiting()).toBeNull();
  });

  it('[AUTH-34] waits longer each time, and not beyond the end of its link', async () => {
    const { database, timers, mails, run, invite, waiting } = await office(
      Array.from({ length: 99 }, () => notSent('mail-unreachable')),
    );
    await invite();
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await run();
      pauses.push(Number(await waiting()) - timers.clock());
    }
    expect(pauses).toEqual([20_000, 120_000, 600_000, HOUR, 6 * HOUR, 6 * HOUR]);
    timers.advance(7 * 24 * HOUR);
    await run();
    expect(mails).toHaveLength(6);
    expect(await database.selectFrom('invitations').select('used_at').execute()).toHaveLength(1);
  });

  it('[AUTH-34] is tried no more when it was used, or is refused for good', async () => {
    const { mails, links, run, invite, waiting } = await office([
      notSent('address-refused', { then: 'never' }),
      notSent('mail-unreachable'),
    ]);
    await invite();
    await run();
    expect(await waiting()).toBeNull();
    const { token } = await invite();
    await run();
    await links.take(token);
    await run();
    expect(mails).toHaveLength(2);
  });

  it('[AUTH-34] its link stands nowhere while it waits', async () => {
    const { database, run, invite } = await office([notSent('mail-unreachable')]);
    const { token } = await invite();
    await run();
    expect(JSON.stringify(await database.selectFrom('invitations').selectAll().execute())).not.toContain(
      token,
    );
  });

  it('[AUTH-34] comes back by itself for what waits', async () => {
    const { timers, mails, start, invite, waiting } = await office([notSent('mail-unreachable'), 'sent']);
    await invite();
    const sender = start();
    await sender.wake();
    expect(await waiting()).toBe(timers.clock() + 20_000);
    timers.advance(20_000);
    await sender.wake();
    expect(mails).toHaveLength(2);
    await sender.close();
    expect(await waiting()).toBeNull();
  });
});

describe('the mail of a forgotten password', { timeout: 30_000 }, () => {
  it('[AUTH-34] outlives a mail server that is away and a restart, and its link stands nowhere', async () => {
    const { database, timers, mails, run, anna, reset } = await office([notSent('mail-unreachable'), 'sent']);
    await anna('anna@example.org');
    const { token } = await reset();
    await run();
    expect(JSON.stringify(await database.selectFrom('invitations').selectAll().execute())).not.toContain(
      token,
    );
    timers.advance(60_000);
    await run();
    await run();
    expect(mails).toHaveLength(2);
    for (const { to, subject, text, secret, messageId } of mails) {
      expect([to, subject, secret]).toEqual(['anna@example.org', 'Ein neues Passwort für Taktboard', token]);
      expect(text).toContain(`https://takt.example/join/${token}`);
      expect(messageId).toBe(mails[0]?.messageId);
    }
  });

  it('[AUTH-34] is tried often enough for a link that is good for an hour', async () => {
    const { timers, mails, run, anna, reset, waiting } = await office(
      Array.from({ length: 99 }, () => notSent('mail-unreachable')),
    );
    await anna('anna@example.org');
    await reset();
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await run();
      pauses.push(Number(await waiting()) - timers.clock());
    }
    expect(pauses).toEqual([20_000, 120_000, 600_000, 600_000, 600_000]);
    timers.advance(HOUR);
    await run();
    expect(mails).toHaveLength(5);
  });

  it('[AUTH-34] goes to no address that counts no more, nor after the password was set', async () => {
    const { timers, links, addresses, mails, start, anna, reset } = await office([]);
    await anna('anna@example.org');
    await reset();
    await links.endResets('anna');
    await reset();
    await addresses.remove('user-anna');
    const sender = start();
    await sender.wake();
    timers.advance(HOUR);
    await sender.close();
    expect(mails).toEqual([]);
  });
});

describe('the mail to an address that is to be confirmed', { timeout: 30_000 }, () => {
  it('[AUTH-34] outlives a mail server that is away and a restart, and its link stands nowhere', async () => {
    const { database, timers, addresses, mails, run, anna } = await office([
      notSent('mail-unreachable'),
      'sent',
    ]);
    await anna('anna@example.org');
    await addresses.propose('user-anna', 'Neu@example.org', 'en');
    await run();
    const rows = await database.selectFrom('address_confirmations').selectAll().execute();
    const token = confirmationToken(SECRET, rows[0]?.link_id ?? '');
    expect(JSON.stringify(rows)).not.toContain(token);
    timers.advance(60_000);
    await run();
    await run();
    expect(mails).toHaveLength(2);
    for (const { to, language, text, secret, messageId } of mails) {
      expect([to, language, secret]).toEqual(['neu@example.org', 'en', token]);
      expect(text).toContain('Anna Alt');
      expect(text).toContain(`https://takt.example/confirm/${token}`);
      expect(messageId).toBe(mails[0]?.messageId);
    }
    expect(await addresses.confirm(token)).toMatchObject({ ok: true, value: { address: 'neu@example.org' } });
  });

  it('[AUTH-34] is of the last address alone, and of none once it counts', async () => {
    const { timers, addresses, mails, run, anna } = await office([notSent('mail-unreachable')]);
    await anna('anna@example.org');
    await addresses.propose('user-anna', 'tippfehler@example.org', 'de');
    await run();
    await addresses.propose('user-anna', 'neu@example.org', 'de');
    await run();
    expect(mails.map(({ to }) => to)).toEqual(['tippfehler@example.org', 'neu@example.org']);
    await addresses.propose('user-anna', 'anders@example.org', 'de');
    await addresses.remove('user-anna');
    timers.advance(HOUR);
    await run();
    expect(mails).toHaveLength(2);
  });
});
