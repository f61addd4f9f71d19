import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import './comment-tables.ts';
import { nextOf } from './next-of.ts';
import type { CommentRow } from './to-comment.ts';

interface Said {
  id: string;
  boardId: string;
  cardId: string;
  at: number;
  text: string;
  /** The approval that the guest was asked by. */
  guest: string;
  decision: 'approved' | 'returned' | null;
}

/** What a guest says stands where everyone talks about the task, and is nobody's of the team. */
export async function writeGuestComment(database: Kysely<Database>, said: Said): Promise<CommentRow> {
  const { id, boardId, cardId, at, text, guest, decision } = said;
  const row: CommentRow = {
    ...{ id, board_id: boardId, card_id: cardId, at, text, guest, decision },
    n: await nextOf(database, { boardId, cardId, at }),
    ...{ author: null, source: null, mentions: null },
    ...{ edited_at: null, removed_at: null, removed_by: null },
    ...{ question: null, settled_by: null, settled_at: null },
  };
  await database.insertInto('comments').values(row).execute();
  return row;
}
