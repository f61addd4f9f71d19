import { INBOX_KINDS, type Inbox, type InboxItem, type InboxKind, type InboxRead } from '@taktboard/protocol';
import type { Kysely } from 'kysely';
import '../access/access-tables.ts';
import '../approvals/approval-tables.ts';
import '../comments/comment-tables.ts';
import '../people/account-tables.ts';
import type { Database } from '../store/database.ts';
import './inbox-tables.ts';

/**
 * What each person was told and has not read yet. Of a board in the trash or out of their sight nothing is told, and of a comment only what
 * stands there now.
 */
export interface InboxDoor {
  page(personId: string, page: { before?: string | undefined; limit: number }): Promise<Inbox>;
  unread(personId: string): Promise<number>;
  read(personId: string, what: InboxRead): Promise<void>;
  set(personId: string, settings: { [Kind in InboxKind]?: boolean | undefined }): Promise<void>;
  /** For a digest: what came in `(sinceMs, now]` and is not read yet, the newest first, without what is switched off. */
  unreadSince(personId: string, sinceMs: number): Promise<InboxItem[]>;
}

interface Dependencies {
  database: Kysely<Database>;
  now(): number;
  /** What is on disk already, of every board, is derived first. */
  catchUp(): Promise<void>;
}

/** Of a comment's text. */
const TEXT_SHOWN = 400;
/** More than a digest would ever name. */
const MOST_SINCE = 100;

export function createInbox({ database, now, catchUp }: Dependencies): InboxDoor {
  const entries = async (personId: string) => {
    const off = await switchedOff(database, personId);
    const of = shown(database, personId);
    return off.length === 0 ? of : of.where('inbox.kind', 'not in', off);
  };
  const countUnread = async (personId: string): Promise<number> => {
    const rows = await (
      await entries(personId)
    )
      .where('inbox.read_at', 'is', null)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirst();
    return Number(rows?.count ?? 0);
  };

  return {
    async page(personId, { before, limit }) {
      await catchUp();
      const found = withParts(await entries(personId));
      const mark = before === undefined ? null : readMark(before);
      const older = mark
        ? found.where((eb) =>
            eb.or([
              eb('inbox.at', '<', mark.at),
              eb.and([eb('inbox.at', '=', mark.at), eb('inbox.id', '<', mark.id)]),
            ]),
          )
        : found;
      const rows = await older.limit(limit + 1).execute();
      const page = rows.slice(0, limit);
      const last = rows.length > limit ? page.at(-1) : undefined;
      const off = await switchedOff(database, personId);
      return {
        unread: await countUnread(personId),
        items: page.map(toItem),
        settings: {
          mention: !off.includes('mention'),
          answer: !off.includes('answer'),
          assignment: !off.includes('assignment'),
        },
        ...(last ? { next: `${last.at}.${last.id}` } : {}),
      };
    },
    unread: countUnread,
    async read(personId, what) {
      const of = database.updateTable('inbox').where('person_id', '=', personId);
      if (what.what === 'items') {
        await of
          .set({ read_at: what.read ? now() : null })
          .where('id', 'in', what.ids)
          .execute();
        return;
      }
      const unread = of.set({ read_at: now() }).where('read_at', 'is', null);
      await (
        what.what === 'all'
          ? unread.where('at', '<=', Date.parse(what.upTo))
          : unread.where('board_id', '=', what.boardId).where('card_id', '=', what.cardId)
      ).execute();
    },
    async set(personId, settings) {
      for (const kind of INBOX_KINDS) {
        const on = settings[kind];
        if (on === undefined) continue;
        const row = { person_id: personId, kind };
        await (
          on
            ? database.deleteFrom('inbox_off').where('person_id', '=', personId).where('kind', '=', kind)
            : database
                .insertInto('inbox_off')
                .values(row)
                .onConflict((conflict) => conflict.doNothing())
        ).execute();
      }
    },
    async unreadSince(personId, sinceMs) {
      await catchUp();
      const rows = await withParts(await entries(personId))
        .where('inbox.read_at', 'is', null)
        .where('inbox.at', '>', sinceMs)
        .limit(MOST_SINCE)
        .execute();
      return rows.map(toItem);
    },
  };
}

async function switchedOff(database: Kysely<Database>, personId: string): Promise<InboxKind[]> {
  const rows = await database
    .selectFrom('inbox_off')
    .select('kind')
    .where('person_id', '=', personId)
    .execute();
  return rows.map(({ kind }) => kind);
}

/** Entries that stand for something which is still there. */
function shown(database: Kysely<Database>, personId: string) {
  return (
    database
      .selectFrom('inbox')
      .innerJoin('boards', 'boards.id', 'inbox.board_id')
      .leftJoin('people', 'people.id', 'inbox.person_id')
      .leftJoin('comments', 'comments.id', 'inbox.comment_id')
      .leftJoin('board_everyone', 'board_everyone.board_id', 'inbox.board_id')
      .leftJoin('board_roles', (join) =>
        join
          .onRef('board_roles.board_id', '=', 'inbox.board_id')
          .onRef('board_roles.person_id', '=', 'inbox.person_id'),
      )
      .where('inbox.person_id', '=', personId)
      // as `access/judge-role.ts` has it
      .where((eb) =>
        eb.or([
          eb('people.workspace_role', '=', 'administrator'),
          eb('board_roles.role', 'is not', null),
          eb('board_everyone.everyone', 'is', null),
          eb('board_everyone.everyone', '!=', 'none'),
        ]),
      )
      .where('boards.trashed_at', 'is', null)
      .where('comments.removed_at', 'is', null)
      .where((eb) => eb.or([eb('inbox.comment_id', 'is', null), eb('comments.id', 'is not', null)]))
  );
}

function withParts(entries: ReturnType<typeof shown>) {
  return entries
    .select(['inbox.id', 'inbox.kind', 'inbox.at', 'inbox.by', 'inbox.read_at', 'inbox.more'])
    .select(['inbox.board_id', 'inbox.card_id', 'inbox.title'])
    .leftJoin('approvals', 'approvals.id', 'comments.guest')
    .select(['boards.title as board_title', 'comments.text', 'comments.question'])
    .select(['comments.guest', 'comments.decision', 'approvals.guest_name'])
    .orderBy('inbox.at', 'desc')
    .orderBy('inbox.id', 'desc');
}

type Row = Awaited<ReturnType<ReturnType<typeof withParts>['execute']>>[number];

function toItem(row: Row): InboxItem {
  return {
    id: row.id,
    ...(row.kind === 'reminder'
      ? { kind: 'assignment' as const, reminds: true as const }
      : { kind: row.kind }),
    at: new Date(row.at).toISOString(),
    by: row.by,
    read: row.read_at !== null,
    board: { id: row.board_id, title: row.board_title },
    card: { id: row.card_id, title: row.title },
    ...(row.more > 0 ? { more: row.more } : {}),
    // a guest may decide without a word
    ...(row.text === null || row.text === '' ? {} : { text: shortened(row.text) }),
    ...(row.guest === null
      ? {}
      : { guest: { name: row.guest_name, ...(row.decision === null ? {} : { decision: row.decision }) } }),
    ...(row.question === 'open' ? { asks: true } : {}),
  };
}

/** By characters as people count them: none is cut in half. */
function shortened(text: string): string {
  const characters = Array.from(text.slice(0, TEXT_SHOWN * 4));
  return characters.length <= TEXT_SHOWN ? text : `${characters.slice(0, TEXT_SHOWN).join('')}…`;
}

function readMark(before: string): { at: number; id: string } {
  const dot = before.indexOf('.');
  return { at: Number(before.slice(0, dot)), id: before.slice(dot + 1) };
}
