import type { Insertable, Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import type { MergeSide } from './derive-merges.ts';
import type { Derived } from './derived-store.ts';
import type { WrittenEdit } from './description-edits.ts';
import type { ToldTables } from './told-tables.ts';
import { Authors } from './find-author.ts';

/** Earlier descriptions that are kept of one task. */
const EDITS_KEPT = 100;

export interface ToldMerge {
  row: Insertable<ToldTables['merges']>;
  /** A loss that this one replaces. */
  replaces: string | null;
}

/** Reads who met whom; before the transaction that writes it, which holds up every board. */
export async function toldMerges(
  database: Kysely<Database>,
  boardId: string,
  { merges, items }: Pick<Derived, 'merges' | 'items'>,
): Promise<ToldMerge[]> {
  const authors = new Authors(database, boardId, items);
  const told: ToldMerge[] = [];
  for (const merge of merges) {
    const { seq, n, at, place, edited, lostId: lost_id, buildsOn: replaces } = merge;
    const lost = await authors.of(merge.lost, merge);
    const kept = await authors.of(merge.kept, merge);
    // the server overrides nobody, and whoever archives what they edited themselves knows it
    if (!lost || !kept || (edited && lost.by === kept.by)) continue;
    const row = {
      board_id: boardId,
      seq,
      n,
      at,
      kind: place.kind,
      card_id: place.card ?? null,
      column_id: place.column ?? null,
      label_id: place.label ?? null,
      part_id: place.part ?? null,
      part_field: place.partField ?? null,
      edited: Number(edited),
      lost_id,
      lost_by: lost.by,
      lost_at: lost.at,
      lost_late: Number(isLate(merge.lost)),
      lost_value: jsonOf(merge.lost.value),
      kept_by: kept.by,
      kept_at: kept.at,
      kept_late: Number(isLate(merge.kept)),
      kept_value: jsonOf(merge.kept.value),
    };
    told.push({ row, replaces });
  }
  return told;
}

const isLate = (side: MergeSide): boolean => side.kind === 'row' && side.late;
const jsonOf = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

export async function insertMerges(
  trx: Kysely<Database>,
  boardId: string,
  merges: readonly ToldMerge[],
): Promise<void> {
  for (const { row, replaces } of merges) {
    if (replaces !== null) {
      await trx
        .deleteFrom('merges')
        .where('board_id', '=', boardId)
        .where('lost_id', '=', replaces)
        .execute();
    }
    await trx.insertInto('merges').values(row).execute();
  }
}

export async function writeEdits(
  trx: Kysely<Database>,
  boardId: string,
  edits: readonly WrittenEdit[],
): Promise<void> {
  for (const { cardId, seq, lastSeq, at, lastAt, authors, before } of edits) {
    const now = { last_seq: lastSeq, last_at: lastAt, authors: JSON.stringify(authors) };
    if (before === undefined) {
      await trx
        .updateTable('description_edits')
        .set(now)
        .where('board_id', '=', boardId)
        .where('card_id', '=', cardId)
        .where('seq', '=', seq)
        .execute();
      continue;
    }
    await trx
      .insertInto('description_edits')
      .values({ board_id: boardId, card_id: cardId, seq, at, before: JSON.stringify(before), ...now })
      .execute();
    await dropOldest(trx, boardId, cardId);
  }
}

async function dropOldest(trx: Kysely<Database>, boardId: string, cardId: string): Promise<void> {
  const oldest = await trx
    .selectFrom('description_edits')
    .select('seq')
    .where('board_id', '=', boardId)
    .where('card_id', '=', cardId)
    .orderBy('seq', 'desc')
    .offset(EDITS_KEPT - 1)
    .limit(1)
    .executeTakeFirst();
  if (!oldest) return;
  await trx
    .deleteFrom('description_edits')
    .where('board_id', '=', boardId)
    .where('card_id', '=', cardId)
    .where('seq', '<', oldest.seq)
    .execute();
}
