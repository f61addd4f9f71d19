import type { Merged, MergedSide } from '@taktboard/protocol';
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../store/database.ts';
import type { ToldTables } from './told-tables.ts';

/** More than anybody works through; what is left comes when others were put aside. */
const MOST = 200;

/** What merged, for whoever it concerns. Whether they may see the board is asked before. */
export interface MergedDoor {
  /** Of one person, without what they have put aside; newest first. */
  of(boardId: string, personId: string): Promise<Merged[]>;
  putAside(boardId: string, personId: string, ids: readonly string[]): Promise<void>;
}

export function createMergedDoor(
  database: Kysely<Database>,
  settle: (boardId: string) => Promise<void>,
): MergedDoor {
  return {
    async of(boardId, personId) {
      await settle(boardId);
      const rows = await database
        .selectFrom('merges')
        .selectAll('merges')
        .leftJoin('merges_aside as aside', (join) =>
          join
            .onRef('aside.board_id', '=', 'merges.board_id')
            .onRef('aside.seq', '=', 'merges.seq')
            .onRef('aside.n', '=', 'merges.n')
            .on('aside.person_id', '=', personId),
        )
        .where('merges.board_id', '=', boardId)
        .where('aside.seq', 'is', null)
        .where((eb) => eb.or([eb('lost_by', '=', personId), eb('kept_by', '=', personId)]))
        .orderBy('merges.seq', 'desc')
        .orderBy('merges.n', 'desc')
        .limit(MOST)
        .execute();
      return rows.map(toMerged);
    },

    async putAside(boardId, personId, ids) {
      const rows = ids.map((id) => {
        const [seq = 0, n = 0] = id.split('.').map(Number);
        return { person_id: personId, board_id: boardId, seq, n };
      });
      await database
        .insertInto('merges_aside')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
}

export function toMerged(row: Selectable<ToldTables['merges']>): Merged {
  return {
    id: `${row.seq}.${row.n}`,
    at: new Date(row.at).toISOString(),
    kind: row.kind as Merged['kind'],
    ...(row.card_id === null ? {} : { card: row.card_id }),
    ...(row.column_id === null ? {} : { column: row.column_id }),
    ...(row.label_id === null ? {} : { label: row.label_id }),
    ...(row.part_id === null ? {} : { part: row.part_id }),
    ...(row.part_field === null ? {} : { partField: row.part_field as NonNullable<Merged['partField']> }),
    ...(row.edited === 1 ? { edited: true as const } : {}),
    lost: toSide({ by: row.lost_by, at: row.lost_at, late: row.lost_late, value: row.lost_value }),
    kept: toSide({ by: row.kept_by, at: row.kept_at, late: row.kept_late, value: row.kept_value }),
  };
}

function toSide(side: { by: string; at: number; late: number; value: string | null }): MergedSide {
  return {
    by: side.by,
    at: new Date(side.at).toISOString(),
    ...(side.value === null ? {} : { value: JSON.parse(side.value) as unknown }),
    ...(side.late === 1 ? { late: true as const } : {}),
  };
}
