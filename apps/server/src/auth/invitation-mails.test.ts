import { describe, expect, it } from 'vitest';
import type { OutgoingMail } from '../schedules/channels/mailer.ts';
import { notSent, SENT, type Sent } from '../schedules/channels/sent.ts';
import { FakeTimers } from '../testing/fake-timers.ts';
import { RecordingLog } from '../testing/recording-log.ts';
import { temporaryStore } from '../testing/temporary-store.ts';
import { createInvitationMails } from './invitation-mails.ts';
import { createLinks, mailedToken } from './links.ts';

const SECRET = 'a secret for tests with more than enough characters, 0123456789';
const HOUR = 3_600_000;

/** A server that sends invitations, and what its mail server says to each mail. */
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
    const sender = createInvitationMails({
      ...{ database, mailer, timers, domain: 'takt.example', publicUrl: 'https://takt.example' },
      ...{ tokenOf: (id: string) => mailedToken(SECRET, id), now: timers.clock, log: new RecordingLog() },
    });
    return sender;
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
  const waiting = async () =>
    (await database.selectFrom('invitations').select('mail_due_at').executeTakeFirst())?.mail_due_at;
  return { database, timers, links, mails, start, run, invite, waiting };
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
