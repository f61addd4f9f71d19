import { Retention, RetentionChange } from '@taktboard/protocol';
import { sql, type Kysely } from 'kysely';
import * as v from 'valibot';
import { FORGOTTEN_GUEST } from '../approvals/forgotten-guest.ts';
import type { Audit } from '../audit/audit.ts';
import type { Settings } from '../settings/settings.ts';
import type { Database } from '../store/database.ts';

/** For how long each store is kept, and the taking out of what is older. */
export interface RetentionDoor {
  read(): Promise<Retention>;
  change(change: RetentionChange): Promise<Retention>;
  /** @returns how many rows went, by store */
  sweep(now: number): Promise<Record<string, number>>;
}

const DAY_MS = 86_400_000;
/** A year for what one may have to answer for, less for what is only there to be read. */
const DEFAULTS: Retention = {
  audit: 365,
  inbox: 180,
  digests: 365,
  outbox: 30,
  invitations: 30,
  shareViews: 730,
  guests: 365,
};

interface Dependencies {
  database: Kysely<Database>;
  settings: Settings;
  audit: Pick<Audit, 'trim'>;
}

export function createRetention({ database, settings, audit }: Dependencies): RetentionDoor {
  const read = async (): Promise<Retention> => {
    const stored = await settings.get('retention');
    // what was chosen before there was another store says nothing of it
    const chosen = stored === undefined ? {} : v.parse(RetentionChange, JSON.parse(stored));
    return v.parse(Retention, { ...DEFAULTS, ...chosen });
  };
  return {
    read,
    async change(change) {
      const said = Object.entries(change).filter(([, days]) => days !== undefined);
      const after = v.parse(Retention, { ...(await read()), ...Object.fromEntries(said) });
      await settings.set('retention', JSON.stringify(after));
      return after;
    },
    async sweep(now) {
      const days = await read();
      const before = (store: keyof Retention): number => now - days[store] * DAY_MS;
      const gone = {
        inbox: await sweepInbox(database, before('inbox')),
        digests: await sweepDigests(database, before('digests')),
        outbox: await sweepOutbox(database, before('outbox')),
        invitations: await sweepInvitations(database, before('invitations')),
        shareViews: await sweepViews(database, before('shareViews')),
        guests: await sweepGuests(database, before('guests')),
        sessions: await sweepSessions(database, now),
        confirmations: await sweepConfirmations(database, now),
        tokens: await sweepTokens(database, before('invitations')),
        audit: await audit.trim(before('audit')),
      };
      await settings.set('retention-swept', String(now));
      return gone;
    },
  };
}

/** What nobody has read stays, however old. */
async function sweepInbox(database: Kysely<Database>, before: number): Promise<number> {
  const gone = await database.deleteFrom('inbox').where('read_at', '<', before).executeTakeFirst();
  return Number(gone.numDeletedRows);
}

/** The newest of each schedule stays: the next one is compared with it. Deliveries go with their runs, by their keys. */
async function sweepDigests(database: Kysely<Database>, before: number): Promise<number> {
  const gone = await database
    .deleteFrom('digest_runs')
    .where('at', '<', before)
    .where(
      'key',
      'not in',
      sql<string>`(SELECT key FROM digest_runs AS later WHERE later.at =
        (SELECT max(at) FROM digest_runs AS own WHERE own.schedule_id = later.schedule_id))`,
    )
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}

async function sweepOutbox(database: Kysely<Database>, before: number): Promise<number> {
  const gone = await database.deleteFrom('outbox').where('at', '<', before).executeTakeFirst();
  return Number(gone.numDeletedRows);
}

async function sweepInvitations(database: Kysely<Database>, before: number): Promise<number> {
  const gone = await database
    .deleteFrom('invitations')
    .where((is) => is.or([is('used_at', '<', before), is('expires_at', '<', before)]))
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}

async function sweepViews(database: Kysely<Database>, before: number): Promise<number> {
  const day = new Date(before).toISOString().slice(0, 10);
  const gone = await database.deleteFrom('share_views').where('day', '<', day).executeTakeFirst();
  return Number(gone.numDeletedRows);
}

/** Who was asked is forgotten; that somebody was, and what they decided, stays. */
async function sweepGuests(database: Kysely<Database>, before: number): Promise<number> {
  const gone = await database
    .updateTable('approvals')
    .set(FORGOTTEN_GUEST)
    .where((is) => is.or([is('withdrawn_at', '<', before), is('expires_at', '<', before)]))
    .where((is) => is.or([is('guest_name', 'is not', null), is('guest_email', 'is not', null)]))
    .executeTakeFirst();
  return Number(gone.numUpdatedRows);
}

/** Sessions that are over open nothing any more. */
async function sweepSessions(database: Kysely<Database>, now: number): Promise<number> {
  const gone = await sql`DELETE FROM session WHERE "expiresAt" < ${new Date(now).toISOString()}`.execute(
    database,
  );
  return Number(gone.numAffectedRows ?? 0n);
}

async function sweepConfirmations(database: Kysely<Database>, now: number): Promise<number> {
  const gone = await database
    .deleteFrom('address_confirmations')
    .where('expires_at', '<', now)
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}

/** Tokens that expired are listed for as long as links that did. */
async function sweepTokens(database: Kysely<Database>, before: number): Promise<number> {
  const gone = await database.deleteFrom('tokens').where('expires_at', '<', before).executeTakeFirst();
  return Number(gone.numDeletedRows);
}
