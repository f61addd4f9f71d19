import type { ActivityItem } from '@taktboard/protocol';
import type { Piece, Statement } from '../store/pieces.ts';
import type { TurnSteps } from '../turns.ts';
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

/** So many rows are written down before it pauses, and are one statement: two milliseconds. */
const ROWS_AT_ONCE = 1_000;

/** What is written of every batch: the mark first, then activity, facts, and what the list of boards shows. */
export function* derivedStatements(boardId: string, derived: Derived): TurnSteps<Piece> {
  const { after, upTo, items, facts, title, summary } = derived;
  return [
    { sql: MARK, parameters: [upTo, boardId, after] },
    ...(yield* inStatements(ACTIVITY, boardId, activityRows(items))),
    ...(yield* inStatements(FACTS, boardId, factRows(facts))),
    { sql: BOARD, parameters: [title, JSON.stringify(summary), boardId] },
  ];
}

function* activityRows(items: readonly ActivityItem[]): Generator<unknown[]> {
  let n = 0;
  let seq = 0;
  for (const { seq: of, at, by, kind, card, column, label, from, to } of items) {
    n = of === seq ? n + 1 : 0;
    seq = of;
    yield [of, n, Date.parse(at), by, kind, card, column, label, jsonOf(from), jsonOf(to)];
  }
}

function* factRows(facts: Derived['facts']): Generator<unknown[]> {
  for (const [cardId, of] of facts) yield [cardId, JSON.stringify(of)];
}

function* inStatements(sql: string, boardId: string, rows: Iterable<unknown[]>): TurnSteps<Statement[]> {
  const statements: Statement[] = [];
  let written: string[] = [];
  const end = (): void => {
    if (written.length > 0) statements.push({ sql, parameters: [boardId, `[${written.join(',')}]`] });
    written = [];
  };
  for (const row of rows) {
    if (written.push(JSON.stringify(row)) < ROWS_AT_ONCE) continue;
    end();
    yield;
  }
  end();
  return statements;
}

function jsonOf(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
