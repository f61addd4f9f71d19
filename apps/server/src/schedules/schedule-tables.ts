import type { DigestDelivery } from '@taktboard/protocol';

/** Tables of migrations 0010 and 0018. Times are milliseconds since 1970; texts named so are JSON. */
interface ScheduleTables {
  schedules: {
    id: string;
    /** Null: over all boards that the person sees. */
    board_id: string | null;
    /** Who made it. */
    person_id: string;
    personal: number;
    /** JSON, a `SchedulePlan` or a `WorkspacePlan`. */
    plan: string;
    /** JSON, a `StoredChannel`. */
    channel: string;
    /** JSON, mail addresses. */
    unsubscribed: string;
    paused: number;
    created_at: number;
    /** What was planned before this moment is not missed: it was paused, switched off, or not there. */
    since_at: number;
    next_at: number | null;
    failing_since: number | null;
    /** JSON, a `DeliveryFault`. */
    fault: string | null;
    off_at: number | null;
  };
  digest_runs: {
    key: string;
    schedule_id: string;
    local_date: string | null;
    at: number;
    /** The end of its window, which is the beginning of the next one's. */
    to_at: number;
    outcome: 'queued' | 'empty' | 'nobody';
    /** JSON, a `Digest` or a `WorkspaceDigest`. */
    digest: string;
    /** JSON, `RunNames`. */
    names: string;
    /** The board as it was, compressed; null once no run to come is compared with it. */
    snapshot: Uint8Array | null;
  };
  digest_deliveries: {
    id: string;
    run_key: string;
    channel: 'mail' | 'slack' | 'teams' | 'webhook';
    recipient: string;
    state: DigestDelivery['state'];
    attempts: number;
    at: number | null;
    next_at: number | null;
    lease_until: number | null;
    fault: string | null;
  };
  outbox: { id: string; at: number; recipient: string; subject: string; text: string; html: string };
}

declare module '../store/database.ts' {
  interface Database extends ScheduleTables {}
}
