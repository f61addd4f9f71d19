import type { DeliveryFault, DigestRun } from '@taktboard/protocol';
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../store/database.ts';
import type { WritePieces } from '../store/pieces.ts';
import { previousRun, runPiece, type NewRun } from './add-run.ts';
import type { RunNames } from './derive-run.ts';
import type { RunContent } from './run-message.ts';
import './schedule-tables.ts';
import { toShownRun } from './shown-run.ts';

export interface StoredRun {
  key: string;
  scheduleId: string;
  at: number;
  digest: RunContent['digest'];
  names: RunNames;
}

export type Delivery = Selectable<Database['digest_deliveries']> & { schedule_id: string };

/** With what the next run is compared: the last one that someone may have got, or that had nothing to tell. */
export interface Previous {
  key: string;
  to: number;
  /** Whether the board is kept as that run left it. */
  isKept: boolean;
  /** Planned days after it whose digests got out to nobody. */
  undelivered: string[];
}

/**
 * Runs are unique by schedule and local date, deliveries by run, channel and recipient: whoever comes second, after a
 * restart or in another process, finds it done.
 */
export interface RunLedger {
  /** All of it or none. @returns false when that run is there already */
  add(run: NewRun): Promise<boolean>;
  lastDate(scheduleId: string): Promise<string | null>;
  previous(scheduleId: string): Promise<Previous | null>;
  find(key: string): Promise<StoredRun | undefined>;
  /** The newest first. */
  runs(scheduleId: string, limit: number): Promise<DigestRun[]>;
  /** How many were asked for, outside of the plan, since a moment. */
  askedSince(scheduleId: string, at: number): Promise<number>;
  /**
   * Takes one delivery on, for as long as the lease is; of two who try, one gets it. Of a schedule whose next run is due nothing is
   * taken on before that run is made: it may replace what waits, and tell the same.
   */
  claim(now: number, leaseMs: number): Promise<Delivery | undefined>;
  settle(id: string, outcome: Settled): Promise<void>;
  /** What a server that stopped had begun to send. */
  settleInterrupted(now: number): Promise<void>;
  /** The next moment at which something waits to be sent or to be settled; null for none. */
  nextDue(): Promise<number | null>;
}

export type Settled =
  | { kind: 'sent'; at: number }
  | { kind: 'failed'; at: number; fault: DeliveryFault }
  | { kind: 'again'; next: number; fault: DeliveryFault };

export function createRunLedger(database: Kysely<Database>, writePieces: WritePieces): RunLedger {
  return {
    async add(run) {
      const written = await writePieces([runPiece(database, run)]);
      if (!written.ok) throw new Error(`the run ${run.key} could not be written: ${written.reason}`);
      const [outcome] = written.value;
      if (outcome === 'refused') throw new Error(`the run ${run.key} was refused`);
      return outcome === 'written';
    },
    async lastDate(scheduleId) {
      const row = await database
        .selectFrom('digest_runs')
        .select((eb) => eb.fn.max('local_date').as('last'))
        .where('schedule_id', '=', scheduleId)
        .executeTakeFirst();
      return row?.last ?? null;
    },
    previous: (scheduleId) => findPrevious(database, scheduleId),
    async find(key) {
      const row = await database
        .selectFrom('digest_runs')
        .select(['key', 'schedule_id', 'at', 'digest', 'names'])
        .where('key', '=', key)
        .executeTakeFirst();
      return (
        row && {
          key: row.key,
          scheduleId: row.schedule_id,
          at: row.at,
          digest: JSON.parse(row.digest) as RunContent['digest'],
          names: JSON.parse(row.names) as RunNames,
        }
      );
    },
    async runs(scheduleId, limit) {
      const rows = await database
        .selectFrom('digest_runs')
        .select(['key', 'at', 'local_date', 'outcome', 'digest'])
        .where('schedule_id', '=', scheduleId)
        .orderBy('at', 'desc')
        .orderBy('key', 'desc')
        .limit(limit)
        .execute();
      if (rows.length === 0) return [];
      const deliveries = await database
        .selectFrom('digest_deliveries')
        .selectAll()
        .where(
          'run_key',
          'in',
          rows.map(({ key }) => key),
        )
        .orderBy('recipient')
        .execute();
      const byRun = Map.groupBy(deliveries, ({ run_key: key }) => key);
      return rows.map((row) => toShownRun(row, byRun.get(row.key) ?? []));
    },
    async askedSince(scheduleId, at) {
      const row = await database
        .selectFrom('digest_runs')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('schedule_id', '=', scheduleId)
        .where('local_date', 'is', null)
        .where('at', '>', at)
        .executeTakeFirst();
      return row?.count ?? 0;
    },
    claim: (now, leaseMs) => claimNext(database, now, leaseMs),
    async settle(id, outcome) {
      const change = {
        sent: { state: 'sent', next_at: null, fault: null } as const,
        failed: { state: 'failed', next_at: null } as const,
        again: { state: 'waiting' } as const,
      }[outcome.kind];
      await database
        .updateTable('digest_deliveries')
        .set({
          ...change,
          lease_until: null,
          ...(outcome.kind === 'again' ? { next_at: outcome.next } : { at: outcome.at }),
          ...(outcome.kind === 'sent' ? {} : { fault: JSON.stringify(outcome.fault) }),
        })
        .where('id', '=', id)
        .execute();
    },
    async settleInterrupted(now) {
      const interrupted = () =>
        database
          .updateTable('digest_deliveries')
          .where('state', '=', 'sending')
          .where('lease_until', '<', now);
      // a webhook's receiver knows the message by its id; a mailbox and a chat would show it twice
      await interrupted()
        .where('channel', '=', 'webhook')
        .set({ state: 'waiting', next_at: now, lease_until: null })
        .execute();
      await interrupted().set({ state: 'unclear', at: now, lease_until: null }).execute();
    },
    async nextDue() {
      const row = await database
        .selectFrom('digest_deliveries')
        .select((eb) => eb.fn.min(eb.fn.coalesce('lease_until', 'next_at')).as('at'))
        .where('state', 'in', ['waiting', 'sending'])
        .executeTakeFirst();
      return row?.at ?? null;
    },
  };
}

async function findPrevious(database: Kysely<Database>, scheduleId: string): Promise<Previous | null> {
  const row = await previousRun(database, scheduleId)
    .select(['run.key', 'run.to_at', 'run.local_date'])
    .select((eb) => eb('run.snapshot', 'is not', null).as('is_kept'))
    .executeTakeFirst();
  if (!row) return null;
  const later = await database
    .selectFrom('digest_runs')
    .select('local_date')
    .where('schedule_id', '=', scheduleId)
    .where('local_date', '>', row.local_date)
    .orderBy('local_date')
    .execute();
  return {
    key: row.key,
    to: row.to_at,
    isKept: Boolean(row.is_kept),
    undelivered: later.flatMap(({ local_date: date }) => date ?? []),
  };
}

async function claimNext(
  database: Kysely<Database>,
  now: number,
  leaseMs: number,
): Promise<Delivery | undefined> {
  for (;;) {
    const next = await database
      .selectFrom('digest_deliveries as delivery')
      .innerJoin('digest_runs as run', 'run.key', 'delivery.run_key')
      .innerJoin('schedules as schedule', 'schedule.id', 'run.schedule_id')
      .selectAll('delivery')
      .select('run.schedule_id')
      .where('delivery.state', '=', 'waiting')
      .where('delivery.next_at', '<=', now)
      .where((eb) =>
        eb.or([
          eb('schedule.next_at', 'is', null),
          eb('schedule.next_at', '>', now),
          // those that do not run are not made, either
          eb('schedule.paused', '!=', 0),
          eb('schedule.off_at', 'is not', null),
        ]),
      )
      .orderBy('delivery.next_at')
      .orderBy('delivery.id')
      .limit(1)
      .executeTakeFirst();
    if (!next) return undefined;
    const claimed = await database
      .updateTable('digest_deliveries')
      .set({ state: 'sending', lease_until: now + leaseMs, attempts: next.attempts + 1 })
      .where('id', '=', next.id)
      .where('state', '=', 'waiting')
      .where('attempts', '=', next.attempts)
      .executeTakeFirst();
    if (claimed.numUpdatedRows === 1n) return { ...next, state: 'sending', attempts: next.attempts + 1 };
  }
}
