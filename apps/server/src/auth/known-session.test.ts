import { describe, expect, it } from 'vitest';
import { createBoardRoles } from '../access/board-roles.ts';
import { createPeople } from '../people/people.ts';
import { temporaryStore } from '../testing/temporary-store.ts';
import { createAccounts } from './accounts.ts';
import { createAuthenticate } from './authenticate.ts';
import { createKnownSession } from './known-session.ts';

const SETTINGS = {
  publicUrl: 'http://localhost:4800',
  secret: 'a secret for tests with more than enough characters, 0123456789',
};
const DAY_MS = 86_400_000;
const NAME = 'taktboard.session_token';

async function scene() {
  const { database, ask } = await temporaryStore();
  let ids = 0;
  const newId = () => `id${ids++}`;
  const accounts = createAccounts({ ...SETTINGS, database, newId });
  const people = createPeople({ database, newId, now: () => 0 });
  const roles = createBoardRoles(database, ask);
  const over = new Set<string>();
  const goesOn = async (sessionId: string) => !over.has(sessionId);
  const authenticate = createAuthenticate({
    ...{ accounts, people, goesOn },
    tokens: { find: async () => undefined } as unknown as Parameters<typeof createAuthenticate>[0]['tokens'],
    service: undefined,
  });
  const known = createKnownSession({ database, ask, accounts, goesOn, clock: Date.now });
  const userId = await accounts.create('Anna', null);
  const personId = await people.join({ userId, name: 'Anna', role: 'member', personId: null });
  const opened = await accounts.open(userId, new Headers());
  const cookie = opened.cookies[0]?.split(';')[0] ?? '';
  for (const id of ['open', 'closed', 'looked-on']) {
    await database
      .insertInto('boards')
      .values({ id, title: id, seq: 1, created_at: 1, updated_at: 1, trashed_at: null, trashed_by: null })
      .execute();
  }
  await roles.change('closed', { everyone: 'none' });
  await roles.change('looked-on', { people: [{ id: personId, role: 'viewer' }] });
  const endsIn = (ms: number) =>
    database
      .updateTable('session')
      .set({ expiresAt: new Date(Date.now() + ms).toISOString() })
      .execute();
  const headers = (value: string) => new Headers({ cookie: value });
  return {
    ...{ database, accounts, people, roles, authenticate, known, over, cookie, headers, endsIn },
    ...{ userId, personId, sessionId: opened.sessionId },
  };
}

describe('a session that is known at once', { timeout: 30_000 }, () => {
  it('[AUTH-35] is of whom the doors say, with the role that the board gives', async () => {
    const { known, authenticate, roles, cookie, headers } = await scene();
    const who = await authenticate(headers(cookie));
    if (!who || who === 'expired') throw new Error('nobody');
    for (const board of ['open', 'closed', 'looked-on', 'none-such']) {
      expect(await known(headers(`theme=dark; ${cookie}; other=1`), board)).toEqual({
        principal: who.principal,
        role: await roles.of(who.principal, board),
      });
    }
    expect((await known(headers(cookie), 'looked-on'))?.role).toBe('viewer');
    expect((await known(headers(cookie), 'closed'))?.role).toBe('none');
    expect((await known(headers(cookie), 'none-such'))?.role).toBe('no-such-board');
  });

  it('[AUTH-35] is nobody’s by a cookie that better-auth has not made, or that somebody has changed', async () => {
    const { known, authenticate, accounts, database, cookie, headers } = await scene();
    const [token = '', seal = ''] = decodeURIComponent(cookie.slice(NAME.length + 1)).split('.');
    const stranger = createAccounts({
      ...{ ...SETTINGS, secret: 'another secret with more than enough characters, 9876543210' },
      database,
      newId: () => 'x',
    });
    const sealed = (of: string, by: string) => `${NAME}=${encodeURIComponent(`${of}.${by}`)}`;
    const flipped = (text: string, at: number) =>
      text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
    const wrong = [
      '',
      `${NAME}=`,
      `${NAME}=${token}`,
      `${NAME}=%`,
      sealed(token, ''),
      sealed(token, seal.slice(0, -1)),
      sealed(token, `${seal}A`),
      sealed(token, '='.repeat(44)),
      sealed(flipped(token, 3), seal),
      sealed(token.slice(1), seal),
      ...Array.from({ length: 42 }, (_, at) => sealed(token, flipped(seal, at))),
      `${cookie}.${seal}`,
      cookie.replace(NAME, `x${NAME}`),
      cookie.replace(NAME, NAME.toUpperCase()),
    ];
    for (const value of wrong) {
      expect(await known(headers(value), 'open'), value).toBeUndefined();
      expect(await authenticate(headers(value)), value).toBeUndefined();
    }
    const other = (await stranger.seal()).tokenIn(cookie);
    expect(other).toBeUndefined();
    expect((await accounts.seal()).tokenIn(cookie)).toBe(token);
  });

  it('[AUTH-35] is left to better-auth where more is said than its token', async () => {
    const { known, cookie, headers } = await scene();
    for (const twice of [`${NAME}=something; ${cookie}`, `${cookie}; ${NAME}=something`]) {
      expect(await known(headers(twice), 'open')).toBeUndefined();
    }
    expect(await known(headers(`${cookie}; taktboard.dont_remember=true`), 'open')).toBeUndefined();
    const both = headers(cookie);
    both.set('authorization', 'Bearer tb_made_up');
    expect(await known(both, 'open')).toBeUndefined();
  });

  it('[AUTH-35] is over when better-auth says so, and left to it when it is to be prolonged', async () => {
    const { known, accounts, cookie, headers, endsIn } = await scene();
    const isKnown = async () => (await known(headers(cookie), 'open')) !== undefined;
    const minute = 60_000;
    for (const ms of [30 * DAY_MS - minute, 30 * DAY_MS - 9 * minute]) {
      await endsIn(ms);
      expect(await isKnown()).toBe(true);
      expect((await accounts.session(headers(cookie)))?.cookies).toEqual([]);
    }
    await endsIn(30 * DAY_MS - 11 * minute);
    expect(await isKnown()).toBe(false);
    expect((await accounts.session(headers(cookie)))?.cookies).toHaveLength(1);
    // prolonged now
    expect(await isKnown()).toBe(true);
    await endsIn(-1);
    expect(await isKnown()).toBe(false);
    expect(await accounts.session(headers(cookie))).toBeUndefined();
  });

  it('[AUTH-35] ends with signing out, with what the provider says, and with its account', async () => {
    const out = await scene();
    expect(await out.known(out.headers(out.cookie), 'open')).toBeDefined();
    await out.accounts.signOut(out.headers(out.cookie));
    expect(await out.known(out.headers(out.cookie), 'open')).toBeUndefined();

    const gone = await scene();
    gone.over.add(gone.sessionId);
    expect(await gone.known(gone.headers(gone.cookie), 'open')).toBeUndefined();

    const ended = await scene();
    await ended.database
      .updateTable('people')
      .set({ user_id: null, workspace_role: null })
      .where('id', '=', ended.personId)
      .execute();
    expect(await ended.known(ended.headers(ended.cookie), 'open')).toBeUndefined();
    expect(await ended.authenticate(ended.headers(ended.cookie))).toBeUndefined();
  });

  it('[AUTH-35] has the role of now', async () => {
    const { known, roles, people, cookie, headers, userId, personId } = await scene();
    const role = async () => (await known(headers(cookie), 'looked-on'))?.role;
    await roles.change('looked-on', { people: [{ id: personId, role: 'commenter' }] });
    expect(await role()).toBe('commenter');
    await roles.change('looked-on', { everyone: 'none', people: [{ id: personId, role: null }] });
    expect(await role()).toBe('none');
    await people.setRole(userId, 'administrator');
    expect(await role()).toBe('manager');
  });
});
