import type { DigestRun } from '@taktboard/protocol';
import { sql, type Kysely, type Selectable } from 'kysely';
import type { Database } from '../store/database.ts';
import { statementOf, type Piece, type Statement } from '../store/pieces.ts';
import type { RunNames } from './derive-run.ts';
import type { RunContent } from './run-message.ts';

export interface NewRun {
  key: string;
  scheduleId: string;
  /** null: asked for, outside of the plan. */
  localDate: string | null;
  at: number;
  to: number;
  outcome: DigestRun['outcome'];
  digest: RunContent['digest'];
  names: RunNames;
  snapshot: Uint8Array | null;
  channel: Selectable<Database['digest_deliveries']>['channel'];
  recipients: readonly string[];
  newId(): string;
}

/** Whole boards take room; older runs keep what they told. */
const KEPT_RUNS = 200;

/**
 * A run, what it replaces, and its deliveries, as one piece: it is sent to the disk's thread at once, since a transaction that is held
 * open from here holds up every save of every board. Its first statement changes nothing where that run is there already.
 */
export function runPiece(database: Kysely<Database>, run: NewRun): Piece {
  const { key, scheduleId, localDate, at, to, outcome, channel } = run;
  const inserted = database
    .insertInto('digest_runs')
    .values({
      key,
      schedule_id: scheduleId,
      local_date: localDate,
      at,
      to_at: to,
      outcome,
      digest: JSON.stringify(run.digest),
      names: JSON.stringify(run.names),
      snapshot: run.snapshot,
    })
    .onConflict((conflict) => conflict.doNothing());
  const rows = run.recipients.map((recipient) => ({
    id: run.newId(),
    run_key: key,
    channel,
    recipient,
    state: 'waiting' as const,
    attempts: 0,
    at: null,
    next_at: at,
    lease_until: null,
    fault: null,
  }));
  const deliveries = rows.length > 0 ? [database.insertInto('digest_deliveries').values(rows)] : [];
  const ofPlan = localDate !== null;
  return [
    statementOf(inserted),
    ...(ofPlan ? [replaceWaiting(database, run)] : []),
    ...deliveries.map(statementOf),
    ...(ofPlan ? forgetOld(database, scheduleId) : []),
  ];
}

/** What never got out is told by the new run, which is compared with the last one that did. */
function replaceWaiting(database: Kysely<Database>, { scheduleId, key, at }: NewRun): Statement {
  return statementOf(
    database
      .updateTable('digest_deliveries')
      .set({ state: 'replaced', at, next_at: null })
      .where('state', '=', 'waiting')
      .where((eb) =>
        eb(
          'run_key',
          'in',
          eb
            .selectFrom('digest_runs')
            .select('key')
            .where('schedule_id', '=', scheduleId)
            .where('key', '!=', key),
        ),
      ),
  );
}

/** Snapshots that no run can be compared with any more, and runs that nobody looks up. */
function forgetOld(database: Kysely<Database>, scheduleId: string): Statement[] {
  const uncompared = database
    .updateTable('digest_runs')
    .set({ snapshot: null })
    .where('schedule_id', '=', scheduleId)
    .where('to_at', '<', previousRun(database, scheduleId).select('run.to_at'))
    .where('snapshot', 'is not', null);
  const old = sql`DELETE FROM digest_runs WHERE schedule_id = ${scheduleId} AND key NOT IN (
    SELECT key FROM digest_runs WHERE schedule_id = ${scheduleId} ORDER BY at DESC LIMIT ${KEPT_RUNS}
  )`;
  return [statementOf(uncompared), statementOf({ compile: () => old.compile(database) })];
}

/** The last planned run that is not without exception undelivered. */
export function previousRun(database: Kysely<Database>, scheduleId: string) {
  return database
    .selectFrom('digest_runs as run')
    .where('run.schedule_id', '=', scheduleId)
    .where('run.local_date', 'is not', null)
    .where((eb) =>
      eb.or([
        eb('run.outcome', '!=', 'queued'),
        eb.exists(
          eb
            .selectFrom('digest_deliveries as delivery')
            .select('delivery.id')
            .whereRef('delivery.run_key', '=', 'run.key')
            .where('delivery.state', 'in', ['sent', 'unclear', 'sending']),
        ),
      ]),
    )
    .orderBy('run.to_at', 'desc')
    .limit(1);
}
