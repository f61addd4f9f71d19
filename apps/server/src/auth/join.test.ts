import { describe, expect, it } from 'vitest';
import { FakeTimers } from '../testing/fake-timers.ts';
import { temporaryStore } from '../testing/temporary-store.ts';
import { createDoors } from './doors.ts';
import { createJoin } from './join.ts';

const DAY = 24 * 60 * 60 * 1000;

async function doors() {
  const { database } = await temporaryStore();
  const timers = new FakeTimers();
  let n = 0;
  const over = createDoors({
    publicUrl: 'http://localhost:4800',
    secret: 'a secret for tests with more than enough characters, 0123456789',
    newId: () => `id${n++}`,
    newSecret: () => `secret-${n++}`.padEnd(43, '-'),
    now: timers.clock,
  });
  const open = over(database);
  const invite = async (more: { role?: 'administrator' | 'member'; personId?: string } = {}) => {
    const { role = 'member', personId = null } = more;
    return (await open.links.make({ kind: 'invitation', role, invitedBy: null, personId })).token;
  };
  return { ...open, database, timers, invite, join: createJoin(database, over) };
}

const password = 'correct horse';

describe('joining', { timeout: 30_000 }, () => {
  it('[AUTH-4] a link makes one account and is used up by that', async () => {
    const { invite, join, people } = await doors();
    const token = await invite();
    expect(await join({ token, name: 'Anna', password })).toMatchObject({ ok: true });
    expect(await join({ token, name: 'Ben', password })).toEqual({ ok: false, reason: 'no-such-link' });
    expect((await people.list()).map((person) => person.name)).toEqual(['Anna']);
  });

  it('[AUTH-4] of two who use a link at once one joins', async () => {
    const { invite, join, people } = await doors();
    const token = await invite();
    const both = await Promise.all([
      join({ token, name: 'Anna', password }),
      join({ token, name: 'Ben', password }),
    ]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(await people.list()).toHaveLength(1);
  });

  it('[AUTH-4] looking at a link does not use it up', async () => {
    const { invite, join, links } = await doors();
    const token = await invite();
    for (let n = 0; n < 3; n++) expect(await links.look(token)).toMatchObject({ ok: true });
    expect(await join({ token, name: 'Anna', password })).toMatchObject({ ok: true });
    expect(await links.look(token)).toEqual({ ok: false, reason: 'no-such-link' });
  });

  it('[AUTH-5] a link is good for seven days', async () => {
    const { invite, join, timers } = await doors();
    const [early, late] = [await invite(), await invite()];
    timers.advance(7 * DAY - 1);
    expect(await join({ token: early, name: 'Anna', password })).toMatchObject({ ok: true });
    timers.advance(1);
    expect(await join({ token: late, name: 'Ben', password })).toEqual({ ok: false, reason: 'no-such-link' });
  });

  it('[AUTH-5] only the hash of a link is stored', async () => {
    const { database, invite } = await doors();
    const token = await invite();
    const rows = await database.selectFrom('invitations').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('[AUTH-3] a name that is taken is refused, and the link stays good', async () => {
    const { invite, join } = await doors();
    await join({ token: await invite(), name: 'Anna', password });
    const token = await invite();
    expect(await join({ token, name: ' aNNa ', password })).toEqual({ ok: false, reason: 'name-taken' });
    expect(await join({ token, name: 'Anne', password })).toMatchObject({ ok: true });
  });

  it('[AUTH-6] who joins under the name of someone without an account does not become that person', async () => {
    const { invite, join, people } = await doors();
    const imported = await people.add('Anna');
    await join({ token: await invite(), name: 'Anna', password });
    const everyone = await people.list();
    expect(everyone).toHaveLength(2);
    expect(everyone.find((person) => person.id === imported)?.userId).toBeUndefined();
  });

  it('[AUTH-6] who is invited for a person without an account takes that place, whatever name is chosen', async () => {
    const { invite, join, people } = await doors();
    const imported = await people.add('A. Schmidt');
    await join({ token: await invite({ personId: imported }), name: 'Anna', password });
    const everyone = await people.list();
    expect(everyone).toHaveLength(1);
    expect(everyone[0]).toMatchObject({ id: imported, userId: expect.any(String) as string });
  });

  it('of two invitations for one person the second makes a person of its own', async () => {
    const { invite, join, people } = await doors();
    const personId = await people.add('A. Schmidt');
    const [first, second] = [await invite({ personId }), await invite({ personId })];
    await join({ token: first, name: 'Anna', password });
    await join({ token: second, name: 'Ben', password });
    expect(await people.list()).toHaveLength(2);
  });

  it('the first administrator’s links all end when one is used', async () => {
    const { join, links, people } = await doors();
    const link = {
      kind: 'first-administrator',
      role: 'administrator',
      invitedBy: null,
      personId: null,
    } as const;
    const [first, second] = [await links.make(link), await links.make(link)];
    expect(await people.hasAdministrator()).toBe(false);
    await join({ token: first.token, name: 'Anna', password });
    expect(await people.hasAdministrator()).toBe(true);
    expect(await links.look(second.token)).toEqual({ ok: false, reason: 'no-such-link' });
  });

  it('[AUTH-11] a recovery link sets a new password for a name that is there, and makes it an administrator', async () => {
    const { accounts, invite, join, links, people } = await doors();
    await join({ token: await invite(), name: 'Anna', password });
    const link = { kind: 'recovery', role: 'administrator', invitedBy: null, personId: null } as const;
    const { token } = await links.make(link);
    expect(await join({ token, name: 'anna', password: 'battery staple' })).toMatchObject({ ok: true });
    expect(await accounts.signIn('Anna', 'battery staple', new Headers())).toMatchObject({ ok: true });
    expect(await accounts.signIn('Anna', password, new Headers())).toMatchObject({ ok: false });
    expect(await people.hasAdministrator()).toBe(true);
  });

  it('a name of which nothing can be seen is refused', async () => {
    const { invite, join } = await doors();
    expect(await join({ token: await invite(), name: '\u200b', password })).toEqual({
      ok: false,
      reason: 'name-invisible',
    });
  });
});
