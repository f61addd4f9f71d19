import type { Kysely } from 'kysely';
import type { TalkedOf } from '../comments/talk.ts';
import type { CommentRow } from '../comments/to-comment.ts';
import { putIntoInbox } from '../inbox/put-into-inbox.ts';
import { entryOf, tellTalk } from '../inbox/tell-talk.ts';
import type { Database } from '../store/database.ts';

/** Who is told of what a guest says or decides: everyone who takes part in the task, and whoever has asked. */
export async function tellGuest(
  database: Kysely<Database>,
  task: TalkedOf,
  { row, asker }: { row: CommentRow; asker: string | null },
): Promise<void> {
  await tellTalk.said(database, task, row);
  if (asker !== null) await putIntoInbox(database, [asker], entryOf(task, row, 'answer'));
}
