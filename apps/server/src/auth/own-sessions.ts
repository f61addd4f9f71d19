import type { Kysely } from 'kysely';
import '../people/account-tables.ts';
import type { Database } from '../store/database.ts';
import type { LiveSockets } from './live-sockets.ts';

/** Where someone is signed in. */
export interface OwnSessions {
  /** The last used first. */
  list(userId: string): Promise<KnownSession[]>;
  /** Ends one, with what it has open. @returns whether that user had such a session */
  end(userId: string, sessionId: string): Promise<boolean>;
  /** Ends all but one. @returns how many */
  endOthers(userId: string, kept: string): Promise<number>;
}

export interface KnownSession {
  id: string;
  agent: string | null;
  startedAt: string;
  usedAt: string;
}

/** Longer ones are no browser's. */
const MOST_AGENT_CHARS = 400;

interface Dependencies {
  database: Kysely<Database>;
  sockets: Pick<LiveSockets, 'endCredential'>;
  now(): number;
}

export function createOwnSessions({ database, sockets, now }: Dependencies): OwnSessions {
  const end: OwnSessions['end'] = async (userId, sessionId) => {
    const gone = await database
      .deleteFrom('session')
      .where('id', '=', sessionId)
      .where('userId', '=', userId)
      .executeTakeFirst();
    if (gone.numDeletedRows === 0n) return false;
    sockets.endCredential(`session:${sessionId}`);
    return true;
  };
  return {
    end,
    async list(userId) {
      const rows = await database
        .selectFrom('session')
        .select(['id', 'userAgent', 'createdAt', 'updatedAt'])
        .where('userId', '=', userId)
        .where('expiresAt', '>', new Date(now()).toISOString())
        .orderBy('updatedAt', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(({ id, userAgent, createdAt, updatedAt }) => ({
        id,
        agent: userAgent ? userAgent.slice(0, MOST_AGENT_CHARS) : null,
        startedAt: new Date(createdAt).toISOString(),
        usedAt: new Date(updatedAt).toISOString(),
      }));
    },
    async endOthers(userId, kept) {
      const others = await database
        .selectFrom('session')
        .select('id')
        .where('userId', '=', userId)
        .where('id', '!=', kept)
        .execute();
      const ended = await Promise.all(others.map(({ id }) => end(userId, id)));
      return ended.filter(Boolean).length;
    },
  };
}
