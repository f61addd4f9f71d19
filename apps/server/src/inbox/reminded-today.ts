import { ok, type OverdueReport, type RemindersToday, type Result } from '@taktboard/protocol';
import type { Kysely } from 'kysely';
import type { Clock } from '../ports.ts';
import type { Unreadable } from '../reports/reports.ts';
import type { Database } from '../store/database.ts';
import './inbox-tables.ts';
import { entryId } from './put-into-inbox.ts';

/** Of which overdue tasks whoever is responsible now was reminded on this day of the board. */
export type RemindedToday = (boardId: string) => Promise<Result<RemindersToday, Unreadable>>;

interface Dependencies {
  database: Kysely<Database>;
  overdueOn(boardId: string): Promise<Result<OverdueReport, Unreadable>>;
  now: Clock;
}

/** A day of the board began at most so long ago, also where its clock was put forward. */
const LONGEST_DAY_MS = 26 * 60 * 60_000;

/** The same day is the same reminder. */
export function reminderSource(task: { boardId: string; cardId: string }, reportDate: string): string {
  return `reminder ${task.boardId} ${task.cardId} ${reportDate}`;
}

/** From the inboxes themselves: what tells once a day also tells that it did. */
export function createRemindedToday({ database, overdueOn, now }: Dependencies): RemindedToday {
  return async (boardId) => {
    const report = await overdueOn(boardId);
    if (!report.ok) return report;
    const { groups, reportDate } = report.value;
    const rows = await database
      .selectFrom('inbox')
      .select(['id', 'card_id', 'by', 'at'])
      .where('board_id', '=', boardId)
      .where('kind', '=', 'reminder')
      .where('at', '>', now() - LONGEST_DAY_MS)
      .orderBy('at')
      .orderBy('id')
      .execute();
    const owners = new Map(groups.flatMap(({ items }) => items).map(({ id, owner }) => [id, owner]));
    return ok({
      day: reportDate,
      items: rows.flatMap(({ id, card_id: cardId, by, at }) => {
        const owner = owners.get(cardId) ?? null;
        const isToday =
          owner !== null && id === entryId(owner, reminderSource({ boardId, cardId }, reportDate));
        return isToday ? { cardId, by, at: new Date(at).toISOString() } : [];
      }),
    });
  };
}
