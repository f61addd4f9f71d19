import type { TokenScope } from '@taktboard/protocol';
import type { Kysely } from 'kysely';
import * as v from 'valibot';
import type { TokenLimits } from '../access/token-limits.ts';
import type { Database } from '../store/database.ts';
import { hashOf, isSameSecret } from './secret-token.ts';

/** Tokens with which a person's programs act as that person: `tb_{id}_{secret}`, of which only a hash is stored. */
export interface ApiTokens {
  /** `token` is known this once. */
  make(personId: string, made: NewToken): Promise<{ id: string; token: string }>;
  list(personId: string): Promise<KnownToken[]>;
  /** @returns whether that person had such a token */
  revoke(personId: string, id: string): Promise<boolean>;
  /** Whom a token stands for and how far; `expired` where it did. */
  find(token: string): Promise<FoundToken | 'expired' | undefined>;
}

export interface NewToken extends TokenLimits {
  name: string;
  /** Milliseconds since 1970; null: until it is taken back. */
  expiresAt: number | null;
}

export interface KnownToken extends NewToken {
  id: string;
  createdAt: number;
  /** Right to some minutes; null: never yet. */
  usedAt: number | null;
}

export interface FoundToken {
  id: string;
  personId: string;
  limits: TokenLimits;
  expiresAt: number | null;
}

const SHAPE = /^tb_([A-Za-z0-9-]{1,64})_([A-Za-z0-9_-]{43})$/;
/** Its last use is written down at most this often. */
const USE_MS = 10 * 60_000;
const Boards = v.array(v.string());

interface Dependencies {
  database: Kysely<Database>;
  /** Without an underscore, which parts the token. */
  newTokenId(): string;
  newSecret(): string;
  now(): number;
}

export function createApiTokens({ database, newTokenId, newSecret, now }: Dependencies): ApiTokens {
  const noteUse = async (id: string, usedAt: number | null): Promise<void> => {
    const at = now();
    if (usedAt !== null && at - usedAt < USE_MS) return;
    await database.updateTable('tokens').set({ used_at: at }).where('id', '=', id).execute();
  };
  return {
    async make(personId, { name, scope, boards, expiresAt }) {
      const id = newTokenId();
      const secret = newSecret();
      const row = {
        id,
        hash: hashOf(secret),
        name,
        person_id: personId,
        created_at: now(),
        scope,
        expires_at: expiresAt,
        used_at: null,
        boards: boards === null ? null : JSON.stringify(boards),
      };
      await database.insertInto('tokens').values(row).execute();
      return { id, token: `tb_${id}_${secret}` };
    },
    async list(personId) {
      const rows = await database
        .selectFrom('tokens')
        .select(['id', 'name', 'created_at', 'scope', 'expires_at', 'used_at', 'boards'])
        .where('person_id', '=', personId)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        name: row.name,
        createdAt: row.created_at,
        expiresAt: row.expires_at,
        usedAt: row.used_at,
        ...limitsOf(row),
      }));
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
      const row = await database.selectFrom('tokens').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row || !isSameSecret(row.hash, hashOf(secret))) return undefined;
      if (row.expires_at !== null && row.expires_at <= now()) return 'expired';
      await noteUse(id, row.used_at);
      return { id, personId: row.person_id, limits: limitsOf(row), expiresAt: row.expires_at };
    },
  };
}

function limitsOf({ scope, boards }: { scope: TokenScope; boards: string | null }): TokenLimits {
  return { scope, boards: boards === null ? null : v.parse(Boards, JSON.parse(boards)) };
}
