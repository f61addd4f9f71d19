import {
  fail,
  ok,
  type Result,
  type Share,
  type SharePatch,
  type ShareRequest,
  type ShareRules,
} from '@taktboard/protocol';
import type { Kysely, Selectable } from 'kysely';
import { hashOf, isSameSecret } from '../auth/secret-token.ts';
import type { Database } from '../store/database.ts';
import { hashPassword } from './password-hash.ts';
import type { ShareTables } from './share-tables.ts';

/** The shares of all boards. Their links are `/s/{id}_{secret}`, and only a hash of the secret is stored. */
export interface Shares {
  /** `token` is known this once. */
  make(boardId: string, by: string, request: ShareRequest): Promise<{ share: Share; token: string }>;
  /** The newest first, those that are over among them: they are the record of who could see what. */
  list(boardId: string): Promise<Share[]>;
  /** @returns undefined when the board has no such share, or it was revoked */
  change(which: Which, patch: SharePatch): Promise<Share | undefined>;
  /** Ends the link that there is and makes another. */
  newLink(which: Which): Promise<{ share: Share; token: string } | undefined>;
  /** @returns whether there was something to revoke */
  revoke(which: Which): Promise<boolean>;
  /** What a link leads to. */
  open(token: string): Promise<Result<OpenShare, 'unknown' | 'over'>>;
}

export interface Which {
  boardId: string;
  id: string;
  by: string;
}

/** A share that may be seen, as its page needs it. */
export interface OpenShare {
  id: string;
  boardId: string;
  title: string;
  language: 'de' | 'en';
  rules: ShareRules;
  salt: string;
  embedOrigins: readonly string[];
  passwordHash: string | null;
  expiresAt: number | null;
  /** Whether calendars and feed readers may read its deadlines. */
  feeds: boolean;
}

interface Dependencies {
  database: Kysely<Database>;
  /** Without an underscore, which parts the token. */
  newShareId(): string;
  newSecret(): string;
  now(): number;
}

type Row = Selectable<ShareTables['shares']>;

const TOKEN = /^([A-Za-z0-9-]{1,64})_([A-Za-z0-9_-]{43})$/;
const SHOWN_DAYS = 31;

export function createShares({ database, newShareId, newSecret, now }: Dependencies): Shares {
  const write = async (id: string, by: string, what: ShareTables['share_log']['what']): Promise<void> => {
    const last = await database
      .selectFrom('share_log')
      .select(({ fn }) => fn.max('n').as('n'))
      .where('share_id', '=', id)
      .executeTakeFirst();
    const n = (last?.n ?? 0) + 1;
    await database.insertInto('share_log').values({ share_id: id, n, at: now(), by, what }).execute();
  };
  const standing = (boardId: string, id: string): Promise<Row | undefined> =>
    database
      .selectFrom('shares')
      .selectAll()
      .where('id', '=', id)
      .where('board_id', '=', boardId)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
  const told = async (row: Row): Promise<Share> => {
    const views = await database
      .selectFrom('share_views')
      .select(['day', 'count'])
      .where('share_id', '=', row.id)
      .orderBy('day', 'desc')
      .limit(SHOWN_DAYS)
      .execute();
    const log = await database
      .selectFrom('share_log')
      .select(['at', 'by', 'what'])
      .where('share_id', '=', row.id)
      .orderBy('n', 'desc')
      .limit(100)
      .execute();
    return shareOf(row, views, log);
  };
  const setHash = async (id: string): Promise<string> => {
    const secret = newSecret();
    await database
      .updateTable('shares')
      .set({ hash: hashOf(secret) })
      .where('id', '=', id)
      .execute();
    return `${id}_${secret}`;
  };

  return {
    async make(boardId, by, request) {
      const [id, secret] = [newShareId(), newSecret()];
      const { title, language, embedOrigins, expiresAt, feeds = false } = request;
      const row: Row = {
        id,
        board_id: boardId,
        hash: hashOf(secret),
        salt: newSecret(),
        title,
        language,
        rules: rulesOf(request),
        embed_origins: JSON.stringify(embedOrigins),
        password_hash: request.password == null ? null : await hashPassword(request.password),
        feeds: feeds ? 1 : 0,
        created_at: now(),
        created_by: by,
        expires_at: expiresAt === null ? null : Date.parse(expiresAt),
        revoked_at: null,
      };
      await database.insertInto('shares').values(row).execute();
      await write(id, by, 'created');
      return { share: await told(row), token: `${id}_${secret}` };
    },
    async list(boardId) {
      const rows = await database
        .selectFrom('shares')
        .selectAll()
        .where('board_id', '=', boardId)
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .execute();
      return Promise.all(rows.map(told));
    },
    async change({ boardId, id, by }, patch) {
      const row = await standing(boardId, id);
      if (!row) return undefined;
      const rules = rulesOf({ ...(JSON.parse(row.rules) as ShareRules), ...rulesIn(patch) });
      const values = { rules, ...(await valuesOf(patch)) };
      const changed = await database
        .updateTable('shares')
        .set(values)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      await write(id, by, 'changed');
      return changed && told(changed);
    },
    async newLink({ boardId, id, by }) {
      const row = await standing(boardId, id);
      if (!row) return undefined;
      const token = await setHash(id);
      await write(id, by, 'new-link');
      return { share: await told(row), token };
    },
    async revoke({ boardId, id, by }) {
      const done = await database
        .updateTable('shares')
        .set({ revoked_at: now() })
        .where('id', '=', id)
        .where('board_id', '=', boardId)
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      if (done.numUpdatedRows !== 1n) return false;
      await write(id, by, 'revoked');
      return true;
    },
    async open(token) {
      const [, id, secret] = TOKEN.exec(token) ?? [];
      if (id === undefined || secret === undefined) return fail('unknown');
      // found by its id, which is no secret; the secret itself is compared in constant time
      const row = await database.selectFrom('shares').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row || !isSameSecret(row.hash, hashOf(secret))) return fail('unknown');
      const isOver = row.revoked_at !== null || (row.expires_at !== null && row.expires_at <= now());
      return isOver ? fail('over') : ok(openOf(row));
    },
  };
}

type Values = Partial<
  Pick<Row, 'title' | 'language' | 'embed_origins' | 'expires_at' | 'password_hash' | 'feeds'>
>;

/** The columns of what a request names, without the rules. */
async function valuesOf(patch: SharePatch): Promise<Values> {
  const { title, language, expiresAt, embedOrigins, password, feeds } = patch;
  return {
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    ...(feeds === undefined ? {} : { feeds: feeds ? 1 : 0 }),
    ...(embedOrigins === undefined ? {} : { embed_origins: JSON.stringify(embedOrigins) }),
    ...(expiresAt === undefined ? {} : { expires_at: expiresAt === null ? null : Date.parse(expiresAt) }),
    ...(password === undefined
      ? {}
      : { password_hash: password === null ? null : await hashPassword(password) }),
  };
}

function rulesOf({ columns, labels, hides }: ShareRules): string {
  return JSON.stringify({ columns, labels, hides } satisfies ShareRules);
}

function rulesIn({ columns, labels, hides }: SharePatch): Partial<ShareRules> {
  return {
    ...(columns === undefined ? {} : { columns }),
    ...(labels === undefined ? {} : { labels }),
    ...(hides === undefined ? {} : { hides }),
  };
}

function openOf(row: Row): OpenShare {
  return {
    id: row.id,
    boardId: row.board_id,
    title: row.title,
    language: row.language,
    // written by this server alone, as they were checked
    rules: JSON.parse(row.rules) as ShareRules,
    salt: row.salt,
    embedOrigins: JSON.parse(row.embed_origins) as string[],
    passwordHash: row.password_hash,
    expiresAt: row.expires_at,
    feeds: row.feeds === 1,
  };
}

function shareOf(
  row: Row,
  views: Share['views'],
  log: readonly Pick<Selectable<ShareTables['share_log']>, 'at' | 'by' | 'what'>[],
): Share {
  const { id, title, language, rules, embedOrigins, passwordHash, expiresAt, feeds } = openOf(row);
  return {
    id,
    title,
    language,
    ...rules,
    embedOrigins: [...embedOrigins],
    expiresAt: expiresAt === null ? null : instant(expiresAt),
    feeds,
    hasPassword: passwordHash !== null,
    createdAt: instant(row.created_at),
    createdBy: row.created_by,
    revokedAt: row.revoked_at === null ? null : instant(row.revoked_at),
    views,
    log: log.map((entry) => ({ ...entry, at: instant(entry.at) })),
  };
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
