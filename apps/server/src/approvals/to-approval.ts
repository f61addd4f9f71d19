import type { Approval, ApprovalShows, ShownTask } from '@taktboard/protocol';
import type { Selectable } from 'kysely';
import type { ApprovalTables } from './approval-tables.ts';
import type { Shown } from './shown-source.ts';

export type ApprovalRow = Selectable<ApprovalTables['approvals']>;
/** One step, with what the guest said with it. */
export type StepRow = Selectable<ApprovalTables['approval_log']> & { text: string | null };

export interface Decision {
  what: 'approved' | 'returned';
  at: number;
  hash: string;
  shown: ShownTask;
}

/** The newest decision since the guest was asked last. */
export function decisionOf(steps: readonly StepRow[]): Decision | undefined {
  const last = steps.findLast(({ what }) => what !== 'withdrawn');
  if (!last || (last.what !== 'approved' && last.what !== 'returned')) return undefined;
  if (last.shown === null || last.shown_hash === null) return undefined;
  // written by this server alone
  return { what: last.what, at: last.at, hash: last.shown_hash, shown: JSON.parse(last.shown) as ShownTask };
}

interface Telling {
  steps: readonly StepRow[];
  now: number;
  /** What is shown at present. */
  show(shows: ApprovalShows): Shown;
}

/** What those who may see the board are told of it; the address is for managers. */
export function toApproval(row: ApprovalRow, { steps, now, show }: Telling): Approval & { guest: Guest } {
  const shows = showsOf(row);
  const decision = decisionOf(steps);
  return {
    id: row.id,
    guest: {
      name: row.guest_name,
      ...(row.guest_email === null ? {} : { email: row.guest_email }),
    },
    shows,
    language: row.language,
    message: row.message,
    expiresAt: instant(row.expires_at),
    state: stateOf(row, decision, now),
    ...(decision
      ? { decided: { ...decision, at: instant(decision.at), changed: decision.hash !== show(shows).hash } }
      : {}),
    log: steps.map(({ at, by, what, text, shown_hash: hash }) => ({
      at: instant(at),
      by,
      what,
      ...(text === null || text === '' ? {} : { text }),
      ...(hash === null ? {} : { hash }),
    })),
  };
}

interface Guest {
  name: string | null;
  email?: string;
}

export function showsOf({ shows }: Pick<ApprovalRow, 'shows'>): ApprovalShows {
  // written by this server alone, as they were checked
  return JSON.parse(shows) as ApprovalShows;
}

/** What was decided stays decided after the time to decide is over. */
function stateOf(row: ApprovalRow, decision: Decision | undefined, now: number): Approval['state'] {
  if (row.withdrawn_at !== null) return 'withdrawn';
  if (decision) return decision.what;
  return row.expires_at <= now ? 'expired' : 'open';
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
