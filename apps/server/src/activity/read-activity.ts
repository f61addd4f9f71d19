import type { ActivityItem, ActivityPage, CardFacts } from '@taktboard/protocol';
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../store/database.ts';

/** What others read of a board's past. Each call first lets what is already on disk be derived. */
export interface ActivityReader {
  /** Newest first; a page never splits what one row brought. */
  activityPage(boardId: string, page: { before?: number; limit: number }): Promise<ActivityPage>;
  /** In `(fromMs, toMs]`, oldest first. */
  activityBetween(boardId: string, fromMs: number, toMs: number): Promise<ActivityItem[]>;
  /** Where tasks were and when, of the board's whole life, oldest first. */
  movesOf(boardId: string): Promise<ActivityItem[]>;
  factsOf(boardId: string): Promise<Map<string, CardFacts>>;
}

const MOVES = [
  'board.created',
  'board.imported',
  'card.added',
  'card.moved',
  'card.archived',
  'card.restored',
  'column.archived',
  'column.restored',
];
/** Rows that are read at once: more would hold everyone else up while they are taken apart. */
const MOVES_PAGE = 2_000;

export function createActivityReader(
  database: Kysely<Database>,
  settle: (boardId: string) => Promise<void>,
): ActivityReader {
  return {
    async activityPage(boardId, { before, limit }) {
      await settle(boardId);
      let query = database.selectFrom('activity').selectAll().where('board_id', '=', boardId);
      if (before !== undefined) query = query.where('seq', '<', before);
      const newest = await query
        .orderBy('seq', 'desc')
        .orderBy('n', 'desc')
        .limit(limit + 1)
        .execute();
      const last = newest[limit - 1]?.seq;
      if (newest.length <= limit || last === undefined) return { items: newest.map(toItem) };
      // what one row brought stays together, even when it alone is more than a page
      const whole = newest.filter(({ seq }) => seq > last);
      const ofLast = await query.where('seq', '=', last).orderBy('n', 'desc').execute();
      const items = [...whole, ...ofLast].map(toItem);
      const older = await database
        .selectFrom('activity')
        .select('seq')
        .where('board_id', '=', boardId)
        .where('seq', '<', last)
        .limit(1)
        .execute();
      return older.length > 0 ? { items, next: last } : { items };
    },

    async activityBetween(boardId, fromMs, toMs) {
      await settle(boardId);
      const rows = await database
        .selectFrom('activity')
        .selectAll()
        .where('board_id', '=', boardId)
        .where('at', '>', fromMs)
        .where('at', '<=', toMs)
        .orderBy('seq')
        .orderBy('n')
        .execute();
      return rows.map(toItem);
    },

    async movesOf(boardId) {
      await settle(boardId);
      const items: ActivityItem[] = [];
      let after = { seq: -1, n: -1 };
      for (;;) {
        const { seq, n } = after;
        const rows = await database
          .selectFrom('activity')
          .selectAll()
          .where('board_id', '=', boardId)
          .where('kind', 'in', MOVES)
          .where((eb) => eb.or([eb('seq', '>', seq), eb.and([eb('seq', '=', seq), eb('n', '>', n)])]))
          .orderBy('seq')
          .orderBy('n')
          .limit(MOVES_PAGE)
          .execute();
        for (const row of rows) items.push(toItem(row));
        const last = rows.at(-1);
        if (last === undefined || rows.length < MOVES_PAGE) return items;
        after = last;
      }
    },

    async factsOf(boardId) {
      await settle(boardId);
      return parseFacts(await factRows(database, boardId));
    },
  };
}

function factRows(database: Kysely<Database>, boardId: string) {
  return database.selectFrom('facts').select(['card_id', 'facts']).where('board_id', '=', boardId).execute();
}

export function parseFacts(rows: readonly { card_id: string; facts: string }[]): Map<string, CardFacts> {
  // written by this server alone, as `CardFacts`
  return new Map(rows.map(({ card_id, facts }) => [card_id, JSON.parse(facts) as CardFacts]));
}

export function toItem(row: Selectable<Database['activity']>): ActivityItem {
  return {
    seq: row.seq,
    at: new Date(row.at).toISOString(),
    by: row.person_id,
    kind: row.kind as ActivityItem['kind'],
    ...(row.card_id === null ? {} : { card: row.card_id }),
    ...(row.column_id === null ? {} : { column: row.column_id }),
    ...(row.label_id === null ? {} : { label: row.label_id }),
    ...(row.from_value === null ? {} : { from: JSON.parse(row.from_value) as unknown }),
    ...(row.to_value === null ? {} : { to: JSON.parse(row.to_value) as unknown }),
  };
}
