import type { Kysely } from 'kysely';
import type { TalkedOf, TalkListener } from '../comments/talk.ts';
import { mentionsOf, type CommentRow } from '../comments/to-comment.ts';
import type { Database } from '../store/database.ts';
import { putIntoInbox } from './put-into-inbox.ts';

/** Who is told of a comment: those whom it names, and those who take part in what is said about the task. */
export const tellTalk: TalkListener = {
  async said(database, task, row) {
    const named = new Set(mentionsOf(row).filter((person) => person !== row.author));
    await putIntoInbox(database, named, entryOf(task, row, 'mention'));
    const others = (await partakers(database, task)).filter((person) => person !== row.author);
    await putIntoInbox(
      database,
      others.filter((person) => !named.has(person)),
      entryOf(task, row, 'answer'),
    );
  },
  async changed(database, task, { row, named }) {
    const others = named.filter((person) => person !== row.author);
    await putIntoInbox(database, others, entryOf(task, row, 'mention'));
  },
};

/** As it stands in an inbox. */
export function entryOf({ title }: TalkedOf, row: CommentRow, kind: 'mention' | 'answer') {
  const { id, board_id, card_id, at, author: by } = row;
  return { source: `comment ${id}`, board_id, card_id, kind, at, by, comment_id: id, title };
}

/** Its owner, whoever wrote about it, and whoever was named there. */
async function partakers(
  database: Kysely<Database>,
  { boardId, cardId, owner }: TalkedOf,
): Promise<string[]> {
  const rows = await database
    .selectFrom('comments')
    .select(['author', 'mentions'])
    .where('board_id', '=', boardId)
    .where('card_id', '=', cardId)
    .where('removed_at', 'is', null)
    // imported talk is another program's: nobody asked to go on with it here
    .where('source', 'is', null)
    .execute();
  const people = rows.flatMap((row) => [row.author, ...mentionsOf(row)]);
  return [...new Set([owner, ...people])].filter((person) => typeof person === 'string');
}
