import type { DescriptionEdit as SentEdit, HistoryItem, HistoryPage, RichNode } from '@taktboard/protocol';
import { plainTextOfNodes } from '@taktboard/board';
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../store/database.ts';
import type { DescriptionEdit } from './description-edits.ts';
import { toItem } from './read-activity.ts';
import type { ToldTables } from './told-tables.ts';
import { toMerged } from './read-merged.ts';

export interface HistoryAsked {
  before?: number | undefined;
  limit: number;
  /** All of them where left out. */
  kinds?: readonly string[] | undefined;
}

/** A task's past. Whether someone may see the board is asked before. */
export interface HistoryReader {
  page(boardId: string, cardId: string, asked: HistoryAsked): Promise<HistoryPage>;
  descriptionEdit(boardId: string, cardId: string, edit: number): Promise<SentEdit | undefined>;
}

export function createHistoryReader(
  database: Kysely<Database>,
  settle: (boardId: string) => Promise<void>,
): HistoryReader {
  const ofCard = { database };
  return {
    async page(boardId, cardId, asked) {
      await settle(boardId);
      const sources = await Promise.all([
        activityOf(ofCard, { boardId, cardId, ...asked }),
        mergesOf(ofCard, { boardId, cardId, ...asked }),
        editsOf(ofCard, { boardId, cardId, ...asked }),
      ]);
      return pageOf(sources.flat(), asked.limit);
    },

    async descriptionEdit(boardId, cardId, seq) {
      await settle(boardId);
      const [edit, next] = await database
        .selectFrom('description_edits')
        .selectAll()
        .where('board_id', '=', boardId)
        .where('card_id', '=', cardId)
        .where('seq', '>=', seq)
        .orderBy('seq')
        .limit(2)
        .execute();
      if (edit?.seq !== seq) return undefined;
      return {
        id: edit.seq,
        since: new Date(edit.at).toISOString(),
        at: new Date(edit.last_at).toISOString(),
        authors: JSON.parse(edit.authors) as string[],
        before: versionOf(edit.before),
        after: next ? versionOf(next.before) : null,
      };
    },
  };
}

/** Of each card the last bout, where it went on after a time. */
export async function lastEditsOf(
  database: Kysely<Database>,
  boardId: string,
  sinceMs: number,
): Promise<Map<string, DescriptionEdit>> {
  const rows = await database
    .selectFrom('description_edits')
    .select(['card_id', 'seq', 'last_seq', 'at', 'last_at', 'authors'])
    .where('board_id', '=', boardId)
    .where('last_at', '>=', sinceMs)
    .orderBy('seq')
    .execute();
  return new Map(
    rows.map((row) => [
      row.card_id,
      {
        cardId: row.card_id,
        seq: row.seq,
        lastSeq: row.last_seq,
        at: row.at,
        lastAt: row.last_at,
        authors: JSON.parse(row.authors) as string[],
      },
    ]),
  );
}

function versionOf(json: string): { text: string; content: RichNode[] } {
  // written by this server alone
  const content = JSON.parse(json) as RichNode[];
  return { text: plainTextOfNodes(content), content };
}

/** What the history is read from gives one line more than a page, so that it is known whether there are older ones. */
interface Source {
  database: Kysely<Database>;
}
type Of = HistoryAsked & { boardId: string; cardId: string };

const includes = ({ kinds }: Of, kind: string): boolean => kinds?.includes(kind) ?? true;

async function activityOf({ database }: Source, of: Of): Promise<HistoryItem[]> {
  let query = database
    .selectFrom('activity')
    .selectAll()
    .where('board_id', '=', of.boardId)
    .where('card_id', '=', of.cardId)
    // each letter that someone typed is one; bouts of writing are told in their stead
    .where('kind', '!=', 'card.description');
  if (of.kinds) query = query.where('kind', 'in', [...of.kinds]);
  if (of.before !== undefined) query = query.where('seq', '<', of.before);
  const rows = await query
    .orderBy('seq', 'desc')
    .orderBy('n', 'desc')
    .limit(of.limit + 1)
    .execute();
  return rows.map(toItem);
}

async function mergesOf({ database }: Source, of: Of): Promise<HistoryItem[]> {
  if (!includes(of, 'card.merged')) return [];
  let query = database
    .selectFrom('merges')
    .selectAll()
    .where('board_id', '=', of.boardId)
    .where('card_id', '=', of.cardId);
  if (of.before !== undefined) query = query.where('seq', '<', of.before);
  const rows = await query
    .orderBy('seq', 'desc')
    .orderBy('n', 'desc')
    .limit(of.limit + 1)
    .execute();
  return rows.map((row) => {
    const merged = toMerged(row);
    return { seq: row.seq, at: merged.at, by: null, kind: 'card.merged', card: of.cardId, merged };
  });
}

async function editsOf({ database }: Source, of: Of): Promise<HistoryItem[]> {
  if (!includes(of, 'card.description')) return [];
  let query = database
    .selectFrom('description_edits')
    .select(['seq', 'last_seq', 'at', 'last_at', 'authors'])
    .where('board_id', '=', of.boardId)
    .where('card_id', '=', of.cardId);
  if (of.before !== undefined) query = query.where('last_seq', '<', of.before);
  const rows = await query
    .orderBy('last_seq', 'desc')
    .limit(of.limit + 1)
    .execute();
  return rows.map((row) => toEditItem(row, of.cardId));
}

type EditRow = Pick<
  Selectable<ToldTables['description_edits']>,
  'seq' | 'last_seq' | 'at' | 'last_at' | 'authors'
>;

function toEditItem(row: EditRow, card: string): HistoryItem {
  const authors = JSON.parse(row.authors) as string[];
  return {
    seq: row.last_seq,
    at: new Date(row.last_at).toISOString(),
    by: authors.at(-1) ?? null,
    kind: 'card.description',
    card,
    edit: { id: row.seq, since: new Date(row.at).toISOString(), authors },
  };
}

function pageOf(found: readonly HistoryItem[], limit: number): HistoryPage {
  const items = found.toSorted((a, b) => b.seq - a.seq);
  const last = items[limit - 1];
  if (items.length <= limit || !last) return { items };
  // what one row brought stays together
  const page = items.filter(({ seq }) => seq >= last.seq);
  return page.length < items.length ? { items: page, next: last.seq } : { items: page };
}
