import { fail, ok, type DeadlineFeedRequest, type Result } from '@taktboard/protocol';
import type { Kysely, Selectable } from 'kysely';
import { hashOf, isSameSecret } from '../auth/secret-token.ts';
import type { Database } from '../store/database.ts';
import type { FeedTables } from './feed-tables.ts';

export type StoredFeed = Selectable<FeedTables['deadline_feeds']>;

/** The secret addresses of everyone: `/f/{id}_{secret}/…`, of which only a hash is stored. */
export interface FeedStore {
  /** `token` is known this once. @returns undefined when the person has as many as one may have */
  make(
    personId: string,
    request: DeadlineFeedRequest,
  ): Promise<{ feed: StoredFeed; token: string } | undefined>;
  /** Those that were not taken back, the oldest first. */
  list(personId: string): Promise<StoredFeed[]>;
  /** @returns whether that person had such an address */
  revoke(personId: string, id: string): Promise<boolean>;
  open(token: string): Promise<Result<StoredFeed, 'unknown' | 'revoked'>>;
  /** That it is in use, written down once an hour. */
  noteRead(feed: StoredFeed): Promise<void>;
}

interface Dependencies {
  database: Kysely<Database>;
  /** Without an underscore, which parts the token. */
  newFeedId(): string;
  newSecret(): string;
  now(): number;
}

const TOKEN = /^([A-Za-z0-9-]{1,64})_([A-Za-z0-9_-]{43})$/;
/** One for each program, board and device; more of them nobody could tell apart. */
const MOST = 50;
const HOUR = 60 * 60_000;

export function createFeedStore({ database, newFeedId, newSecret, now }: Dependencies): FeedStore {
  const list = (personId: string): Promise<StoredFeed[]> =>
    database
      .selectFrom('deadline_feeds')
      .selectAll()
      .where('person_id', '=', personId)
      .where('revoked_at', 'is', null)
      .orderBy('created_at')
      .orderBy('id')
      .execute();
  return {
    list,
    async make(personId, { boardId, language }) {
      if ((await list(personId)).length >= MOST) return undefined;
      const [id, secret] = [newFeedId(), newSecret()];
      const feed: StoredFeed = {
        id,
        hash: hashOf(secret),
        person_id: personId,
        board_id: boardId,
        language,
        created_at: now(),
        read_at: null,
        revoked_at: null,
      };
      await database.insertInto('deadline_feeds').values(feed).execute();
      return { feed, token: `${id}_${secret}` };
    },
    async revoke(personId, id) {
      const done = await database
        .updateTable('deadline_feeds')
        .set({ revoked_at: now() })
        .where('id', '=', id)
        .where('person_id', '=', personId)
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      return done.numUpdatedRows === 1n;
    },
    async open(token) {
      const [, id, secret] = TOKEN.exec(token) ?? [];
      if (id === undefined || secret === undefined) return fail('unknown');
      // found by its id, which is no secret; the secret itself is compared in constant time
      const feed = await database
        .selectFrom('deadline_feeds')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      if (!feed || !isSameSecret(feed.hash, hashOf(secret))) return fail('unknown');
      return feed.revoked_at === null ? ok(feed) : fail('revoked');
    },
    async noteRead({ id, read_at }) {
      const at = now();
      if (read_at !== null && at - read_at < HOUR) return;
      await database.updateTable('deadline_feeds').set({ read_at: at }).where('id', '=', id).execute();
    },
  };
}
