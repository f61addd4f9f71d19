import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import { hashOf, isSameSecret } from './secret-token.ts';

/** Tokens with which a person's programs act as that person: `tb_{id}_{secret}`, of which only a hash is stored. */
export interface ApiTokens {
  /** `token` is known this once. */
  make(personId: string, name: string): Promise<{ id: string; token: string }>;
  list(personId: string): Promise<{ id: string; name: string; createdAt: number }[]>;
  /** @returns whether that person had such a token */
  revoke(personId: string, id: string): Promise<boolean>;
  /** Whom a token stands for. */
  find(token: string): Promise<{ id: string; personId: string } | undefined>;
}

const SHAPE = /^tb_([A-Za-z0-9-]{1,64})_([A-Za-z0-9_-]{43})$/;

interface Dependencies {
  database: Kysely<Database>;
  /** Without an underscore, which parts the token. */
  newTokenId(): string;
  newSecret(): string;
  now(): number;
}

export function createApiTokens({ database, newTokenId, newSecret, now }: Dependencies): ApiTokens {
  return {
    async make(personId, name) {
      const id = newTokenId();
      const secret = newSecret();
      const row = { id, hash: hashOf(secret), name, person_id: personId, created_at: now() };
      await database.insertInto('tokens').values(row).execute();
      return { id, token: `tb_${id}_${secret}` };
    },
    async list(personId) {
      const rows = await database
        .selectFrom('tokens')
        .select(['id', 'name', 'created_at'])
        .where('person_id', '=', personId)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map((row) => ({ id: row.id, name: row.name, createdAt: row.created_at }));
    },
    async revoke(personId, id) {
      const gone = await database
        .deleteFrom('tokens')
        .where('id', '=', id)
        .where('person_id', '=', personId)
        .executeTakeFirst();
      return gone.numDeletedRows === 1n;
    },
    async find(token) {
      const [, id, secret] = SHAPE.exec(token) ?? [];
      if (id === undefined || secret === undefined) return undefined;
      // found by its id, which is no secret; the secret itself is compared in constant time
      const row = await database
        .selectFrom('tokens')
        .select(['hash', 'person_id'])
        .where('id', '=', id)
        .executeTakeFirst();
      return row && isSameSecret(row.hash, hashOf(secret)) ? { id, personId: row.person_id } : undefined;
    },
  };
}
