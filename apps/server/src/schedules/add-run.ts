import type { DigestRun } from '@taktboard/protocol';
import { sql, type Kysely, type Selectable } from 'kysely';
import type { Database } from '../store/database.ts';
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

/** In one transaction: a run, what it replaces, and its deliveries. @returns false when that run is there already */
export async function addRun(database: Kysely<Database>, run: NewRun): Promise<boolean> {
  const { key, scheduleId, localDate, at, to, outcome, channel } = run;
  const added = await database
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
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 0n) return false;
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
  if (localDate !== null) await replaceWaiting(database, run);
  if (rows.length > 0) await database.insertInto('digest_deliveries').values(rows).execute();
  if (localDate !== null) await forgetOld(database, scheduleId);
  return true;
}

/** What never got out is told by the new run, which is compared with the last one that did. */
async function replaceWaiting(database: Kysely<Database>, { scheduleId, key, at }: NewRun): Promise<void> {
  await database
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
    )
    .execute();
}

/** Snapshots that no run can be compared with any more, and runs that nobody looks up. */
async function forgetOld(database: Kysely<Database>, scheduleId: string): Promise<void> {
  const previous = await previousRow(database, scheduleId);
  if (previous) {
    await database
      .updateTable('digest_runs')
      .set({ snapshot: null })
      .where('schedule_id', '=', scheduleId)
      .where('to_at', '<', previous.to_at)
      .where('snapshot', 'is not', null)
      .execute();
  }
  await sql`DELETE FROM digest_runs WHERE schedule_id = ${scheduleId} AND key NOT IN (
    SELECT key FROM digest_runs WHERE schedule_id = ${scheduleId} ORDER BY at DESC LIMIT ${KEPT_RUNS}
  )`.execute(database);
}

/** The last planned run that is not without exception undelivered. */
export async function previousRow(database: Kysely<Database>, scheduleId: string) {
  return database
    .selectFrom('digest_runs as run')
    .select(['run.key', 'run.to_at', 'run.local_date', 'run.snapshot'])
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
    .limit(1)
    .executeTakeFirst();
}
