import type { BoardExport, CommentCounts, Comments } from '@taktboard/protocol';
import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';

/** What was written about a board's tasks. Whether someone may see the board is asked before. */
export interface CommentReader {
  /** Oldest first; empty for a card that is unknown. */
  ofCard(boardId: string, cardId: string): Promise<Comments>;
  /** How many each card has; cards without are left out. */
  counts(boardId: string): Promise<CommentCounts>;
  /** Of all its cards, oldest first, for an export. */
  ofBoard(boardId: string): Promise<BoardExport['comments']>;
}

export function createCommentReader(database: Kysely<Database>): CommentReader {
  return {
    async ofCard(boardId, cardId) {
      const rows = await database
        .selectFrom('comments')
        .select(['id', 'at', 'author', 'text'])
        .where('board_id', '=', boardId)
        .where('card_id', '=', cardId)
        .orderBy('at')
        .orderBy('n')
        .execute();
      return { comments: rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() })) };
    },
    async ofBoard(boardId) {
      const rows = await database
        .selectFrom('comments')
        .select(['card_id', 'at', 'author', 'text'])
        .where('board_id', '=', boardId)
        .orderBy('at')
        .orderBy('n')
        .execute();
      return rows.map(({ card_id: cardId, at, ...row }) => ({
        cardId,
        ...row,
        at: new Date(at).toISOString(),
      }));
    },
    async counts(boardId) {
      const rows = await database
        .selectFrom('comments')
        .select(['card_id', ({ fn }) => fn.countAll<number>().as('count')])
        .where('board_id', '=', boardId)
        .groupBy('card_id')
        .execute();
      return { counts: Object.fromEntries(rows.map(({ card_id, count }) => [card_id, Number(count)])) };
    },
  };
}
