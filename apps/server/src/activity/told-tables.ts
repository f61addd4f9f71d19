/** Times are integer milliseconds; a sequence number and its `n` name a row's part, as in `activity`. */
export interface ToldTables {
  merges: MergesTable;
  merges_aside: { person_id: string; board_id: string; seq: number; n: number };
  description_edits: DescriptionEditsTable;
  looks: LooksTable;
  card_looks: { person_id: string; board_id: string; card_id: string; seq: number };
}

export interface MergesTable {
  board_id: string;
  seq: number;
  n: number;
  at: number;
  kind: string;
  card_id: string | null;
  column_id: string | null;
  label_id: string | null;
  part_id: string | null;
  part_field: string | null;
  edited: number;
  /** The lost write as 'CLIENT.CLOCK': a loss of what was built on it takes its place. */
  lost_id: string;
  lost_by: string;
  lost_at: number;
  lost_late: number;
  /** JSON, null where the write took a value away; `kept_value` likewise. */
  lost_value: string | null;
  kept_by: string;
  kept_at: number;
  kept_late: number;
  kept_value: string | null;
}

export interface DescriptionEditsTable {
  board_id: string;
  card_id: string;
  /** Of the first row of the bout, which names it, and of the last. */
  seq: number;
  last_seq: number;
  at: number;
  last_at: number;
  /** JSON, ids of people. */
  authors: string;
  /** JSON, rich text as it was before the bout. */
  before: string;
}

/** How far someone has looked. Read for that person alone. */
export interface LooksTable {
  person_id: string;
  board_id: string;
  /** JSON, `Gap`s: what came while the board was not on this person's screen. */
  gaps: string;
  /** When the first of them began. */
  since_at: number;
  /** When the board was on screen last, and up to where. */
  last_seq: number;
  last_at: number;
}

declare module '../store/database.ts' {
  interface Database extends ToldTables {}
}
