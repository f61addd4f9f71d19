import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import './comment-tables.ts';

/** Comments of one instant keep the order in which they came. */
export async function nextOf(
  db: Kysely<Database>,
  { boardId, cardId, at }: { boardId: string; cardId: string; at: number },
): Promise<number> {
  const last = await db
    .selectFrom('comments')
    .select(({ fn }) => fn.max<number | null>('n').as('n'))
    .where('board_id', '=', boardId)
    .where('card_id', '=', cardId)
    .where('at', '=', at)
    .executeTakeFirst();
  return last?.n === null || last?.n === undefined ? 0 : Number(last.n) + 1;
}
