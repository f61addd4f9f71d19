import type { PlainBoard } from '@taktboard/board';
import type { ApprovalCounts, Person, Result } from '@taktboard/protocol';
import { shownTask } from '@taktboard/reports';
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../store/database.ts';
import type { ApprovalTables } from './approval-tables.ts';
import { shownHash } from './shown-hash.ts';
import { showsOf } from './to-approval.ts';

/** How the approvals of a board's tasks stand; tasks of which nothing is to be said are left out. */
export type CountApprovals = (boardId: string) => Promise<Record<string, ApprovalCounts>>;

interface Dependencies {
  database: Kysely<Database>;
  /** Committed state only. */
  read(boardId: string): Promise<Result<{ board: PlainBoard }, unknown>>;
  people(): Promise<Person[]>;
  now(): number;
}

export function createApprovalCounts({ database, read, people, now }: Dependencies): CountApprovals {
  /** The newest step of each that is no withdrawal: whoever is not asked any more has still decided. */
  const newest = (boardId: string) =>
    database
      .selectFrom('approvals')
      .innerJoin('approval_log', 'approval_log.approval_id', 'approvals.id')
      .select(['card_id', 'shows', 'expires_at', 'withdrawn_at', 'what', 'shown_hash'])
      .where('board_id', '=', boardId)
      .where('approval_log.n', '=', ({ selectFrom }) =>
        selectFrom('approval_log as step')
          .select(({ fn }) => fn.max<number>('step.n').as('n'))
          .whereRef('step.approval_id', '=', 'approvals.id')
          .where('step.what', '!=', 'withdrawn'),
      )
      .orderBy('card_id')
      .execute();
  return async (boardId) => {
    const rows = await newest(boardId);
    // most boards have none, and nothing is read for them
    const hashOf = rows.some(isDecided) ? await shownNow(boardId, { read, people }) : () => undefined;
    const counts: Record<string, ApprovalCounts> = {};
    for (const row of rows) {
      const state = isDecided(row) ? decided(row, hashOf(row)) : isOpen(row, now()) ? 'open' : undefined;
      if (state === undefined) continue;
      const before = counts[row.card_id] ?? {};
      counts[row.card_id] = { ...before, [state]: (before[state] ?? 0) + 1 };
    }
    return counts;
  };
}

type Row = Pick<
  Selectable<ApprovalTables['approvals'] & ApprovalTables['approval_log']>,
  'card_id' | 'shows' | 'expires_at' | 'withdrawn_at' | 'what' | 'shown_hash'
>;

function isDecided({ what }: Row): boolean {
  return what === 'approved' || what === 'returned';
}

function isOpen({ withdrawn_at: withdrawnAt, expires_at: expiresAt }: Row, now: number): boolean {
  return withdrawnAt === null && expiresAt > now;
}

function decided({ what, shown_hash: then }: Row, now: string | undefined): keyof ApprovalCounts {
  if (then !== now) return 'stale';
  return what === 'approved' ? 'approved' : 'returned';
}

/** @returns the hash of what would be shown of a task at present; undefined of one that is not there */
async function shownNow(
  boardId: string,
  { read, people }: Pick<Dependencies, 'read' | 'people'>,
): Promise<(row: Row) => string | undefined> {
  const [found, known] = [await read(boardId), await people()];
  if (!found.ok) return () => undefined;
  const { board } = found.value;
  const cards = new Map(board.cards.map((card) => [card.id, card]));
  return (row) => {
    const card = cards.get(row.card_id);
    return card && shownHash(shownTask({ board, card, people: known, shows: showsOf(row) }));
  };
}
