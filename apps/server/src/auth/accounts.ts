import { APIError, betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins/username';
import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import { fail, ok, type Result } from '@taktboard/protocol';
import { unreachableAddress } from './addresses.ts';
import { nameKey } from './name-key.ts';
import { sessionOpener } from './session-opener.ts';
import { createSessionSeal, type SessionSeal } from './session-seal.ts';

/**
 * better-auth, with its doors closed: none of its routes is mounted. What is open are the routes of `http/`, and they
 * call these functions.
 */
export interface Accounts {
  /** @returns the id of the user who goes by a name */
  find(name: string): Promise<string | undefined>;
  /** scrypt, as better-auth does it. Slow on purpose, so do it outside of a transaction. */
  hash(password: string): Promise<string>;
  /** The name must be free. Without a password one comes in by other ways alone. @returns the user's id */
  create(name: string, passwordHash: string | null): Promise<string>;
  /** A session for somebody who has shown by another way who they are. */
  open(userId: string, headers: Headers): Promise<Omit<Session, 'userId'>>;
  hasPassword(userId: string): Promise<boolean>;
  signIn(name: string, password: string, headers: Headers): Promise<Result<SignedIn, 'wrong-credentials'>>;
  /** Ends this session alone. */
  signOut(headers: Headers): Promise<SignedOut>;
  /** Who the session's cookie stands for, and cookies to set when its time was prolonged. */
  session(headers: Headers): Promise<Session | undefined>;
  /** What can be told of a session's cookie without asking anyone. */
  seal(): Promise<SessionSeal>;
  /** Whether this is the user's password; as slow as signing in. */
  isPassword(userId: string, password: string): Promise<boolean>;
  /** Sessions go on. */
  setPassword(userId: string, passwordHash: string): Promise<void>;
  /** Sets a new password and ends all sessions. */
  resetPassword(userId: string, passwordHash: string): Promise<void>;
}

export interface SignedIn {
  userId: string;
  cookies: string[];
}

export interface Session extends SignedIn {
  sessionId: string;
}

export interface SignedOut {
  /** Undefined when there was none. */
  sessionId: string | undefined;
  userId: string | undefined;
  cookies: string[];
}

export interface AccountDependencies {
  /** Every statement runs in the worker that owns the only writing connection. */
  database: Kysely<Database>;
  /** An origin; over https the cookies are Secure. */
  publicUrl: string;
  /** At least 32 characters; with a new one every session ends. */
  secret: string;
  newId(): string;
}

const DAY_SECONDS = 24 * 60 * 60;
/** A session's last use is written down at most this often. */
const USE_SECONDS = 10 * 60;

/** Exported for the test that compares the migration with what better-auth expects. */
export function betterAuthOptions({ database, publicUrl, secret }: Omit<AccountDependencies, 'newId'>) {
  return {
    appName: 'Taktboard',
    baseURL: publicUrl,
    secret,
    database: { db: database, type: 'sqlite' as const, transaction: false },
    telemetry: { enabled: false },
    // sign-in attempts are limited at our own doors, where the name is known; and nothing here is to be printed
    rateLimit: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 256 },
    session: { expiresIn: 30 * DAY_SECONDS, updateAge: USE_SECONDS },
    advanced: {
      cookiePrefix: 'taktboard',
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' as const, path: '/' },
      ipAddress: { disableIpTracking: true },
    },
    plugins: [
      sessionOpener(),
      username({
        minUsernameLength: 1,
        maxUsernameLength: 256,
        displayUsername: false,
        usernameNormalization: nameKey,
        usernameValidator: () => true,
      }),
    ],
  };
}

export function createAccounts(dependencies: AccountDependencies): Accounts {
  const { database, newId } = dependencies;
  const auth = betterAuth(betterAuthOptions(dependencies));

  const userIdOf = async (name: string): Promise<string | undefined> => {
    const row = await database
      .selectFrom('user')
      .select('id')
      .where('username', '=', nameKey(name))
      .executeTakeFirst();
    return row?.id;
  };

  let seal: Promise<SessionSeal> | undefined;
  const makeSeal = async (): Promise<SessionSeal> => {
    const { authCookies, secret, sessionConfig } = await auth.$context;
    return createSessionSeal({
      cookie: authCookies.sessionToken.name,
      dontRemember: authCookies.dontRememberToken.name,
      secret,
      expiresInSeconds: sessionConfig.expiresIn,
      updateAgeSeconds: sessionConfig.updateAge,
    });
  };

  return {
    find: userIdOf,
    async hash(password) {
      const { password: passwords } = await auth.$context;
      return passwords.hash(password);
    },
    async create(name, passwordHash) {
      const { internalAdapter } = await auth.$context;
      const user = {
        name,
        username: name,
        email: unreachableAddress(newId()),
        emailVerified: false,
      };
      const { id } = await internalAdapter.createUser(user, { method: 'username' });
      if (passwordHash !== null) await addPassword(internalAdapter, id, passwordHash);
      return id;
    },
    async open(userId, headers) {
      const { headers: answered, response } = await auth.api.openSession({
        body: { userId },
        headers,
        returnHeaders: true,
      });
      return { sessionId: response.sessionId, cookies: answered.getSetCookie() };
    },
    async hasPassword(userId) {
      const { internalAdapter } = await auth.$context;
      return (await internalAdapter.findCredentialAccount(userId)) !== null;
    },
    async signIn(name, password, headers) {
      try {
        const { headers: answered, response } = await auth.api.signInUsername({
          body: { username: name, password },
          headers,
          returnHeaders: true,
        });
        return ok({ userId: response.user.id, cookies: answered.getSetCookie() });
      } catch (error) {
        if (error instanceof APIError && error.statusCode < 500) return fail('wrong-credentials');
        throw error;
      }
    },
    async signOut(headers) {
      const session = await auth.api.getSession({ headers });
      const { headers: answered } = await auth.api.signOut({ headers, returnHeaders: true });
      return {
        sessionId: session?.session.id,
        userId: session?.user.id,
        cookies: answered.getSetCookie(),
      };
    },
    async session(headers) {
      if (!headers.has('cookie')) return undefined;
      const { headers: answered, response } = await auth.api.getSession({ headers, returnHeaders: true });
      if (!response) return undefined;
      const { user, session } = response;
      return { userId: user.id, sessionId: session.id, cookies: answered.getSetCookie() };
    },
    seal: () => (seal ??= makeSeal()),
    async isPassword(userId, password) {
      const { internalAdapter, password: passwords } = await auth.$context;
      const accounts = await internalAdapter.findAccounts(userId);
      const hash = accounts.find(({ providerId }) => providerId === 'credential')?.password;
      return typeof hash === 'string' && passwords.verify({ hash, password });
    },
    async setPassword(userId, passwordHash) {
      const { internalAdapter } = await auth.$context;
      await setPasswordOf(internalAdapter, userId, passwordHash);
    },
    async resetPassword(userId, passwordHash) {
      const { internalAdapter } = await auth.$context;
      await setPasswordOf(internalAdapter, userId, passwordHash);
      await internalAdapter.deleteUserSessions(userId);
    },
  };
}

type Adapter = Awaited<ReturnType<typeof betterAuth>['$context']>['internalAdapter'];

async function addPassword(adapter: Adapter, userId: string, password: string): Promise<void> {
  await adapter.linkAccount({ userId, providerId: 'credential', accountId: userId, password });
}

/** Whoever came by the identity provider has none until then. */
async function setPasswordOf(adapter: Adapter, userId: string, password: string): Promise<void> {
  if (await adapter.findCredentialAccount(userId)) await adapter.updatePassword(userId, password);
  else await addPassword(adapter, userId, password);
}
