import type { DeliveryFault, DigestDelivery, DigestRun } from '@taktboard/protocol';
import type { Selectable } from 'kysely';
import type { Database } from '../store/database.ts';
import type { RunContent } from './run-message.ts';

type RunRow = Pick<Selectable<Database['digest_runs']>, 'key' | 'at' | 'local_date' | 'outcome' | 'digest'>;
type DeliveryRow = Selectable<Database['digest_deliveries']>;

/** A run as it is told to whoever may see the schedule. */
export function toShownRun(row: RunRow, deliveries: readonly DeliveryRow[]): DigestRun {
  const digest = JSON.parse(row.digest) as RunContent['digest'];
  return {
    key: row.key,
    at: instant(row.at),
    reportDate: digest.reportDate,
    kind: row.local_date === null ? 'asked' : 'planned',
    outcome: row.outcome,
    missed: digest.window.missed,
    deliveries: deliveries.map(toShownDelivery),
  };
}

function toShownDelivery(row: DeliveryRow): DigestDelivery {
  return {
    recipient: row.recipient,
    state: row.state,
    at: row.at === null ? null : instant(row.at),
    attempts: row.attempts,
    next: row.state === 'waiting' && row.next_at !== null ? instant(row.next_at) : null,
    fault: row.fault === null ? null : (JSON.parse(row.fault) as DeliveryFault),
  };
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
