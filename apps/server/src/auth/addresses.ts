import { createHmac } from 'node:crypto';
import { fail, ok, type OwnAddress, type Result } from '@taktboard/protocol';
import type { Kysely } from 'kysely';
import '../people/account-tables.ts';
import type { Database } from '../store/database.ts';
import { hashOf } from './secret-token.ts';

/** Where people get mail about their account. An address counts once its link was followed, and belongs to one account. */
export interface Addresses {
  of(userId: string): Promise<OwnAddress>;
  /** @returns the user who has confirmed this address */
  holder(address: string): Promise<string | undefined>;
  /** In place of one that waits already. The mail with the link to it waits from now on, in this language. */
  propose(userId: string, address: string, mailIn: 'de' | 'en'): Promise<void>;
  /** Uses the link up. */
  confirm(token: string): Promise<Result<Confirmed, 'no-such-link' | 'address-taken'>>;
  /** The one that counts, and the one that waits. @returns the one that counted */
  remove(userId: string): Promise<string | null>;
}

export interface Confirmed {
  userId: string;
  address: string;
  /** The one that counted until now. */
  before: string | null;
}

const GOOD_FOR_MS = 24 * 60 * 60 * 1000;

interface Dependencies {
  database: Kysely<Database>;
  newId(): string;
  /** The server's own. */
  secret: string;
  now(): number;
}

/** What the link in the mail carries. It can be made anew whenever the mail is tried again, and is stored nowhere. */
export function confirmationToken(secret: string, linkId: string): string {
  return createHmac('sha256', secret).update(`confirmation\n${linkId}`).digest('base64url');
}

export function createAddresses({ database, newId, secret, now }: Dependencies): Addresses {
  const confirmedOf = async (store: Kysely<Database>, userId: string): Promise<string | null> => {
    const row = await store
      .selectFrom('user')
      .select('email')
      .where('id', '=', userId)
      .where('emailVerified', '=', 1)
      .executeTakeFirst();
    return row?.email ?? null;
  };
  const holderIn = async (store: Kysely<Database>, address: string): Promise<string | undefined> => {
    const row = await store
      .selectFrom('user')
      .select('id')
      .where('email', '=', addressKey(address))
      .where('emailVerified', '=', 1)
      .executeTakeFirst();
    return row?.id;
  };

  /** Links for a new password that went there: whoever reads mail at an address that counts no more opens nothing by them. */
  const endResetsTo = async (
    store: Kysely<Database>,
    userId: string,
    address: string | null,
  ): Promise<void> => {
    if (address === null) return;
    await store
      .deleteFrom('invitations')
      .where('kind', '=', 'new-password')
      .where('used_at', 'is', null)
      .where('mail_language', 'is not', null)
      .where('mail', '=', address)
      .where('person_id', 'in', store.selectFrom('people').select('id').where('user_id', '=', userId))
      .execute();
  };

  return {
    holder: (address) => holderIn(database, address),
    async of(userId) {
      const waits = await database
        .selectFrom('address_confirmations')
        .select('address')
        .where('user_id', '=', userId)
        .where('expires_at', '>', now())
        .executeTakeFirst();
      return { address: await confirmedOf(database, userId), waiting: waits?.address ?? null };
    },
    async propose(userId, address, mailIn) {
      const linkId = newId();
      const row = {
        hash: hashOf(confirmationToken(secret, linkId)),
        address: addressKey(address),
        created_at: now(),
        expires_at: now() + GOOD_FOR_MS,
        link_id: linkId,
        mail_language: mailIn,
        mail_due_at: now(),
        mail_attempts: 0,
      };
      await database
        .insertInto('address_confirmations')
        .values({ ...row, user_id: userId })
        .onConflict((conflict) => conflict.column('user_id').doUpdateSet(row))
        .execute();
    },
    confirm: (token) =>
      database.transaction().execute(async (transaction) => {
        const link = await transaction
          .selectFrom('address_confirmations')
          .select(['user_id', 'address'])
          .where('hash', '=', hashOf(token))
          .where('expires_at', '>', now())
          .executeTakeFirst();
        if (!link) return fail('no-such-link');
        const { user_id: userId, address } = link;
        await transaction.deleteFrom('address_confirmations').where('hash', '=', hashOf(token)).execute();
        const holder = await holderIn(transaction, address);
        if (holder !== undefined && holder !== userId) return fail('address-taken');
        const before = await confirmedOf(transaction, userId);
        if (before !== address) await endResetsTo(transaction, userId, before);
        await transaction
          .updateTable('user')
          .set({ email: address, emailVerified: 1 })
          .where('id', '=', userId)
          .execute();
        return ok({ userId, address, before });
      }),
    remove: (userId) =>
      database.transaction().execute(async (transaction) => {
        const before = await confirmedOf(transaction, userId);
        await endResetsTo(transaction, userId, before);
        await transaction.deleteFrom('address_confirmations').where('user_id', '=', userId).execute();
        await transaction
          .updateTable('user')
          .set({ email: unreachableAddress(newId()), emailVerified: 0 })
          .where('id', '=', userId)
          .execute();
        return before;
      }),
  };
}

/** As an address is kept: mailboxes that differ in case alone are one. */
export function addressKey(address: string): string {
  return address.trim().toLowerCase();
}

/** better-auth wants an address; until a person gives one it is a name that no mail can ever reach (RFC 2606). */
export function unreachableAddress(id: string): string {
  return `${id}@accounts.invalid`.toLowerCase();
}
