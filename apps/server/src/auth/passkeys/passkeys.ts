import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { fail, ok, type PasskeyAnswer, type Passkeys, type Result } from '@taktboard/protocol';
import type { Kysely } from 'kysely';
import { isIP } from 'node:net';
import type { EventLog } from '../../ports.ts';
import type { Database } from '../../store/database.ts';
import { createChallenges } from './challenges.ts';
import './passkey-tables.ts';

/** Keys that stay on people's devices and sign them in. */
export interface PasskeyDoor {
  /** They are bound to a name; an address of numbers has none. */
  isPossible: boolean;
  list(userId: string): Promise<Passkeys['passkeys']>;
  optionsToAdd(user: { userId: string; name: string }): Promise<object & { challenge: string }>;
  add(userId: string, key: { name: string; answer: PasskeyAnswer }): Promise<Result<null, 'passkey-refused'>>;
  rename(userId: string, id: string, name: string): Promise<boolean>;
  remove(userId: string, id: string): Promise<boolean>;
  optionsToSignIn(): Promise<object & { challenge: string }>;
  /** @returns whose it is */
  signIn(answer: PasskeyAnswer): Promise<Result<{ userId: string }, 'passkey-refused'>>;
}

interface Dependencies {
  database: Kysely<Database>;
  publicUrl: string;
  workspace: string;
  now(): number;
  log: EventLog;
}

export function createPasskeys({ database, publicUrl, workspace, now, log }: Dependencies): PasskeyDoor {
  const { hostname: rpID } = new URL(publicUrl);
  const challenges = createChallenges(now);
  const rowsOf = (userId: string) =>
    database
      .selectFrom('passkeys')
      .selectAll()
      .where('user_id', '=', userId)
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .execute();

  return {
    isPossible: isIP(rpID.replace(/^\[|\]$/g, '')) === 0,
    async list(userId) {
      return (await rowsOf(userId)).map(({ id, name, created_at: created, used_at: used }) => ({
        id,
        name,
        createdAt: new Date(created).toISOString(),
        usedAt: used === null ? null : new Date(used).toISOString(),
      }));
    },
    async optionsToAdd({ userId, name }) {
      const options = await generateRegistrationOptions({
        rpName: workspace,
        rpID,
        userID: new TextEncoder().encode(userId),
        userName: name,
        attestationType: 'none',
        excludeCredentials: (await rowsOf(userId)).map(({ id }) => ({ id })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      challenges.keep(options.challenge, `add ${userId}`);
      return options;
    },
    async add(userId, { name, answer }) {
      try {
        const { verified, registrationInfo } = await verifyRegistrationResponse({
          // its shape is judged there, byte by byte
          response: answer as unknown as RegistrationResponseJSON,
          expectedChallenge: (challenge) => challenges.take(challenge, `add ${userId}`),
          expectedOrigin: publicUrl,
          expectedRPID: rpID,
          requireUserVerification: true,
        });
        if (!verified) return fail('passkey-refused');
        const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
        const added = await database
          .insertInto('passkeys')
          .values({
            ...{ id, user_id: userId, name, counter, used_at: null, created_at: now() },
            public_key: Buffer.from(publicKey).toString('base64url'),
            transports: JSON.stringify(transports),
          })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        return added.numInsertedOrUpdatedRows === 1n ? ok(null) : fail('passkey-refused');
      } catch (error) {
        log.warn('passkey.refused', { error });
        return fail('passkey-refused');
      }
    },
    async rename(userId, id, name) {
      const renamed = await database
        .updateTable('passkeys')
        .set({ name })
        .where('id', '=', id)
        .where('user_id', '=', userId)
        .executeTakeFirst();
      return renamed.numUpdatedRows === 1n;
    },
    async remove(userId, id) {
      const gone = await database
        .deleteFrom('passkeys')
        .where('id', '=', id)
        .where('user_id', '=', userId)
        .executeTakeFirst();
      return gone.numDeletedRows === 1n;
    },
    async optionsToSignIn() {
      const options = await generateAuthenticationOptions({ rpID, userVerification: 'required' });
      challenges.keep(options.challenge, 'sign-in');
      return options;
    },
    async signIn(answer) {
      const row = await database
        .selectFrom('passkeys')
        .selectAll()
        .where('id', '=', answer.id)
        .executeTakeFirst();
      if (!row) return fail('passkey-refused');
      try {
        const { verified, authenticationInfo } = await verifyAuthenticationResponse({
          response: answer as unknown as AuthenticationResponseJSON,
          expectedChallenge: (challenge) => challenges.take(challenge, 'sign-in'),
          expectedOrigin: publicUrl,
          expectedRPID: rpID,
          requireUserVerification: true,
          credential: {
            id: row.id,
            publicKey: new Uint8Array(Buffer.from(row.public_key, 'base64url')),
            counter: row.counter,
            transports: JSON.parse(row.transports) as AuthenticatorTransport[],
          },
        });
        if (!verified) return fail('passkey-refused');
        await database
          .updateTable('passkeys')
          .set({ counter: authenticationInfo.newCounter, used_at: now() })
          .where('id', '=', row.id)
          .execute();
        return ok({ userId: row.user_id });
      } catch (error) {
        log.warn('passkey.refused', { error });
        return fail('passkey-refused');
      }
    },
  };
}
