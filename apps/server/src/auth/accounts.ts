import { APIError, betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins/username';
import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import { fail, ok, type Result } from '@taktboard/protocol';
import { nameKey } from './name-key.ts';

/**
 * better-auth, with its doors closed: none of its routes is mounted. What is open are the routes of `http/`, and they
 * call these functions.
 */
export interface Accounts {
  /** @returns the id of the user who goes by a name */
  find(name: string): Promise<string | undefined>;
  /** @returns the user's id */
  create(name: string, password: string): Promise<Result<string, 'name-taken'>>;
  signIn(name: string, password: string, headers: Headers): Promise<Result<SignedIn, 'wrong-credentials'>>;
  /** Ends this session alone. @returns cookies to set */
  signOut(headers: Headers): Promise<string[]>;
  /** Who the session's cookie stands for, and cookies to set when its time was prolonged. */
  session(headers: Headers): Promise<SignedIn | undefined>;
  remove(userId: string): Promise<void>;
  /** Sets a new password for a name and ends all its sessions. @returns the user's id */
  resetPassword(name: string, password: string): Promise<Result<string, 'no-such-name'>>;
}

export interface SignedIn {
  userId: string;
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
    session: { expiresIn: 30 * DAY_SECONDS, updateAge: DAY_SECONDS },
    advanced: {
      cookiePrefix: 'taktboard',
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' as const, path: '/' },
      ipAddress: { disableIpTracking: true },
    },
    plugins: [
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

  return {
    find: userIdOf,
    async create(name, password) {
      const { internalAdapter, password: passwords } = await auth.$context;
      // before the user exists, so that a failure here leaves nothing behind
      const hash = await passwords.hash(password);
      if (await userIdOf(name)) return fail('name-taken');
      const user = {
        name,
        username: name,
        // better-auth wants an address; until a person gives one it is a name that no mail can ever reach (RFC 2606)
        email: `${newId()}@accounts.invalid`.toLowerCase(),
        emailVerified: false,
      };
      let userId: string;
      try {
        userId = (await internalAdapter.createUser(user, { method: 'username' })).id;
      } catch (error) {
        // two people joined with one name at once: the unique index let one in
        if (await userIdOf(name)) return fail('name-taken');
        throw error;
      }
      await internalAdapter.linkAccount({
        userId,
        providerId: 'credential',
        accountId: userId,
        password: hash,
      });
      return ok(userId);
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
      const { headers: answered } = await auth.api.signOut({ headers, returnHeaders: true });
      return answered.getSetCookie();
    },
    async session(headers) {
      if (!headers.has('cookie')) return undefined;
      const { headers: answered, response } = await auth.api.getSession({ headers, returnHeaders: true });
      return response ? { userId: response.user.id, cookies: answered.getSetCookie() } : undefined;
    },
    async remove(userId) {
      const { internalAdapter } = await auth.$context;
      await internalAdapter.deleteUser(userId);
    },
    async resetPassword(name, password) {
      const { internalAdapter, password: passwords } = await auth.$context;
      const userId = await userIdOf(name);
      if (userId === undefined) return fail('no-such-name');
      await internalAdapter.updatePassword(userId, await passwords.hash(password));
      await internalAdapter.deleteUserSessions(userId);
      return ok(userId);
    },
  };
}
