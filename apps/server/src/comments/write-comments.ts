import type { Insertable, Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import type { CommentTables } from './comment-tables.ts';

export interface NewComment {
  id: string;
  cardId: string;
  author: string | null;
  at: number;
  text: string;
  /** The other program's id of it. */
  source?: string;
  mentions?: readonly string[];
  editedAt?: number;
  /** Null while it is open. */
  question?: { settled: { by: string | null; at: number } | null };
}

/** Rows in one statement; SQLite takes 32,766 parameters. */
const ROWS = 500;

/** Comments in the order given, which is kept among those of one instant. The board may come later. */
export async function writeComments(
  database: Kysely<Database>,
  boardId: string,
  comments: readonly NewComment[],
): Promise<void> {
  const rows: Insertable<CommentTables['comments']>[] = comments.map(
    ({ cardId, source = null, mentions, editedAt = null, question, ...comment }, n) => ({
      ...comment,
      board_id: boardId,
      card_id: cardId,
      n,
      source,
      mentions: mentions === undefined ? null : JSON.stringify(mentions),
      edited_at: editedAt,
      question: question === undefined ? null : question.settled === null ? 'open' : 'settled',
      settled_by: question?.settled?.by ?? null,
      settled_at: question?.settled?.at ?? null,
    }),
  );
  for (let from = 0; from < rows.length; from += ROWS) {
    await database
      .insertInto('comments')
      .values(rows.slice(from, from + ROWS))
      .execute();
  }
}
