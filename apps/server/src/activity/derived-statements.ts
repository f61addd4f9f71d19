import type { ActivityItem } from '@taktboard/protocol';
import type { Piece } from '../store/pieces.ts';
import type { Derived } from './derived-store.ts';

/** It is what makes it exactly once: it moves with what is written, and only from where it was. */
const MARK = 'UPDATE derived SET seq = ? WHERE board_id = ? AND seq = ?';
// one text each, however many rows: it is made once and kept by the database
const ACTIVITY = `INSERT INTO activity
  (board_id, seq, n, at, person_id, kind, card_id, column_id, label_id, from_value, to_value)
  SELECT ?, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7,
    value ->> 8, value ->> 9
  FROM json_each(?)`;
const FACTS = `INSERT INTO facts (board_id, card_id, facts)
  SELECT ?, value ->> 0, value ->> 1 FROM json_each(?) WHERE true
  ON CONFLICT (board_id, card_id) DO UPDATE SET facts = excluded.facts`;
const BOARD = 'UPDATE boards SET title = ?, summary = ? WHERE id = ?';

/** What is written of every batch: the mark first, then activity, facts, and what the list of boards shows. */
export function derivedStatements(boardId: string, derived: Derived): Piece {
  const { after, upTo, items, facts, title, summary } = derived;
  const known = [...facts].map(([cardId, of]) => [cardId, JSON.stringify(of)]);
  return [
    { sql: MARK, parameters: [upTo, boardId, after] },
    { sql: ACTIVITY, parameters: [boardId, JSON.stringify(activityRows(items))] },
    { sql: FACTS, parameters: [boardId, JSON.stringify(known)] },
    { sql: BOARD, parameters: [title, JSON.stringify(summary), boardId] },
  ];
}

function activityRows(items: readonly ActivityItem[]): unknown[] {
  let n = 0;
  let seq = 0;
  return items.map(({ seq: of, at, by, kind, card, column, label, from, to }) => {
    n = of === seq ? n + 1 : 0;
    seq = of;
    return [of, n, Date.parse(at), by, kind, card, column, label, jsonOf(from), jsonOf(to)];
  });
}

function jsonOf(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
