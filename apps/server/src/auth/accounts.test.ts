import { getMigrations } from 'better-auth/db/migration';
import { describe, expect, it } from 'vitest';
import { temporaryStore } from '../testing/temporary-store.ts';
import { betterAuthOptions, createAccounts } from './accounts.ts';

const settings = {
  publicUrl: 'http://localhost:4800',
  secret: 'a secret for tests with more than enough characters, 0123456789',
};

let ids = 0;
async function accounts(publicUrl = settings.publicUrl) {
  const { database } = await temporaryStore();
  return createAccounts({ ...settings, publicUrl, database, newId: () => `id${ids++}` });
}

const cookieOf = (cookies: readonly string[]) =>
  new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') });

describe('accounts', { timeout: 30_000 }, () => {
  it('has every table that the installed better-auth expects', async () => {
    const { database } = await temporaryStore();
    const plan = await getMigrations(betterAuthOptions({ ...settings, database }));
    expect(plan.toBeCreated).toEqual([]);
    expect(plan.toBeAdded).toEqual([]);
    expect(plan.toBeAddedIndexes).toEqual([]);
    expect(plan.schemaProblems).toEqual([]);
  });

  it('[AUTH-3] signs in by name in any case, and by nothing but the right password', async () => {
    const door = await accounts();
    const userId = await door.create('Jörg Müller', await door.hash('correct horse'));
    expect(await door.find('JÖRG  müller')).toBe(userId);
    const signedIn = await door.signIn('jörg MÜLLER', 'correct horse', new Headers());
    expect(signedIn.ok && signedIn.value.userId).toBe(userId);
    expect(await door.signIn('Jörg Müller', 'correct horsE', new Headers())).toMatchObject({ ok: false });
    expect(await door.signIn('Jörg', 'correct horse', new Headers())).toMatchObject({ ok: false });
  });

  it('[AUTH-2] keeps the session in a cookie that no script reads and no other site sends', async () => {
    const door = await accounts();
    await door.create('Anna', await door.hash('correct horse'));
    const signedIn = await door.signIn('Anna', 'correct horse', new Headers());
    const cookies = signedIn.ok ? signedIn.value.cookies : [];
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^taktboard\.session_token=/);
    expect(cookies[0]).toMatch(/HttpOnly/);
    expect(cookies[0]).toMatch(/SameSite=Lax/);
    expect(cookies[0]).not.toMatch(/Secure/);
  });

  it('[AUTH-2] sends the cookie over https alone where the public address is https', async () => {
    const door = await accounts('https://board.example.org');
    await door.create('Anna', await door.hash('correct horse'));
    const signedIn = await door.signIn('Anna', 'correct horse', new Headers());
    expect(signedIn.ok && signedIn.value.cookies[0]).toMatch(/^__Secure-taktboard.*; Secure/);
  });

  it('knows the session again, and no longer after signing out', async () => {
    const door = await accounts();
    const userId = await door.create('Anna', await door.hash('correct horse'));
    const signedIn = await door.signIn('Anna', 'correct horse', new Headers());
    const cookie = cookieOf(signedIn.ok ? signedIn.value.cookies : []);
    expect(await door.session(cookie)).toMatchObject({ userId });
    const forged = new Headers({ cookie: `${cookie.get('cookie')}x` });
    expect(await door.session(forged)).toBeUndefined();
    const gone = await door.signOut(cookie);
    expect(gone.cookies[0]).toMatch(/Max-Age=0/);
    expect(await door.session(cookie)).toBeUndefined();
  });

  it('a new password ends every session', async () => {
    const door = await accounts();
    const userId = await door.create('Anna', await door.hash('correct horse'));
    const signedIn = await door.signIn('Anna', 'correct horse', new Headers());
    const cookie = cookieOf(signedIn.ok ? signedIn.value.cookies : []);
    await door.resetPassword(userId, await door.hash('battery staple'));
    expect(await door.session(cookie)).toBeUndefined();
    expect(await door.signIn('Anna', 'correct horse', new Headers())).toMatchObject({ ok: false });
    expect(await door.signIn('Anna', 'battery staple', new Headers())).toMatchObject({ ok: true });
  });

  it('stores no password', async () => {
    const { database } = await temporaryStore();
    const door = createAccounts({ ...settings, database, newId: () => 'x' });
    await door.create('Anna', await door.hash('correct horse'));
    const everything = JSON.stringify([
      await database.selectFrom('user').selectAll().execute(),
      await database
        .selectFrom('account' as 'user')
        .selectAll()
        .execute(),
    ]);
    expect(everything).not.toContain('correct horse');
  });
});
