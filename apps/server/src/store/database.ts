import type { ColumnType, Generated } from 'kysely';
import type { Origin } from './store.ts';

/** Tables of the log and of what is derived from it. Times are integer milliseconds. */
export interface LogTables {
  boards: BoardsTable;
  log: LogTable;
  snapshots: SnapshotsTable;
  client_ids: ClientIdsTable;
  derived: DerivedTable;
  activity: ActivityTable;
  facts: FactsTable;
}

export interface BoardsTable {
  id: string;
  title: string;
  /** Of the board's last log row. */
  seq: number;
  created_at: number;
  updated_at: number;
  trashed_at: number | null;
  /** Person id. */
  trashed_by: string | null;
  /** JSON, a `BoardSummary`. */
  summary: Generated<string>;
}

/** What the list of boards needs, so that it opens no board. `dues` are those of open cards, in no order. */
export interface BoardSummary {
  open: number;
  dues: string[];
  /** In which the dues are wall-clock. */
  zone: string;
}

interface LogTable {
  board_id: string;
  seq: number;
  at: number;
  user_id: string | null;
  person_id: string | null;
  origin: Origin;
  bytes: Uint8Array;
  checksum: number;
}

interface SnapshotsTable {
  board_id: string;
  seq: number;
  at: number;
  bytes: Uint8Array;
  checksum: number;
}

interface ClientIdsTable {
  board_id: string;
  client_id: number;
  user_id: string;
}

interface DerivedTable {
  board_id: string;
  seq: number;
}

interface ActivityTable {
  board_id: string;
  seq: number;
  /** Counts the changes of one row, from 0. */
  n: number;
  at: number;
  person_id: string | null;
  kind: string;
  card_id: string | null;
  column_id: string | null;
  label_id: string | null;
  /** JSON, null where there is none. */
  from_value: string | null;
  to_value: string | null;
}

interface FactsTable {
  board_id: string;
  card_id: string;
  /** JSON, a `CardFacts`. */
  facts: ColumnType<string, string, string>;
}

/**
 * All tables. Other parts of the server add theirs by declaration merging beside their own migration:
 * `declare module '../store/database.ts' { interface Database { people: PeopleTable } }`.
 */
export interface Database extends LogTables {}
