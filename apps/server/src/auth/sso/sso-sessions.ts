import type { Kysely } from 'kysely';
import type { Audit } from '../../audit/audit.ts';
import '../../people/account-tables.ts';
import type { Clock, EventLog, Timers } from '../../ports.ts';
import type { Database } from '../../store/database.ts';
import type { LiveSockets } from '../live-sockets.ts';
import type { Identity, Provider } from './provider.ts';
import './sso-tables.ts';

/** Sessions that an identity provider stands for: they last for as long as it knows the person. */
export interface SsoSessions {
  /** Notes by what a session was opened. */
  opened(sessionId: string, userId: string, identity: Identity): Promise<void>;
  /** Whether a session may go on; asks the provider where it was not asked lately. True for sessions of another kind. */
  goesOn(sessionId: string): Promise<boolean>;
  /** Ends every session that the provider says is over. @returns how many */
  end(whose: { subject: string | undefined; sid: string | undefined }): Promise<number>;
  /** One has signed out: the provider is told that its tokens are of no more use. */
  left(sessionId: string): Promise<void>;
  /**
   * Before anyone is let in: ends the sessions of a provider that is not configured any more, and where single sign-on is
   * required all others. Then asks for all that have a socket open, again and again.
   */
  watch(): Promise<void>;
  close(): Promise<void>;
}

/** Every one that is in use is asked for so often; asking takes ten seconds at most, which leaves a minute whole. */
const EVERY_MS = 20_000;
/** So many are asked for at once. */
const AT_ONCE = 8;
const MOST_NOTED = 20_000;

interface Dependencies {
  database: Kysely<Database>;
  /** Undefined where none is configured: then no session by one goes on. */
  provider: Pick<Provider, 'settings' | 'standing' | 'revoke'> | undefined;
  sockets: Pick<LiveSockets, 'endCredential' | 'openCredentials'>;
  audit: Pick<Audit, 'record'>;
  personOf(userId: string): Promise<string | undefined>;
  clock: Clock;
  timers: Pick<Timers, 'after'>;
  log: EventLog;
}

export function createSsoSessions(dependencies: Dependencies): SsoSessions {
  const { database, provider, sockets, audit, personOf, clock, timers, log } = dependencies;
  /** When the provider was asked last; nothing after a start, so everyone is asked for anew. */
  const asked = new Map<string, number>();
  const asking = new Map<string, Promise<boolean>>();
  let cancel: (() => void) | undefined;
  let round: Promise<void> = Promise.resolve();
  let isClosed = false;

  const noteAsked = (sessionId: string): void => {
    // forgetting costs one question each
    if (asked.size >= MOST_NOTED) asked.clear();
    asked.set(sessionId, clock());
  };
  const rowOf = (sessionId: string) =>
    database.selectFrom('sso_sessions').selectAll().where('session_id', '=', sessionId).executeTakeFirst();
  const endOne = async (row: { session_id: string; user_id: string }): Promise<void> => {
    const { session_id: id, user_id: userId } = row;
    await database.deleteFrom('session').where('id', '=', id).execute();
    await database.deleteFrom('sso_sessions').where('session_id', '=', id).execute();
    asked.delete(id);
    sockets.endCredential(`session:${id}`);
    const person = await personOf(userId);
    await audit.record({
      kind: 'session-ended',
      by: null,
      on: person === undefined ? undefined : { kind: 'person', id: person },
      details: { way: 'sso' },
    });
  };

  const ask = async (sessionId: string): Promise<boolean> => {
    const row = await rowOf(sessionId);
    if (!row) {
      noteAsked(sessionId);
      return true;
    }
    if (!provider || row.issuer !== provider.settings.issuer) {
      await endOne(row);
      return false;
    }
    const { access_token: access, access_until: accessUntil, refresh_token: refresh } = row;
    const standing = await provider.standing(row.subject, { access, accessUntil, refresh });
    noteAsked(sessionId);
    if (standing.kind === 'gone') {
      await endOne(row);
      return false;
    }
    if (standing.kind === 'known' && standing.tokens.access !== access) {
      const { tokens } = standing;
      await database
        .updateTable('sso_sessions')
        .set({
          access_token: tokens.access,
          access_until: tokens.accessUntil,
          refresh_token: tokens.refresh,
        })
        .where('session_id', '=', sessionId)
        .execute();
    }
    return true;
  };
  /** At most one question at a time about each: a refresh token is often good for one use. */
  const goesOn = async (sessionId: string): Promise<boolean> => {
    if (!provider) return true;
    const last = asked.get(sessionId);
    if (last !== undefined && clock() - last < EVERY_MS) return true;
    const going = asking.get(sessionId);
    if (going) return going;
    const answer = ask(sessionId).finally(() => asking.delete(sessionId));
    asking.set(sessionId, answer);
    return answer;
  };
  const askForAll = async (): Promise<void> => {
    const ids = [...sockets.openCredentials()].flatMap((credential) =>
      credential.startsWith('session:') ? [credential.slice('session:'.length)] : [],
    );
    for (let n = 0; n < ids.length; n += AT_ONCE) await Promise.all(ids.slice(n, n + AT_ONCE).map(goesOn));
  };
  const again = (): void => {
    cancel = timers.after(EVERY_MS, () => {
      round = askForAll()
        .catch((error: unknown) => log.warn('sso.round-failed', { error }))
        .then(() => {
          if (!isClosed) again();
        });
    });
  };

  return {
    async opened(sessionId, userId, { subject, sid, tokens }) {
      await database
        .insertInto('sso_sessions')
        .values({
          session_id: sessionId,
          user_id: userId,
          issuer: provider?.settings.issuer ?? '',
          subject,
          sid,
          access_token: tokens.access,
          access_until: tokens.accessUntil,
          refresh_token: tokens.refresh,
        })
        .execute();
      noteAsked(sessionId);
    },
    goesOn,
    async end({ subject, sid }) {
      if (!provider) return 0;
      let meant = database
        .selectFrom('sso_sessions')
        .select(['session_id', 'user_id'])
        .where('issuer', '=', provider.settings.issuer);
      if (subject !== undefined) meant = meant.where('subject', '=', subject);
      if (sid !== undefined) meant = meant.where('sid', '=', sid);
      const rows = await meant.execute();
      for (const row of rows) await endOne(row);
      return rows.length;
    },
    async left(sessionId) {
      const row = await rowOf(sessionId);
      if (!row) return;
      await database.deleteFrom('sso_sessions').where('session_id', '=', sessionId).execute();
      asked.delete(sessionId);
      const { access_token: access, access_until: accessUntil, refresh_token: refresh } = row;
      // nobody waits for it
      void provider?.revoke({ access, accessUntil, refresh });
    },
    async watch() {
      const ofProvider = database
        .selectFrom('sso_sessions')
        .select('session_id')
        .where('issuer', '=', provider?.settings.issuer ?? '');
      const others = database
        .selectFrom('sso_sessions')
        .select('session_id')
        .where('issuer', '!=', provider?.settings.issuer ?? '');
      const over = provider?.settings.required
        ? database.deleteFrom('session').where('id', 'not in', ofProvider)
        : database.deleteFrom('session').where('id', 'in', others);
      await over.execute();
      await database
        .deleteFrom('sso_sessions')
        .where('session_id', 'not in', database.selectFrom('session').select('id'))
        .execute();
      if (provider) again();
    },
    async close() {
      isClosed = true;
      cancel?.();
      await round;
    },
  };
}
