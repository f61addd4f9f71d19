import type { ActivityItem } from '@taktboard/protocol';
import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import type { DerivedAssignment } from './derive-assignments.ts';
import './inbox-tables.ts';
import { putIntoInbox } from './put-into-inbox.ts';

/** So many tasks of one stroke are told one by one; of more, the first and how many came with it. */
const ONE_BY_ONE = 5;
/** In one statement; SQLite takes 32,766 parameters. The transaction holds up every board, so there are few. */
const ROWS = 500;

/** Within the transaction that derives the row: each is told exactly once. */
export async function tellAssignments(
  database: Kysely<Database>,
  boardId: string,
  assignments: readonly DerivedAssignment[],
): Promise<void> {
  for (const { seq, at, by, given, taken } of assignments) {
    await takeBack(database, boardId, taken);
    for (const [person, tasks] of given) {
      const shown = tasks.length > ONE_BY_ONE ? tasks.slice(0, 1) : tasks;
      for (const { card, title } of shown) {
        await putIntoInbox(database, [person], {
          source: `owner ${boardId} ${seq} ${card}`,
          board_id: boardId,
          card_id: card,
          kind: 'assignment',
          at,
          by,
          comment_id: null,
          title,
          more: tasks.length - shown.length,
        });
      }
    }
  }
}

/** Given, or reminded of, and taken back before it was read: there is nothing to tell. */
async function takeBack(
  database: Kysely<Database>,
  boardId: string,
  taken: DerivedAssignment['taken'],
): Promise<void> {
  const pairs = new Set(taken.map(({ person, card }) => `${person} ${card}`));
  for (const cards of batches(taken.map(({ card }) => card))) {
    const untold = await database
      .selectFrom('inbox')
      .select(['id', 'person_id', 'card_id'])
      .where('board_id', '=', boardId)
      .where('card_id', 'in', cards)
      .where('kind', 'in', ['assignment', 'reminder'])
      .where('more', '=', 0)
      .where('read_at', 'is', null)
      .execute();
    const gone = untold.filter((row) => pairs.has(`${row.person_id} ${row.card_id}`));
    for (const ids of batches(gone.map(({ id }) => id))) {
      await database.deleteFrom('inbox').where('id', 'in', ids).execute();
    }
  }
}

/** A task is called in inboxes as it is called now. */
export async function renameInInboxes(
  database: Kysely<Database>,
  boardId: string,
  items: readonly ActivityItem[],
): Promise<void> {
  const titles = new Map<string, string>();
  for (const { kind, card, to } of items) {
    if (kind === 'card.title' && card !== undefined && typeof to === 'string') titles.set(card, to);
  }
  for (const cards of batches([...titles.keys()])) {
    const told = await database
      .selectFrom('inbox')
      .select('card_id')
      .distinct()
      .where('board_id', '=', boardId)
      .where('card_id', 'in', cards)
      .execute();
    for (const { card_id: card } of told) {
      await database
        .updateTable('inbox')
        .set({ title: titles.get(card) ?? '' })
        .where('board_id', '=', boardId)
        .where('card_id', '=', card)
        .execute();
    }
  }
}

function batches<Value>(all: readonly Value[]): Value[][] {
  return Array.from({ length: Math.ceil(all.length / ROWS) }, (_, n) => all.slice(n * ROWS, (n + 1) * ROWS));
}
