import {
  fail,
  ok,
  type Comment,
  type CommentPatch,
  type CommentRequest,
  type Result,
  type Role,
} from '@taktboard/protocol';
import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import './comment-tables.ts';
import type {} from '../people/account-tables.ts';
import { guestNameOf } from './guest-name-of.ts';
import { nextOf } from './next-of.ts';
import { mentionsOf, toComment, type CommentRow } from './to-comment.ts';
import { mayComment, mayRemove } from './who-may.ts';

export interface Speaker {
  personId: string;
  role: Role;
}

/** A task as those who talk about it need to know it. */
export interface TalkedOf {
  boardId: string;
  cardId: string;
  title: string;
  owner: string | undefined;
}

export type TalkFault = 'not-allowed' | 'id-taken' | 'no-such-comment';

/** What people say about tasks. The author and the time are the connection's person and this server's clock. */
export interface Talk {
  /** The same id from the same person again is answered with what is stored, and stores nothing. */
  write(task: TalkedOf, by: Speaker, said: CommentRequest): Promise<Result<Written, TalkFault>>;
  change(task: TalkedOf, by: Speaker, change: CommentChange): Promise<Result<Comment, TalkFault>>;
  remove(task: TalkedOf, by: Speaker, commentId: string): Promise<Result<void, TalkFault>>;
}

export interface Written {
  comment: Comment;
  isNew: boolean;
}

export interface CommentChange extends CommentPatch {
  id: string;
}

/** Told within the transaction that stores a comment, so that nobody is told of one that is not there. */
export interface TalkListener {
  said(database: Kysely<Database>, task: TalkedOf, row: CommentRow): Promise<void>;
  /** `named`: people who were not named in it before. */
  changed(
    database: Kysely<Database>,
    task: TalkedOf,
    change: { row: CommentRow; named: string[] },
  ): Promise<void>;
}

interface Dependencies {
  database: Kysely<Database>;
  now(): number;
  listener: TalkListener;
  /** After it is stored. */
  onChange(boardId: string, cardId: string): void;
}

export function createTalk({ database, now, listener, onChange }: Dependencies): Talk {
  const find = (db: Kysely<Database>, { boardId, cardId }: TalkedOf, id: string) =>
    db
      .selectFrom('comments')
      .selectAll()
      .where('id', '=', id)
      .where('board_id', '=', boardId)
      .where('card_id', '=', cardId)
      .executeTakeFirst();

  return {
    async write(task, by, said) {
      if (!mayComment(by.role)) return fail('not-allowed');
      const { boardId, cardId } = task;
      const written = await database.transaction().execute(async (trx) => {
        const there = await trx
          .selectFrom('comments')
          .selectAll()
          .where('id', '=', said.id)
          .executeTakeFirst();
        if (there) return { row: there, isNew: false };
        const at = now();
        const row: CommentRow = {
          id: said.id,
          board_id: boardId,
          card_id: cardId,
          at,
          n: await nextOf(trx, { boardId, cardId, at }),
          author: by.personId,
          text: said.text,
          source: null,
          edited_at: null,
          removed_at: null,
          removed_by: null,
          mentions: await stored(trx, said.mentions ?? []),
          question: said.question ? 'open' : null,
          settled_by: null,
          settled_at: null,
          guest: null,
          decision: null,
        };
        await trx.insertInto('comments').values(row).execute();
        await listener.said(trx, task, row);
        return { row, isNew: true };
      });
      const { row, isNew } = written;
      const isSame = row.author === by.personId && row.board_id === boardId && row.card_id === cardId;
      if (!isSame) return fail('id-taken');
      if (isNew) onChange(boardId, cardId);
      return ok({ comment: toComment(row), isNew });
    },

    async change(task, by, { id, ...patch }) {
      if (!mayComment(by.role)) return fail('not-allowed');
      const changed = await database.transaction().execute(async (trx) => {
        const row = await find(trx, task, id);
        if (!row) return fail('no-such-comment' as const);
        if (!isAllowed(row, by, patch)) return fail('not-allowed' as const);
        const before = mentionsOf(row);
        const next: CommentRow = {
          ...row,
          ...rewritten(row, patch, now()),
          ...asked(row, patch, { by: by.personId, at: now() }),
          ...(patch.mentions === undefined ? {} : { mentions: await stored(trx, patch.mentions) }),
        };
        await trx.updateTable('comments').set(next).where('id', '=', id).execute();
        const named = mentionsOf(next).filter((person) => !before.includes(person));
        await listener.changed(trx, task, { row: next, named });
        return ok(toComment(next, await guestNameOf(trx, next)));
      });
      if (changed.ok) onChange(task.boardId, task.cardId);
      return changed;
    },

    async remove(task, by, commentId) {
      const removed = await database.transaction().execute(async (trx) => {
        const row = await find(trx, task, commentId);
        if (!row) return fail('no-such-comment' as const);
        if (!mayRemove(by.role, row.author === by.personId)) return fail('not-allowed' as const);
        if (row.removed_at !== null) return ok(false);
        await trx
          .updateTable('comments')
          .set({ text: '', mentions: null, removed_at: now(), removed_by: by.personId })
          .where('id', '=', commentId)
          .execute();
        return ok(true);
      });
      if (!removed.ok) return removed;
      if (removed.value) onChange(task.boardId, task.cardId);
      return ok(undefined);
    },
  };
}

/** What an author alone may do, and what everyone who takes part may. */
function isAllowed(row: CommentRow, by: Speaker, patch: CommentPatch): boolean {
  const isOwn = row.author === by.personId;
  const isAuthors =
    patch.text !== undefined ||
    patch.mentions !== undefined ||
    patch.question !== undefined ||
    patch.removed !== undefined;
  if (isAuthors && !isOwn) return false;
  if (row.removed_at === null) return true;
  // what someone else took away stays away, and what is away is neither changed nor settled
  return patch.removed === false && patch.text !== undefined && row.removed_by === by.personId;
}

function rewritten(row: CommentRow, { text }: CommentPatch, at: number): Partial<CommentRow> {
  if (text === undefined || (text === row.text && row.removed_at === null)) return {};
  return { text, edited_at: at, removed_at: null, removed_by: null };
}

function asked(
  row: CommentRow,
  { question, settled }: CommentPatch,
  { by, at }: { by: string; at: number },
): Partial<CommentRow> {
  const open = { question: 'open', settled_by: null, settled_at: null } as const;
  if (question === false) return { ...open, question: null };
  const isQuestion = row.question !== null || question === true;
  if (!isQuestion || settled === undefined) return isQuestion && row.question === null ? open : {};
  if (!settled) return open;
  return row.question === 'settled' ? {} : { question: 'settled', settled_by: by, settled_at: at };
}

/** Only people who are there can be named. */
async function stored(db: Kysely<Database>, mentions: readonly string[]): Promise<string | null> {
  const named = [...new Set(mentions)];
  if (named.length === 0) return null;
  const known = await db.selectFrom('people').select('id').where('id', 'in', named).execute();
  const ids = new Set(known.map(({ id }) => id));
  const kept = named.filter((id) => ids.has(id));
  return kept.length === 0 ? null : JSON.stringify(kept);
}
