import type { BoardExport, CommentCounts, Comments } from '@taktboard/protocol';
import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import '../approvals/approval-tables.ts';
import './comment-tables.ts';
import { toComment } from './to-comment.ts';

/** What was written about a board's tasks. Whether someone may see the board is asked before. */
export interface CommentReader {
  /** Oldest first; empty for a card that is unknown. */
  ofCard(boardId: string, cardId: string): Promise<Comments>;
  /** How many each card has, and how many open questions; cards without are left out. */
  counts(boardId: string): Promise<CommentCounts>;
  /** Of all its cards, oldest first, for an export. */
  ofBoard(boardId: string): Promise<BoardExport['comments']>;
}

export function createCommentReader(database: Kysely<Database>): CommentReader {
  return {
    async ofCard(boardId, cardId) {
      const rows = await database
        .selectFrom('comments')
        .leftJoin('approvals', 'approvals.id', 'comments.guest')
        .selectAll('comments')
        .select('approvals.guest_name')
        .where('comments.board_id', '=', boardId)
        .where('comments.card_id', '=', cardId)
        .orderBy('at')
        .orderBy('n')
        .execute();
      return { comments: rows.map(({ guest_name: name, ...row }) => toComment(row, name)) };
    },
    async ofBoard(boardId) {
      const rows = await database
        .selectFrom('comments')
        .selectAll()
        .where('board_id', '=', boardId)
        .where('removed_at', 'is', null)
        // a guest may decide without a word
        .where('text', '!=', '')
        .orderBy('at')
        .orderBy('n')
        .execute();
      return rows.map(({ card_id: cardId, ...row }) => {
        // who a guest was, and what an approval is, is the board’s own and not the file’s
        const {
          id: _id,
          guest: _guest,
          removed: _removed,
          ...comment
        } = toComment({ card_id: cardId, ...row });
        return { cardId, ...comment };
      });
    },
    async counts(boardId) {
      const rows = await database
        .selectFrom('comments')
        .select(({ fn }) => [
          'card_id',
          fn.countAll<number>().as('count'),
          fn.countAll<number>().filterWhere('question', '=', 'open').as('open'),
        ])
        .where('board_id', '=', boardId)
        .where('removed_at', 'is', null)
        .groupBy('card_id')
        .execute();
      const asking = rows.filter(({ open }) => Number(open) > 0);
      return {
        counts: Object.fromEntries(rows.map(({ card_id, count }) => [card_id, Number(count)])),
        questions: Object.fromEntries(asking.map(({ card_id, open }) => [card_id, Number(open)])),
      };
    },
  };
}
