import { fail, ok, type OverdueReport, type Reminded, type Result, type Role } from '@taktboard/protocol';
import type { Kysely } from 'kysely';
import type { Clock } from '../ports.ts';
import type { Unreadable } from '../reports/reports.ts';
import type { Database } from '../store/database.ts';
import './inbox-tables.ts';
import { entryId, putIntoInbox } from './put-into-inbox.ts';
import { reminderSource } from './reminded-today.ts';

/** `not-to-remind`: it is not overdue, or nobody else who sees the board is responsible for it. */
export type NoReminder = Unreadable | 'not-to-remind';

export type Remind = (
  by: string,
  task: { boardId: string; cardId: string },
) => Promise<Result<Reminded, NoReminder>>;

interface Dependencies {
  database: Kysely<Database>;
  /** All that is overdue on a board now. */
  overdueOn(boardId: string): Promise<Result<OverdueReport, Unreadable>>;
  roleOf(personId: string, boardId: string): Promise<Role | 'none' | 'no-such-board'>;
  now: Clock;
}

/**
 * Asks whoever is responsible for an overdue task to look at it: in their inbox, and so in their own digest by mail where they have one.
 * Once a day on the board’s clock, whoever asks, so that nobody is pressed by several.
 */
export function createRemind({ database, overdueOn, roleOf, now }: Dependencies): Remind {
  return async (by, { boardId, cardId }) => {
    const report = await overdueOn(boardId);
    if (!report.ok) return report;
    const { groups, reportDate } = report.value;
    const task = groups.flatMap(({ items }) => items).find(({ id }) => id === cardId);
    const owner = task?.owner ?? null;
    if (!task || owner === null || owner === by) return fail('not-to-remind');
    if (['none', 'no-such-board'].includes(await roleOf(owner, boardId))) return fail('not-to-remind');
    const source = reminderSource({ boardId, cardId }, reportDate);
    const at = now();
    const entry = { board_id: boardId, card_id: cardId, kind: 'reminder', at, by } as const;
    await database
      .transaction()
      .execute((trx) =>
        putIntoInbox(trx, [owner], { ...entry, source, comment_id: null, title: task.title }),
      );
    const told = await database
      .selectFrom('inbox')
      .select(['at', 'by'])
      .where('id', '=', entryId(owner, source))
      .executeTakeFirst();
    // people without an account have no inbox
    if (!told) return fail('not-to-remind');
    return ok({
      already: told.by !== by || told.at !== at,
      by: told.by,
      at: new Date(told.at).toISOString(),
    });
  };
}
