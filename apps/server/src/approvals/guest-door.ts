import { fail, LIMITS, ok, type Result } from '@taktboard/protocol';
import type { Kysely } from 'kysely';
import { hashOf, isSameSecret } from '../auth/secret-token.ts';
import type { TalkedOf } from '../comments/talk.ts';
import type { CommentRow } from '../comments/to-comment.ts';
import { writeGuestComment } from '../comments/write-guest-comment.ts';
import type { Database } from '../store/database.ts';
import { addStep, stepsOf } from './approval-steps.ts';
import { CODE_MS, CODE_TRIES, codeHash, newCode } from './guest-code.ts';
import type { Shown, ShowableTask, ShownSource } from './shown-source.ts';
import { decisionOf, showsOf, type ApprovalRow, type Decision } from './to-approval.ts';

/** What a guest can do with a link, and what for it has to be confirmed. */
export interface GuestDoor {
  open(token: string): Promise<Result<ApprovalRow, 'unknown' | 'over'>>;
  /** Makes a code, of which only a hash is kept; the one of before ends. */
  newCode(guest: ApprovalRow): Promise<string>;
  confirm(guest: ApprovalRow, code: string): Promise<'right' | 'wrong' | 'used'>;
  /** What a confirmed guest sees. */
  look(guest: ApprovalRow): Promise<Result<GuestView, 'over' | 'unreadable'>>;
  decide(guest: ApprovalRow, decided: Deciding): Promise<Result<void, GuestFault>>;
  say(guest: ApprovalRow, text: string): Promise<Result<void, GuestFault>>;
}

export interface GuestView extends Shown {
  zone: string;
  decision: Decision | undefined;
  said: Pick<CommentRow, 'at' | 'text' | 'decision'>[];
}

interface Deciding {
  what: 'approved' | 'returned';
  text: string;
  /** Of what the guest has seen. */
  hash: string;
}

export type GuestFault = 'over' | 'unreadable' | 'changed' | 'noReason' | 'noText' | 'tooLong';

interface Dependencies {
  database: Kysely<Database>;
  source: ShownSource;
  newId(): string;
  now(): number;
  /** Within the transaction: whom it concerns is told. */
  tell(
    database: Kysely<Database>,
    task: TalkedOf,
    said: { row: CommentRow; asker: string | null },
  ): Promise<void>;
  /** After it is stored. */
  onChange(boardId: string, cardId: string): void;
}

const TOKEN = /^([A-Za-z0-9-]{1,64})_([A-Za-z0-9_-]{43})$/;

export function createGuestDoor(dependencies: Dependencies): GuestDoor {
  const { database, source, newId, now, tell, onChange } = dependencies;
  const taskOf = async (guest: ApprovalRow): Promise<Result<ShowableTask, 'over' | 'unreadable'>> => {
    const task = await source(guest.board_id, guest.card_id);
    if (task.ok) return task.value.isAway ? fail('over') : task;
    return fail(task.reason === 'damaged' || task.reason === 'not-readable' ? 'unreadable' : 'over');
  };
  /** Nothing is taken by a link that ended while it was on its way. */
  const isOpen = async (db: Kysely<Database>, { id, hash }: ApprovalRow): Promise<boolean> => {
    const row = await db
      .selectFrom('approvals')
      .select('id')
      .where('id', '=', id)
      .where('hash', '=', hash)
      .where('withdrawn_at', 'is', null)
      .where('expires_at', '>', now())
      .executeTakeFirst();
    return row !== undefined;
  };
  const lastDecision = async (db: Kysely<Database>, id: string): Promise<Decision | undefined> =>
    decisionOf((await stepsOf(db, [id])).get(id) ?? []);

  return {
    async open(token) {
      const [, id, secret] = TOKEN.exec(token) ?? [];
      if (id === undefined || secret === undefined) return fail('unknown');
      // found by its id, which is no secret; the secret itself is compared in constant time
      const row = await database.selectFrom('approvals').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row || !isSameSecret(row.hash, hashOf(secret))) return fail('unknown');
      return row.withdrawn_at !== null || row.expires_at <= now() ? fail('over') : ok(row);
    },
    async newCode({ id, salt }) {
      const code = newCode();
      await database
        .updateTable('approvals')
        .set({ code_hash: codeHash(code, salt), code_until: now() + CODE_MS, code_tries: 0 })
        .where('id', '=', id)
        .where('salt', '=', salt)
        .execute();
      return code;
    },
    async confirm({ id, salt }, code) {
      // counted before it is compared, so that many at once are not more than so many
      const tried = await database
        .updateTable('approvals')
        .set(({ eb }) => ({ code_tries: eb('code_tries', '+', 1) }))
        .where('id', '=', id)
        .where('salt', '=', salt)
        .where('code_until', '>', now())
        .where('code_tries', '<', CODE_TRIES)
        .returning('code_hash')
        .executeTakeFirst();
      if (!tried || tried.code_hash === null) return 'used';
      if (!isSameSecret(tried.code_hash, codeHash(code, salt))) return 'wrong';
      const once = await database
        .updateTable('approvals')
        .set({ code_hash: null, code_until: null })
        .where('id', '=', id)
        .where('code_hash', '=', tried.code_hash)
        .executeTakeFirst();
      return once.numUpdatedRows === 1n ? 'right' : 'used';
    },
    async look(guest) {
      const task = await taskOf(guest);
      if (!task.ok) return task;
      const said = await database
        .selectFrom('comments')
        .select(['at', 'text', 'decision'])
        .where('guest', '=', guest.id)
        .where('removed_at', 'is', null)
        .orderBy('at')
        .orderBy('n')
        .execute();
      const shown = task.value.show(showsOf(guest));
      return ok({ ...shown, zone: task.value.zone, decision: await lastDecision(database, guest.id), said });
    },
    async decide(guest, { what, text, hash }) {
      if (text.length > LIMITS.commentChars) return fail('tooLong');
      if (what === 'returned' && text === '') return fail('noReason');
      const found = await taskOf(guest);
      if (!found.ok) return found;
      const { about, show } = found.value;
      const shown = show(showsOf(guest));
      if (shown.hash !== hash) return fail('changed');
      const done = await database.transaction().execute(async (trx) => {
        if (!(await isOpen(trx, guest))) return 'over';
        const before = await lastDecision(trx, guest.id);
        // the same form once more
        if (before?.what === what && before.hash === hash && text === '') return 'known';
        const row = await writeGuestComment(trx, {
          ...{ id: newId(), boardId: about.boardId, cardId: about.cardId },
          ...{ at: now(), text, guest: guest.id, decision: what },
        });
        await addStep(trx, {
          ...{ approval_id: guest.id, at: row.at, by: null, what, comment_id: row.id },
          ...{ shown: JSON.stringify(shown.task), shown_hash: shown.hash },
        });
        await tell(trx, about, { row, asker: guest.created_by });
        return 'done';
      });
      if (done === 'over') return fail('over');
      if (done === 'done') onChange(about.boardId, about.cardId);
      return ok(undefined);
    },
    async say(guest, text) {
      if (text === '') return fail('noText');
      if (text.length > LIMITS.commentChars) return fail('tooLong');
      const found = await taskOf(guest);
      if (!found.ok) return found;
      const { about } = found.value;
      const { boardId, cardId } = about;
      const isStored = await database.transaction().execute(async (trx) => {
        if (!(await isOpen(trx, guest))) return false;
        const said = { id: newId(), boardId, cardId, at: now(), text, guest: guest.id, decision: null };
        await tell(trx, about, { row: await writeGuestComment(trx, said), asker: guest.created_by });
        return true;
      });
      if (!isStored) return fail('over');
      onChange(boardId, cardId);
      return ok(undefined);
    },
  };
}
