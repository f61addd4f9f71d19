import type { OwnAddress } from '@taktboard/protocol';
import { describe, expect, it, vi } from 'vitest';
import { mailServer, type MailServer } from '../schedules/testing/mail-server.ts';
import { codeOf, cookieOf, pathOf, runningServer, type TestedServer } from '../testing/running-server.ts';

const HOUR = 60 * 60 * 1000;
const LINK = /https?:\/\/[^\s"<]+\/(join|confirm)\/[A-Za-z0-9_-]+/;

function linkIn(mail: MailServer['received'][number] | undefined): string {
  return LINK.exec(mail?.parsed.text ?? '')?.[0] ?? '';
}

const confirmationPath = (url: string) => `/api/confirmations/${url.slice(url.lastIndexOf('/') + 1)}`;

async function stage() {
  const mail = await mailServer();
  let time = Date.now();
  const server = await runningServer({ smtpUrl: mail.url, clock: () => time });
  const anna = await server.join('Anna Alt');
  return { mail, server, anna, pass: (ms: number) => (time += ms) };
}

type Stage = Awaited<ReturnType<typeof stage>>;

/** Anna enters an address and follows the link that comes there. */
async function confirmAddress({ mail, server, anna }: Stage, address: string): Promise<void> {
  const asked = await anna.ask('/api/me/address', { json: { address, password: anna.password } });
  expect(asked.status).toBe(200);
  const count = mail.received.length + (mail.received.at(-1)?.to[0] === address.toLowerCase() ? 0 : 1);
  const mails = await mail.until(count);
  expect((await server.ask(confirmationPath(linkIn(mails.at(-1))), { method: 'POST' })).status).toBe(200);
}

const forget = (server: TestedServer, address: string, language = 'en') =>
  server.ask('/api/password-resets', { json: { address }, headers: { 'accept-language': language } });

describe('an address of one’s own', { timeout: 60_000 }, () => {
  it('[AUTH-22] counts once the link that went there was followed, and takes the password', async () => {
    const at = await stage();
    const { mail, server, anna, pass } = at;
    const own = async () => (await anna.ask<OwnAddress>('/api/me/address')).body;
    expect(await own()).toEqual({ address: null, waiting: null });
    const enter = (address: string, password = anna.password) =>
      anna.ask('/api/me/address', { json: { address, password } });
    expect(codeOf(await enter('anna@example.org', 'a guess'))).toBe('wrong-credentials');
    expect(codeOf(await enter('anna'))).toBe('invalid-request');
    expect((await enter('Anna@Example.org')).body).toEqual({ address: null, waiting: 'anna@example.org' });
    const [first] = await mail.until(1);
    expect(first?.to).toEqual(['anna@example.org']);
    // looking at the address of the page uses nothing up, and tells nothing
    expect(linkIn(first)).toContain('/confirm/');
    pass(25 * HOUR);
    expect(codeOf(await server.ask(confirmationPath(linkIn(first)), { method: 'POST' }))).toBe(
      'no-such-link',
    );
    await enter('anna@example.org');
    const [, second] = await mail.until(2);
    const path = confirmationPath(linkIn(second));
    expect((await server.ask(path, { method: 'POST' })).body).toEqual({ address: 'anna@example.org' });
    expect(codeOf(await server.ask(path, { method: 'POST' }))).toBe('no-such-link');
    expect(await own()).toEqual({ address: 'anna@example.org', waiting: null });
  });

  it('[AUTH-22] belongs to one account, and the one of before hears that it no longer counts', async () => {
    const at = await stage();
    const { mail, server, anna } = at;
    await confirmAddress(at, 'anna@example.org');
    const ben = await server.join('Ben Bauer');
    await ben.ask('/api/me/address', { json: { address: 'ANNA@example.org', password: ben.password } });
    const path = confirmationPath(linkIn((await mail.until(2)).at(-1)));
    expect(codeOf(await server.ask(path, { method: 'POST' }))).toBe('address-taken');
    await anna.ask('/api/me/address', { json: { address: 'neu@example.org', password: anna.password } });
    await server.ask(confirmationPath(linkIn((await mail.until(3)).at(-1))), { method: 'POST' });
    const told = (await mail.until(4)).at(-1);
    expect(told?.to).toEqual(['anna@example.org']);
    expect(told?.parsed.subject).toBe('Your mail address at Taktboard was changed');
    expect((await anna.ask('/api/me/address', { method: 'DELETE' })).status).toBe(204);
    expect((await mail.until(5)).at(-1)?.to).toEqual(['neu@example.org']);
    expect((await anna.ask<OwnAddress>('/api/me/address')).body.address).toBeNull();
    const { body } = await server.as()<{ entries: { kind: string }[] }>('/api/audit');
    expect(body.entries.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['address-confirmed', 'address-removed']),
    );
  });
});

describe('a forgotten password', { timeout: 60_000 }, () => {
  it('[AUTH-23] is set anew by a link that comes by mail, once, and ends every session', async () => {
    const at = await stage();
    const { mail, server, anna } = at;
    await confirmAddress(at, 'anna@example.org');
    await anna.ask('/api/me/profile', { method: 'PATCH', json: { language: 'de' } });
    expect((await forget(server, 'ANNA@example.org')).status).toBe(204);
    await forget(server, 'anna@example.org');
    const [, first, second] = await mail.until(3);
    expect(first?.to).toEqual(['anna@example.org']);
    // in the language that Anna chose, not in that of whoever asked
    expect(first?.parsed.subject).toBe('Ein neues Passwort für Taktboard');
    const path = pathOf(linkIn(first));
    expect((await server.ask(path)).body).toMatchObject({ name: 'Anna Alt', newPassword: true });
    const set = (to: string, password: string) => server.ask(to, { json: { name: 'Anna Alt', password } });
    expect(codeOf(await set(path, 'Anna Alt Anna Alt'))).toBe('weak-password');
    const done = await set(path, 'vier Wörter am Stück');
    expect(done.status).toBe(204);
    expect((await server.signedIn(cookieOf(done))('/api/me')).body.person.name).toBe('Anna Alt');
    expect((await anna.ask('/api/me')).status).toBe(401);
    expect(codeOf(await set(path, 'fünf Wörter am Stück'))).toBe('no-such-link');
    // nor is the other one of use any more
    expect(codeOf(await set(pathOf(linkIn(second)), 'fünf Wörter am Stück'))).toBe('no-such-link');
    const { body } = await server.as()<{ entries: { kind: string }[] }>('/api/audit');
    expect(body.entries.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['reset-asked', 'password-set']),
    );
  });

  it('[AUTH-23] the link is good for an hour', async () => {
    const at = await stage();
    await confirmAddress(at, 'anna@example.org');
    await forget(at.server, 'anna@example.org');
    const path = pathOf(linkIn((await at.mail.until(2)).at(-1)));
    at.pass(HOUR - 60_000);
    expect((await at.server.ask(path)).status).toBe(200);
    at.pass(61_000);
    expect(codeOf(await at.server.ask(path))).toBe('no-such-link');
  });

  it.each(['removed', 'changed'])(
    '[AUTH-22] a link that went to an address opens nothing once that is %s',
    async (how) => {
      const at = await stage();
      const { mail, server, anna } = at;
      await confirmAddress(at, 'anna@example.org');
      await forget(server, 'anna@example.org');
      const path = pathOf(linkIn((await mail.until(2)).at(-1)));
      // entered once more it is the same address, and its link good
      await anna.ask('/api/me/address', { json: { address: 'anna@example.org', password: anna.password } });
      await server.ask(confirmationPath(linkIn((await mail.until(3)).at(-1))), { method: 'POST' });
      expect((await server.ask(path)).status).toBe(200);
      if (how === 'removed') await anna.ask('/api/me/address', { method: 'DELETE' });
      else await confirmAddress(at, 'neu@example.org');
      expect(codeOf(await server.ask(path))).toBe('no-such-link');
    },
  );

  it('[AUTH-24] asking answers the same for an address that nobody has, or nobody confirmed', async () => {
    const at = await stage();
    const { mail, server, anna } = at;
    await anna.ask('/api/me/address', { json: { address: 'anna@example.org', password: anna.password } });
    await mail.until(1);
    const answers = [await forget(server, 'anna@example.org'), await forget(server, 'nobody@example.org')];
    const [waiting, nobody] = answers.map(({ status, body, headers }) => {
      const kept = [...headers].filter(([name]) => name !== 'date');
      return { status, body, headers: kept };
    });
    expect(waiting).toEqual(nobody);
    // what goes out next is the first that was not asked for in vain
    await confirmAddress(at, 'later@example.org');
    expect(mail.received.map(({ to }) => to[0])).toEqual(['anna@example.org', 'later@example.org']);
  });

  it('[AUTH-24] nobody’s mailbox is filled: the fourth mail to one address in an hour is refused', async () => {
    const { server, pass } = await stage();
    for (let n = 0; n < 3; n++) expect((await forget(server, 'nobody@example.org')).status).toBe(204);
    const refused = await forget(server, 'Nobody@Example.org');
    expect(codeOf(refused)).toBe('too-many-attempts');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await forget(server, 'other@example.org')).status).toBe(204);
    pass(HOUR + 1);
    expect((await forget(server, 'nobody@example.org')).status).toBe(204);
  });

  it('[AUTH-10] [AUTH-24] the outbox masks these links, and the page offers them only where mail goes out', async () => {
    const { server: posting } = await stage();
    expect((await posting.ask('/api/sign-in-ways')).body).toMatchObject({ resetByMail: true });
    const server = await runningServer();
    expect((await server.ask('/api/sign-in-ways')).body).toMatchObject({ resetByMail: false });
    const anna = await server.join('Anna Alt');
    await anna.ask('/api/me/address', { json: { address: 'anna@example.org', password: anna.password } });
    const id = await vi.waitFor(async () => {
      const { mails } = (await server.as()<{ mails: { id: string; to: string }[] }>('/api/outbox')).body;
      expect(mails.map(({ to }) => to)).toEqual(['anna@example.org']);
      return mails[0]?.id;
    });
    const { body } = await server.as()<{ text: string; html: string }>(`/api/outbox/${id}`);
    expect(body.text).toContain('/confirm/•••');
    expect(`${body.text}${body.html}`).not.toMatch(/\/confirm\/[A-Za-z0-9_-]/);
    expect(JSON.stringify(server.log.events)).not.toMatch(/\/(confirm|join)\/[A-Za-z0-9_-]{16}/);
  });
});

describe('an invitation', { timeout: 60_000 }, () => {
  it('[AUTH-31] goes to the address that whoever invites has named', async () => {
    const { mail, server, anna } = await stage();
    const invited = await anna.ask('/api/invitations', {
      json: { role: 'member', mail: 'Ben@example.org' },
      headers: { 'accept-language': 'de' },
    });
    const [letter] = await mail.until(1);
    expect(letter?.to).toEqual(['ben@example.org']);
    expect(letter?.parsed.subject).toBe('Anna Alt lädt dich zu Taktboard ein');
    expect(linkIn(letter)).toBe(invited.body.url);
    expect((await server.ask(pathOf(linkIn(letter)))).body).toMatchObject({ invitedBy: 'Anna Alt' });
  });
});
