import type { ApprovalStep } from '@taktboard/protocol';
import { instantOf, type AskedGuest } from '@taktboard/reports';
import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import './approval-tables.ts';

/** Who was asked to decide on which tasks of a board and what came of it, as a digest tells it: without names, addresses and texts. */
export type AskedGuests = (boardId: string) => Promise<AskedGuest[]>;

export function createAskedGuests(database: Kysely<Database>): AskedGuests {
  return async (boardId) => {
    const rows = await database
      .selectFrom('approvals')
      .innerJoin('approval_log', 'approval_log.approval_id', 'approvals.id')
      .select(['approvals.id', 'card_id', 'expires_at', 'approval_log.at', 'approval_log.what'])
      .where('board_id', '=', boardId)
      .orderBy('approvals.id')
      .orderBy('approval_log.n')
      .execute();
    const guests = new Map<string, AskedGuest & { steps: { at: string; what: ApprovalStep }[] }>();
    for (const { id, card_id: card, expires_at: expiresAt, at, what } of rows) {
      const guest = guests.get(id) ?? { card, expiresAt: instantOf(expiresAt), steps: [] };
      guest.steps.push({ at: instantOf(at), what });
      guests.set(id, guest);
    }
    return [...guests.values()];
  };
}
