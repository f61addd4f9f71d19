import type { Insertable, Kysely } from 'kysely';
import '../comments/comment-tables.ts';
import type { Database } from '../store/database.ts';
import type { ApprovalTables } from './approval-tables.ts';
import type { StepRow } from './to-approval.ts';

type Step = Omit<Insertable<ApprovalTables['approval_log']>, 'n' | 'shown' | 'shown_hash' | 'comment_id'> &
  Partial<Pick<Insertable<ApprovalTables['approval_log']>, 'shown' | 'shown_hash' | 'comment_id'>>;

/** Within the transaction of what it tells. */
export async function addStep(database: Kysely<Database>, step: Step): Promise<void> {
  const last = await database
    .selectFrom('approval_log')
    .select(({ fn }) => fn.max<number | null>('n').as('n'))
    .where('approval_id', '=', step.approval_id)
    .executeTakeFirst();
  await database
    .insertInto('approval_log')
    .values({ comment_id: null, shown: null, shown_hash: null, ...step, n: Number(last?.n ?? 0) + 1 })
    .execute();
}

/** Of these approvals, each the oldest first. Of what a guest said nothing is told that was taken away. */
export async function stepsOf(
  database: Kysely<Database>,
  approvals: readonly string[],
): Promise<ReadonlyMap<string, StepRow[]>> {
  if (approvals.length === 0) return new Map();
  const rows = await database
    .selectFrom('approval_log')
    .leftJoin('comments', 'comments.id', 'approval_log.comment_id')
    .selectAll('approval_log')
    .select('comments.text')
    .where('approval_id', 'in', approvals)
    .orderBy('approval_log.n')
    .execute();
  return Map.groupBy(rows, ({ approval_id }) => approval_id);
}
