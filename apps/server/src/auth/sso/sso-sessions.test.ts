import { describe, expect, it } from 'vitest';
import { FakeTimers } from '../../testing/fake-timers.ts';
import { RecordingLog } from '../../testing/recording-log.ts';
import { temporaryStore } from '../../testing/temporary-store.ts';
import type { Credential } from '../live-sockets.ts';
import type { Identity, Standing } from './provider.ts';
import { createSsoSessions } from './sso-sessions.ts';

const ISSUER = 'https://login.example.org';
const TOKENS = { access: 'first', accessUntil: 1e15, refresh: null };
const IDENTITY: Identity = { subject: 'eve', sid: null, mail: null, name: 'Eve', tokens: TOKENS };

async function stage({
  issuer = ISSUER,
  required = false,
}: { issuer?: string | null; required?: boolean } = {}) {
  const { database } = await temporaryStore();
  const timers = new FakeTimers();
  const standings = new Map<string, Standing>();
  const asked: string[] = [];
  const ended: string[] = [];
  const open = new Set<Credential>();
  const at = '2026-11-26T08:00:00.000Z';
  const user = { email: 'eve@x.invalid', emailVerified: 0, createdAt: at, updatedAt: at };
  await database
    .insertInto('user')
    .values({ id: 'eve', name: 'Eve', username: 'eve', ...user })
    .execute();
  const sessions = createSsoSessions({
    database,
    provider:
      issuer === null
        ? undefined
        : {
            settings: {
              ...{ issuer, clientId: '', clientSecret: '', name: '', scopes: '', domains: [] },
              required,
            },
            async standing(subject) {
              asked.push(subject);
              return standings.get(subject) ?? { kind: 'known', tokens: TOKENS };
            },
            async revoke() {},
          },
    sockets: { openCredentials: () => open, endCredential: (credential) => void ended.push(credential) },
    audit: { async record() {} },
    personOf: async () => undefined,
    clock: timers.clock,
    timers,
    log: new RecordingLog(),
  });
  const addSession = async (id: string): Promise<void> => {
    const row = {
      id,
      token: id,
      userId: 'eve',
      userAgent: null,
      createdAt: at,
      updatedAt: at,
      expiresAt: at,
    };
    await database.insertInto('session').values(row).execute();
  };
  const left = async () =>
    (await database.selectFrom('session').select('id').orderBy('id').execute()).map(({ id }) => id);
  return { sessions, timers, standings, asked, ended, open, addSession, left, database };
}

describe('sessions that an identity provider stands for', { timeout: 60_000 }, () => {
  it('[AUTH-28] that only have a socket open are asked for by themselves, and end with the account', async () => {
    const { sessions, timers, standings, asked, ended, open, addSession, left } = await stage();
    for (const id of ['a', 'b']) {
      await addSession(id);
      await sessions.opened(id, 'eve', { ...IDENTITY, subject: id });
    }
    await sessions.watch();
    open.add('session:a').add('session:b').add('token:c');
    timers.advance(20_000);
    await expect.poll(() => asked).toEqual(['a', 'b']);
    expect(await left()).toEqual(['a', 'b']);
    standings.set('a', { kind: 'gone' }).set('b', { kind: 'unknown' });
    await expect.poll(() => timers.pending).toBe(1);
    timers.advance(20_000);
    await expect.poll(() => ended).toEqual(['session:a']);
    await expect.poll(left).toEqual(['b']);
    await sessions.close();
  });

  it('[AUTH-28] of many questions about one only one goes out, and none while the last answer is fresh', async () => {
    const { sessions, timers, asked, addSession } = await stage();
    await addSession('a');
    await sessions.opened('a', 'eve', IDENTITY);
    expect(await sessions.goesOn('a')).toBe(true);
    expect(asked).toEqual([]);
    timers.advance(20_000);
    expect(await Promise.all([1, 2, 3].map(() => sessions.goesOn('a')))).toEqual([true, true, true]);
    expect(asked).toEqual(['eve']);
  });

  it.each([
    [{ issuer: null }, ['password']],
    [{ issuer: 'https://another.example.org' }, ['password']],
    [{}, ['password', 'sso']],
    [{ required: true }, ['sso']],
  ] as const)('[AUTH-29] a start with %j leaves the sessions %j', async (settings, stay) => {
    const { sessions, addSession, left, database } = await stage(settings);
    await addSession('password');
    await addSession('sso');
    const { access: access_token, accessUntil: access_until } = TOKENS;
    await database
      .insertInto('sso_sessions')
      .values({
        ...{ session_id: 'sso', user_id: 'eve', issuer: ISSUER, subject: 'eve', sid: null },
        ...{ access_token, access_until, refresh_token: null },
      })
      .execute();
    await sessions.watch();
    expect(await left()).toEqual(stay);
    await sessions.close();
  });
});
